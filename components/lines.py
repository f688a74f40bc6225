"""Values over years, as a picture the page's own style draws: distances between years are true, gaps stay gaps."""

from html import escape
from urllib.parse import quote

from findings.pictures import Line, Lines, Point
from look import palette
from look.scale import Scale

EASY = " /:;='{},.()-"  # what may stand in such an address as it is
INSET = 4.0  # how far from the axis the first year stands, of the width, so that a figure there keeps clear of it
FEW = 2  # so many lines leave room for figures at the points
FIGURE_ROOM = 25.0  # what a figure over its point needs, of that height
NAME_ROOM = 12.0  # what a name at the end of a line needs, of the height of a picture of many


def html(picture: Lines) -> str:
    """Each line with its points, its name beside its last point; the figures of the lit one, or of the first of a few, at its points."""
    points = [point for line in picture.lines for point in line.points if point.value is not None]
    years = sorted({point.year for line in picture.lines for point in line.points})
    up = Scale.over(0, max(point.value or 0 for point in points) or 1)
    first, last = years[0], years[-1]

    def across(year: int) -> float:
        return INSET + (100 - INSET) * (year - first) / ((last - first) or 1)

    is_many = len(picture.lines) > FEW
    told = next((line for line in picture.lines if line.is_lit), None if is_many else picture.lines[0])
    grid = "".join(f'<u style="bottom:{up.at(tick)}"><span>{up.text(tick)}</span></u>' for tick in up.ticks)
    names = "".join(f'<s style="left:{across(year):.2f}%">{year}</s>' for year in years)
    drawn = quote(_picture(picture.lines, across, up), safe=EASY)
    dots = "".join(
        _dot(line, point, across(point.year), up, _figure(point, points, up) if line is told else "")
        for line in picture.lines
        for point in line.points
        if point.value is not None
    )
    ends = "".join(_names(picture.lines, up))
    return (
        f'<div class="kent-lines{" many" if is_many else ""}" role="img" aria-label="{escape(picture.alt, quote=True)}"><p>{escape(picture.unit)}</p>'
        f'<div>{grid}{names}<img alt="" src="data:image/svg+xml,{drawn}"/>{dots}{ends}</div></div>'
    )


def _picture(lines: tuple[Line, ...], across, up: Scale) -> str:
    """The lines themselves; a year without a figure breaks a line."""
    paths = []
    for line in lines:
        steps, pen = [], "M"
        for point in line.points:
            if point.value is None:
                pen = "M"
                continue
            steps.append(f"{pen}{across(point.year):.2f} {100 - up.share(point.value):.2f}")
            pen = "L"
        dashes = " stroke-dasharray='6 4'" if line.is_dashed else ""
        paths.append(f"<path d='{''.join(steps)}' stroke='{_colour(line)}' stroke-width='{3 if line.is_lit else 2}'{dashes}/>")
    return (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' preserveAspectRatio='none'>"
        f"<style>path{{fill:none;vector-effect:non-scaling-stroke}}</style>{''.join(paths)}</svg>"
    )


def _colour(line: Line) -> str:
    return palette.ACCENT if line.is_lit else palette.INK if line.is_dashed else palette.MAIN


def _figure(point: Point, points: list[Point], up: Scale) -> str:
    """The figure at a point: over it, or under it where another line's point stands just above."""
    own = up.share(point.value or 0)
    is_under = any(other.year == point.year and 0 < up.share(other.value or 0) - own < FIGURE_ROOM for other in points)
    return f"<em{' class=under' if is_under else ''}>{escape(point.figure)}</em>"


def _dot(line: Line, point: Point, left: float, up: Scale, figure: str) -> str:
    said = escape(f"{line.name}, {point.year}: {point.figure}", quote=True)
    looks = ' class="lit"' if line.is_lit else ""
    return f'<b{looks} title="{said}" style="left:{left:.2f}%;bottom:{up.at(point.value or 0)}">{figure}</b>'


def _names(lines: tuple[Line, ...], up: Scale) -> list[str]:
    """Each name beside the end of its line; those that would stand on one another are moved apart."""
    ends = [(up.share(point.value or 0), line) for line in lines if (point := _last(line))]
    ends.sort(key=lambda end: end[0])
    heights = [height for height, _ in ends]
    for number in range(1, len(heights)):
        heights[number] = max(heights[number], heights[number - 1] + NAME_ROOM)
    ceiling = 100.0
    for number in reversed(range(len(heights))):
        heights[number] = min(heights[number], ceiling)
        ceiling = heights[number] - NAME_ROOM
    return [
        f'<i{" class=lit" if line.is_lit else ""} style="bottom:{height:.2f}%">{escape(line.name)}</i>'
        for height, (_, line) in zip(heights, ends, strict=True)
    ]


def _last(line: Line) -> Point | None:
    return next((point for point in reversed(line.points) if point.value is not None), None)
