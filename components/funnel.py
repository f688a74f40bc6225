"""The funnel plot: each school by its size and its rate, with the range usual for that size; drawn by the page's own style."""

from collections.abc import Iterable
from html import escape
from urllib.parse import quote

from findings.pictures import Funnel, FunnelSchool
from look import palette
from look.scale import Scale

# The look of each limit: colour, width, dashes.
LOOKS = {
    "outer": (palette.INK, 1.4, ""),
    "inner": (palette.QUIET, 1.2, "7 5"),
    "chance": (palette.AXIS, 1.2, "1.5 3"),
    "whole": (palette.INK, 1, ""),
}
# A school in the picture: its white ground and its blue front; a grammar school a blue square and its white middle.
STYLE = (
    f".w{{stroke:#FFFFFF;stroke-width:7;stroke-linecap:round}}.b{{stroke:{palette.MAIN};stroke-width:5.8;stroke-linecap:round}}"
    f".s{{stroke:{palette.MAIN};stroke-width:7;stroke-linecap:square}}.t{{stroke:#FFFFFF;stroke-width:3.8;stroke-linecap:square}}"
)
EASY = " /:;='{},.()-"  # what may stand in such an address as it is
# How much of the width and of the height a name may need.
ROOM, ROOM_ON_A_PHONE = (0.28, 0.034), (0.8, 0.1)


def html(picture: Funnel) -> str:
    """A dot for each school, in order of size; those lit orange, those that select their pupils hollow squares.

    A name that would cover an earlier one is left out. Those told say who they are when pointed at.
    """
    schools = picture.schools
    across, up = Scale.over(0, max(school.size for school in schools)), Scale.over(0, max(school.rate for school in schools))
    shown = _clear(schools, picture.named, ROOM)
    small = _clear(schools, shown, ROOM_ON_A_PHONE)
    dots = [_dot(school, across, up) for school in sorted(schools, key=lambda school: school.is_lit) if school.is_told]
    names = [_name(schools[number], number in small, across, up) for number in shown]
    grid = "".join(f'<u style="bottom:{up.at(tick)}"><span>{up.text(tick)}</span></u>' for tick in up.ticks)
    sizes = "".join(f'<s style="left:{across.at(tick)}"><span>{across.text(tick)}</span></s>' for tick in across.ticks)
    drawn = f"data:image/svg+xml,{quote(_picture(picture, across, up), safe=EASY)}"
    return (
        f'<div class="kent-funnel" role="img" aria-label="{escape(picture.alt, quote=True)}"><p>{escape(picture.unit)}</p><div>{grid}{sizes}'
        f'<img alt="" src="{drawn}"/>{"".join(dots)}{"".join(names)}</div><p>Pupils in the school</p></div>'
    )


def _picture(picture: Funnel, across: Scale, up: Scale) -> str:
    """The limits and the plain schools as one picture that can be stretched to any shape.

    Streamlit lets no drawing into the page itself, and would look through every part of it for each reader.
    """
    lines = []
    for limit in picture.limits:
        colour, width, dashes = LOOKS[limit.role]
        corners = "L".join(_point(size, rate, across, up) for size, rate in limit.points)
        lines.append(f"<path d='M{corners}' stroke='{colour}' stroke-width='{width}' stroke-dasharray='{dashes}'/>")
    dots = [
        f"<path class='{ground}' d='M{point}h0'/><path class='{front}' d='M{point}h0'/>"
        for school in picture.schools
        if not school.is_told
        for point in [_point(school.size, school.rate, across, up)]
        for ground, front in [("s", "t") if school.is_square else ("w", "b")]
    ]
    return (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' preserveAspectRatio='none'><style>path{fill:none;"
        f"vector-effect:non-scaling-stroke}}{STYLE}</style>{''.join(lines)}{''.join(dots)}</svg>"
    )


def _point(size: float, rate: float, across: Scale, up: Scale) -> str:
    return f"{across.share(size):.2f} {100 - up.share(rate):.2f}"


def _dot(school: FunnelSchool, across: Scale, up: Scale) -> str:
    looks = _looks(grammar=school.is_square, lit=school.is_lit)
    where = f"left:{across.at(school.size)};bottom:{up.at(school.rate)}"
    return f'<i{looks} title="{escape(school.said, quote=True)}" style="{where}"></i>'


def _name(school: FunnelSchool, is_small: bool, across: Scale, up: Scale) -> str:
    """A name on the side of its dot that has more room."""
    share = across.share(school.size)
    side = f"left:{share:.2f}%" if share < 60 else f"right:{100 - share:.2f}%"
    looks = _looks(lit=school.is_lit, before=share >= 60, roomy=not is_small)
    return f'<b{looks} style="{side};bottom:{up.at(school.rate)}">{escape(school.name)}</b>'


def _looks(**which: bool) -> str:
    chosen = [name for name, is_so in which.items() if is_so]
    return f' class="{" ".join(chosen)}"' if chosen else ""


def _clear(schools: tuple[FunnelSchool, ...], named: Iterable[int], room: tuple[float, float], most: int = 14) -> list[int]:
    """Those of the named schools whose names do not cover one that comes before."""
    wide, tall = max(school.size for school in schools), max(school.rate for school in schools) or 1
    kept: list[int] = []
    for number in dict.fromkeys(named):
        school = schools[number]
        far = all(
            abs(school.size - schools[other].size) / wide > room[0] or abs(school.rate - schools[other].rate) / tall > room[1]
            for other in kept
        )
        if far and len(kept) < most:
            kept.append(number)
    return kept
