"""A funnel: each school by its size and its rate, with the range usual for that size."""

from findings.pictures import Funnel, FunnelSchool
from look import palette
from look.marks import shape
from look.scale import Scale
from packs.drawing.canvas import WIDE, Canvas, room

HIGH = 400
# The look of each limit: colour, width, dashes.
LIMITS = {
    "outer": (palette.INK, 1.4, ""),
    "inner": (palette.QUIET, 1.2, "7 5"),
    "chance": (palette.AXIS, 1.2, "1.5 3"),
    "whole": (palette.INK, 1, ""),
}


def svg(picture: Funnel, type_size: float = 1) -> str:
    """A mark for each school, those lit on top; schools that select their pupils are hollow squares."""
    pen = Canvas(type_size)
    across = Scale.over(0, max(school.size for school in picture.schools))
    up = Scale.over(0, max(school.rate for school in picture.schools))
    left, top = room(up.text(up.last), pen.small) + 12, 2 * pen.plain

    def at(size: float, rate: float) -> tuple[float, float]:
        return left + (WIDE - 20 - left) * across.share(size) / 100, top + HIGH * (1 - up.share(rate) / 100)

    pen.text(0, 0.6 * pen.plain, picture.unit, pen.plain, palette.QUIET)
    for tick in up.ticks:
        x, y = at(0, tick)
        pen.line(x, y, WIDE - 20, y, palette.AXIS if tick == 0 else palette.GRID)
        pen.text(x - 6, y, up.text(tick), pen.small, palette.QUIET, "end")
    for tick in across.ticks:
        x, y = at(tick, 0)
        pen.text(x, y + pen.small, across.text(tick), pen.small, palette.QUIET, "middle")
    for limit in picture.limits:
        stroke, wide, dashes = LIMITS[limit.role]
        corners = "L".join("{:.1f} {:.1f}".format(*at(size, rate)) for size, rate in limit.points)
        pen.path(f"M{corners}", "none", stroke, wide, **({"stroke_dasharray": dashes} if dashes else {}))
    for school in sorted(picture.schools, key=lambda school: school.is_lit):
        _school(pen, school, *at(school.size, school.rate))
    pen.text(WIDE / 2, top + HIGH + 2.1 * pen.plain, "Pupils in the school", pen.plain, palette.QUIET, "middle")
    return pen.svg(top + HIGH + 3 * pen.plain, picture.unit, picture.alt)


def _school(pen: Canvas, school: FunnelSchool, x: float, y: float) -> None:
    colour = palette.ACCENT if school.is_lit else palette.MAIN
    fill = palette.PAPER if school.is_square else colour
    name = "square" if school.is_square else "diamond" if school.is_lit else "circle"
    pen.path(shape(name, x, y, 4.5 if school.is_lit else 3.2), fill, colour if school.is_square else palette.PAPER, 1)
