"""The picture that stands beside a shared link: the map of the county as the first page draws it, with its headline."""

import io
from functools import cache

import pyarrow
import pyarrow.parquet as parquet
import shapely
from PIL import Image, ImageDraw, ImageFont

from data import catalogue, profile
from findings import answers, choices, menu, overview
from findings.pictures import Map, Shape
from findings.sentences import Voice
from look import palette

WIDE, HIGH = 1200, 630
FINER = 2  # drawn larger and made smaller, which smooths the lines
MARGIN = 56
SIZES = {"name": 30, "headline": 42, "small": 24, "legend": 16}

say = Voice("served")


def _view() -> choices.View:
    measure = next(iter(choices.MEASURES.values()))
    return choices.View(measure, answers.years(measure.column)[-1], choices.SCALES[0])


@cache
def alt() -> str:
    """What the picture shows, in words."""
    view = _view()
    return say("preview", title=view.title, headline=overview.lead(view, profile.county().name).sentence)


@cache
def png() -> bytes:
    """The picture itself. Raises Unavailable or Damaged when the figures or the outlines are missing."""
    view = _view()
    county = profile.county()
    picture = Image.new("RGB", (WIDE * FINER, HIGH * FINER), "#FFFFFF")
    pen = ImageDraw.Draw(picture)
    drawn = overview.map_of_places(view, county.name, "Districts").picture
    if isinstance(drawn, Map):
        _map(pen, drawn.shapes)
        _legend(pen, drawn.legend.classes)
    pen.rectangle((0, 0, WIDE * FINER, 12 * FINER), fill=palette.MAIN)
    top = MARGIN + 8
    for size, ink, text in (
        ("name", palette.MAIN, menu.site()),
        ("headline", palette.INK, overview.lead(view, county.name).sentence),
        ("small", palette.QUIET, view.title),
    ):
        top = _text(pen, text, size, ink, top) + 28
    written = io.BytesIO()
    picture.resize((WIDE, HIGH), Image.Resampling.LANCZOS).quantize(128).save(written, "PNG", optimize=True)
    return written.getvalue()


def _text(pen: ImageDraw.ImageDraw, text: str, size: str, ink: str, top: int) -> int:
    """Write lines into the left half; where they end."""
    font = ImageFont.load_default(SIZES[size] * FINER)
    room = (WIDE * 0.44 - MARGIN) * FINER
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if pen.textlength(longer, font) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    for line in lines:
        pen.text((MARGIN * FINER, top * FINER), line, ink, font)
        top += round(SIZES[size] * 1.3)
    return top


def _map(pen: ImageDraw.ImageDraw, shapes: tuple[Shape, ...]) -> None:
    """Draw the districts into the right half, in the colours of their classes."""
    left, bottom, right, top = profile.county().frame
    room = (WIDE * 0.54 - MARGIN / 2, HIGH - 2 * MARGIN)
    scale = min(room[0] / (right - left), room[1] / (top - bottom)) * FINER
    corner = (WIDE * 0.45 * FINER, (HIGH * FINER - (top - bottom) * scale) / 2)
    outlines = _outlines()
    for shape in shapes:
        fill = palette.GROUND if shape.class_number is None else palette.CLASSES[shape.class_number][0]
        for part in shapely.get_parts(outlines[shape.code]):
            points = [
                (corner[0] + (east - left) * scale, corner[1] + (top - north) * scale) for east, north in part.exterior.coords
            ]
            pen.polygon(points, fill=fill, outline=palette.INK, width=FINER)


def _legend(pen: ImageDraw.ImageDraw, classes: tuple[str, ...]) -> None:
    """Say what the colours mean, below the words."""
    font = ImageFont.load_default(SIZES["legend"] * FINER)
    wide, top = 98, HIGH - MARGIN - 46
    for number, (text, (fill, _)) in enumerate(zip(classes, palette.CLASSES, strict=False)):
        left = MARGIN + number * wide
        pen.rectangle(
            (left * FINER, top * FINER, (left + wide - 4) * FINER, (top + 20) * FINER), fill=fill, outline=palette.QUIET
        )
        pen.text((left * FINER, (top + 26) * FINER), text, palette.INK, font)


def _outlines() -> dict[str, shapely.Geometry]:
    table = parquet.read_table(pyarrow.BufferReader(catalogue.edition().content("boundaries_county"))).to_pydict()
    return dict(zip(table["place_code"], shapely.from_wkb(table["geometry"]), strict=True))
