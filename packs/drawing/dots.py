"""A dot plot: a name, a dot on its band and its figure in each row, on an axis from nought."""

from findings.pictures import Dot, Dots
from look import palette
from look.marks import shape
from look.scale import Scale
from packs.drawing.canvas import WIDE, Canvas, room

NAMES_AT_MOST = 0.46  # of the width


def scale(picture: Dots) -> Scale:
    """The axis: from nought over every value, band and line."""
    ends = [end for row in picture.rows for end in (row.low, row.high, row.value) if end is not None]
    if picture.line:
        ends.append(picture.line[0])
    return Scale.over(min(*ends, 0), max(*ends, 0))


def svg(picture: Dots, type_size: float = 1) -> str:
    """Rows in the order given; a dashed line where one value is for all."""
    pen, across = Canvas(type_size), scale(picture)
    row = 2 * pen.plain
    left = min(max(room(one.name, pen.plain) for one in picture.rows) + 12, NAMES_AT_MOST * WIDE)
    right = WIDE - max(room(one.figure, pen.plain) for one in picture.rows) - 18
    top = 1.6 * pen.plain if picture.line else 0.3 * pen.plain
    bottom = top + row * len(picture.rows)

    def x(value: float) -> float:
        return left + (right - left) * across.share(value) / 100

    for tick in across.ticks:
        pen.line(x(tick), top, x(tick), bottom, palette.AXIS if tick == 0 else palette.GRID)
        pen.text(x(tick), bottom + pen.small, across.text(tick), pen.small, palette.QUIET, "middle")
    if picture.line:
        value, words = picture.line
        half = room(words, pen.plain) / 2
        pen.text(min(max(x(value), half), WIDE - half), 0.6 * pen.plain, words, pen.plain, anchor="middle")
        pen.line(x(value), top, x(value), bottom, palette.INK, 1.5, "5 4")
    for number, one in enumerate(picture.rows):
        _row(pen, one, top + (number + 0.5) * row, x)
    return pen.svg(bottom + 2 * pen.small, picture.line[1] if picture.line else "", picture.alt)


def _row(pen: Canvas, one: Dot, y: float, x) -> None:
    is_bold = one.is_lit or one.is_strong
    ink = palette.ACCENT if one.is_lit else palette.INK
    pen.text(0, y, one.name, pen.plain, ink, bold=is_bold)
    if one.low is not None and one.high is not None:
        pen.box(x(one.low), y - 6, x(one.high) - x(one.low), 12, palette.BAND)
    colour = palette.ACCENT if one.is_lit else palette.INK if one.is_strong else palette.MAIN
    pen.path(shape("diamond" if one.is_lit else "circle", x(one.value), y, 6), colour, palette.PAPER, 1.2)
    pen.text(WIDE, y, one.figure, pen.plain, ink, "end", is_bold)
