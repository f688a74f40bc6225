"""Values over years: distances between years are true, a year without a figure is a gap, each line has its name at its end."""

from findings.pictures import Line, Lines, Point
from look import palette
from look.marks import shape
from look.scale import Scale
from packs.drawing.canvas import WIDE, Canvas, room

HIGH = 330
FEW = 2  # so many lines leave room for figures at their points
DASHES = "7 5"


def scale(picture: Lines) -> Scale:
    """The upright axis, from nought."""
    return Scale.over(0, max(point.value or 0 for line in picture.lines for point in line.points) or 1)


def told(picture: Lines) -> Line | None:
    """The line whose points have their figures: the lit one, or the first of a few."""
    few = picture.lines[0] if len(picture.lines) <= FEW else None
    return next((line for line in picture.lines if line.is_lit), few)


def colour(line: Line) -> str:
    """The look of a line by its role."""
    return palette.ACCENT if line.is_lit else palette.INK if line.is_dashed else palette.MAIN


def svg(picture: Lines, type_size: float = 1) -> str:
    """Each line with its points; the figures of one of them."""
    pen, up = Canvas(type_size), scale(picture)
    years = sorted({point.year for line in picture.lines for point in line.points})
    span = (years[-1] - years[0]) or 1
    left = room(up.text(up.last), pen.small) + 26
    right = WIDE - max(room(line.name, pen.plain) for line in picture.lines) - 24
    top = 2.4 * pen.plain

    def x(year: int) -> float:
        return left + 14 + (right - left - 20) * (year - years[0]) / span

    def y(value: float) -> float:
        return top + HIGH * (1 - up.share(value) / 100)

    pen.text(0, 0.6 * pen.plain, picture.unit, pen.plain, palette.QUIET)
    for tick in up.ticks:
        pen.line(left, y(tick), right, y(tick), palette.AXIS if tick == 0 else palette.GRID)
        pen.text(left - 6, y(tick), up.text(tick), pen.small, palette.QUIET, "end")
    for year in years:
        pen.text(x(year), top + HIGH + 1.1 * pen.plain, str(year), pen.plain, palette.QUIET, "middle")
    for line in picture.lines:
        pen.path(_path(line, x, y), "none", colour(line), 3 if line.is_lit else 2, **_dashes(line))
        for point in line.points:
            if point.value is not None:
                pen.path(
                    shape("diamond" if line.is_lit else "circle", x(point.year), y(point.value), 5),
                    colour(line),
                    palette.PAPER,
                    1.2,
                )
    if named := told(picture):
        _figures(pen, picture, named, x, y)
    for height, line in _ends(picture, y, 1.15 * pen.plain):
        pen.text(right + 8, height, line.name, pen.plain, colour(line), bold=line.is_lit)
    return pen.svg(top + HIGH + 2.2 * pen.plain, picture.unit, picture.alt)


def _dashes(line: Line) -> dict[str, str]:
    return {"stroke_dasharray": DASHES} if line.is_dashed else {}


def _path(line: Line, x, y) -> str:
    steps, pen = [], "M"
    for point in line.points:
        if point.value is None:
            pen = "M"
            continue
        steps.append(f"{pen}{x(point.year):.1f} {y(point.value):.1f}")
        pen = "L"
    return "".join(steps)


def _figures(pen: Canvas, picture: Lines, named: Line, x, y) -> None:
    """The figures of a line over its points, or under one that has another line's just above."""
    others = [point for line in picture.lines if line is not named for point in line.points if point.value is not None]
    for point in named.points:
        if point.value is None:
            continue
        above = any(o.year == point.year and 0 < y(point.value) - y(o.value or 0) < 2.6 * pen.plain for o in others)
        pen.text(
            x(point.year),
            y(point.value) + (1 if above else -1) * 1.15 * pen.plain,
            point.figure,
            pen.plain,
            colour(named),
            "middle",
            True,
        )


def _ends(picture: Lines, y, least: float) -> list[tuple[float, Line]]:
    """Where each name stands beside the end of its line; those too near to one another are moved apart."""
    ends = sorted(((y(point.value or 0), line) for line in picture.lines if (point := _last(line))), key=lambda end: end[0])
    heights = [height for height, _ in ends]
    for number in range(1, len(heights)):
        heights[number] = max(heights[number], heights[number - 1] + least)
    return [(height, line) for height, (_, line) in zip(heights, ends, strict=True)]


def _last(line: Line) -> Point | None:
    return next((point for point in reversed(line.points) if point.value is not None), None)
