"""Bars of 100 %: each whole in its parts, with the figures in them, and what the parts are below."""

from findings import words
from findings.pictures import Bars
from look import palette
from packs.drawing.canvas import WIDE, Canvas, room

HIGH = 30


def looks(picture: Bars) -> list[tuple[str, str]]:
    """Fill and ink of each part: from the darkest blue down; what is left over stays white."""
    fills = [*palette.CLASSES[::-1]][: len(picture.parts)]
    return [*fills[:-1], (palette.PAPER, palette.INK)] if picture.has_rest else fills


def svg(picture: Bars, type_size: float = 1) -> str:
    """A bar for each row, and the parts by name."""
    pen, drawn = Canvas(type_size), looks(picture)
    row = HIGH + 0.8 * pen.plain
    left = max(room(one.name, pen.plain) for one in picture.rows) + 14
    for number, one in enumerate(picture.rows):
        y = number * row
        pen.text(0, y + HIGH / 2, one.name, pen.plain, palette.ACCENT if one.is_lit else palette.INK, bold=one.is_lit)
        x = left
        for value, (fill, ink) in zip(one.parts, drawn, strict=True):
            wide = (WIDE - 1 - left) * value / 100
            if wide > 0:
                pen.box(x, y + 1, wide, HIGH, fill, palette.AXIS)
                said = words.percent(value)
                if room(said, pen.plain) < wide:
                    pen.text(x + wide / 2, y + HIGH / 2 + 1, said, pen.plain, ink, "middle")
            x += wide
    y = len(picture.rows) * row + 0.6 * pen.plain
    x = 0.0
    for part, (fill, _) in zip(picture.parts, drawn, strict=True):
        wide = 24 + room(part, pen.plain) + 20
        if x and x + wide > WIDE:
            x, y = 0.0, y + 1.5 * pen.plain
        pen.box(x + 1, y - 8, 16, 16, fill, palette.AXIS)
        pen.text(x + 24, y, part, pen.plain)
        x += wide
    return pen.svg(y + pen.plain, "", picture.alt)
