"""What a page says, each file says: the sentences whole, and the very numbers behind the pictures."""

import html
import io
import re
import zipfile

import openpyxl
import pandas as pd
import pypdf
import pytest
from pptx import Presentation

from findings import answers, compare, how_unequal, my_area, overview
from findings.choices import MEASURES, SCALES, Spread, View
from findings.pictures import Bars, Dots, Lines
from tests.packs.conftest import made, pack

YEAR = answers.years("plans")[-1]
PLANS, _, SUPPORT = MEASURES.values()


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def of_pdf(content: bytes) -> str:
    return plain(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages))


def of_slides(content: bytes) -> str:
    slides = Presentation(io.BytesIO(content)).slides
    return plain(" ".join(shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame))


def of_notes(content: bytes) -> str:
    return plain(
        " ".join(
            slide.notes_slide.notes_text_frame.text for slide in Presentation(io.BytesIO(content)).slides if slide.has_notes_slide
        )
    )


def of_page(content: bytes) -> str:
    return plain(html.unescape(re.sub(r"<[^>]+>", " ", content.decode())))


def of_workbook(content: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(zipfile.ZipFile(io.BytesIO(content)).read("figures.xlsx")))
    return plain(" ".join(str(value) for page in book for row in page.values for value in row if value is not None))


READ = {"pdf": of_pdf, "slides": of_slides, "offline": of_page, "figures": of_workbook}


def test_a_sheet_says_what_the_pages_say():
    spread = Spread("EHC plans", "Mainstream", YEAR)
    on_screen = {
        ("Swale", "leaders", "here"): my_area.lead("Swale"),
        ("Swale", "leaders", "districts"): overview.lead(View(PLANS, YEAR, SCALES[0]), "Kent"),
        ("Swale", "leaders", "years"): overview.over_time(PLANS, "Swale"),
        ("South Kent", "parents", "support"): overview.lead(View(SUPPORT, YEAR, SCALES[0]), "South Kent"),
        ("South Kent", "parents", "special"): my_area.schools("South Kent"),
        ("Kent", "commissioners", "chance"): how_unequal.lead(spread, "Kent"),
        ("Kent", "commissioners", "other-counties"): compare.lead(spread, ("Kent", *compare.names()[-11:])),
    }
    for (place, audience, question), finding in on_screen.items():
        (sheet,) = (one for one in pack(place, audience).sheets if one.question == question)
        assert sheet.sentence == finding.sentence
        assert f"{sheet.headline} {sheet.rest}".strip() == " ".join([finding.sentence, *finding.more])


@pytest.mark.parametrize("word", READ)
def test_every_file_has_every_sentence_whole(asked, word):
    said = READ[word](made(word, *asked))
    for sheet in pack(*asked).sheets:
        for text in (
            (sheet.headline, sheet.rest, sheet.caveat, sheet.source) if word != "figures" else (sheet.sentence, sheet.caveat)
        ):
            assert plain(text) in said, (word, sheet.question)


def test_the_notes_hold_the_sentence_and_what_people_will_ask(asked):
    notes = of_notes(made("slides", *asked))
    for sheet in pack(*asked).sheets:
        assert sheet.asked
        for text in (sheet.sentence, sheet.say, *(part for both in sheet.asked for part in both)):
            assert plain(text) in notes, sheet.question


def charts(content: bytes) -> dict[str, object]:
    """The charts of the slides by the headline of their slide."""
    slides = Presentation(io.BytesIO(content)).slides
    return {slide.shapes.title.text_frame.text: shape.chart for slide in slides for shape in slide.shapes if shape.has_chart}


def test_charts_hold_the_numbers_of_the_picture(asked):
    found = charts(made("slides", *asked))
    shown = {sheet.headline: sheet.picture for sheet in pack(*asked).sheets if isinstance(sheet.picture, Bars | Lines | Dots)}
    assert found and set(found) <= set(shown)
    for headline, chart in found.items():
        picture = shown[headline]
        names, series = list(chart.plots[0].categories), [list(one.values) for one in chart.plots[0].series]
        if isinstance(picture, Dots):
            assert names == [row.name for row in picture.rows][::-1]
            assert series == [[row.value for row in picture.rows][::-1]]
        elif isinstance(picture, Bars):
            assert names == [row.name for row in picture.rows][::-1]
            assert [list(one) for one in zip(*series, strict=True)] == [list(row.parts) for row in picture.rows][::-1]
        else:
            assert [one.name for one in chart.plots[0].series] == [line.name for line in picture.lines]
            assert series == [[point.value for point in line.points] for line in picture.lines]


def test_data_hold_the_rows_of_the_table(asked):
    files = zipfile.ZipFile(io.BytesIO(made("figures", *asked)))
    for sheet in pack(*asked).sheets:
        wanted = pd.DataFrame(sheet.table.records()).convert_dtypes()
        in_csv = pd.read_csv(io.BytesIO(files.read(f"{sheet.question}.csv"))).convert_dtypes()
        in_parquet = pd.read_parquet(io.BytesIO(files.read(f"{sheet.question}.parquet")))
        numbers = wanted.select_dtypes("number").columns
        assert len(numbers) or sheet.question == "missing"
        for rows in (in_csv, in_parquet):
            assert len(rows) == len(wanted)
            pd.testing.assert_frame_equal(rows[numbers], wanted[numbers], check_dtype=False)
