"""The funnel plot: each school by its size and its rate, with the range usual for that size; drawn by the page's own style."""

from collections.abc import Iterable
from html import escape
from typing import Any
from urllib.parse import quote

import pandas as pd

from components import theme, words
from components.scale import Scale

# The lines, and the look of each: colour, width, dashes.
LINES = {
    "low_998": (theme.INK, 1.4, ""),
    "high_998": (theme.INK, 1.4, ""),
    "low_95": (theme.QUIET, 1.2, "7 5"),
    "high_95": (theme.QUIET, 1.2, "7 5"),
    "chance_low": (theme.AXIS, 1.2, "1.5 3"),
    "chance_high": (theme.AXIS, 1.2, "1.5 3"),
    "all_per_1000": (theme.INK, 1, ""),
}
# A school in the picture: its white ground and its blue front; a grammar school a blue square and its white middle.
STYLE = (
    f".w{{stroke:#FFFFFF;stroke-width:7;stroke-linecap:round}}.b{{stroke:{theme.MAIN};stroke-width:5.8;stroke-linecap:round}}"
    f".s{{stroke:{theme.MAIN};stroke-width:7;stroke-linecap:square}}.t{{stroke:#FFFFFF;stroke-width:3.8;stroke-linecap:square}}"
)
EASY = " /:;='{},.()-"  # what may stand in such an address as it is
CORNERS = 120  # of each limit, enough for a smooth line
# How much of the width and of the height a name may need.
ROOM, ROOM_ON_A_PHONE = (0.28, 0.034), (0.8, 0.1)


def html(rows: pd.DataFrame, lit: pd.Series, named: Iterable[int], unit: str, alt: str) -> str:
    """A school for each row, in order of size; those in `lit` orange, grammar schools hollow squares.

    `named` are the row numbers of schools to name, the first ones first; a name that would cover an earlier one is left out.
    Those lit and those outside the inner limits say who they are when pointed at.
    """
    across, up = Scale.up_to(rows["pupils"].max()), Scale.up_to(rows["per_1000"].max())
    told = lit | (rows["standing"] != "inside")
    shown = _clear(rows, named, ROOM)
    small = _clear(rows, shown, ROOM_ON_A_PHONE)
    dots = [_dot(row, across, up) for row in rows.assign(lit=lit)[told].sort_values("lit", kind="stable").itertuples()]
    names = [_name(rows.loc[index], lit[index], index in small, across, up) for index in shown]
    grid = "".join(f'<u style="bottom:{up.at(tick)}"><span>{up.text(tick)}</span></u>' for tick in up.ticks)
    sizes = "".join(f'<s style="left:{across.at(tick)}"><span>{across.text(tick)}</span></s>' for tick in across.ticks)
    picture = f"data:image/svg+xml,{quote(_picture(rows, ~told, across, up), safe=EASY)}"
    return (
        f'<div class="kent-funnel" role="img" aria-label="{escape(alt, quote=True)}"><p>{escape(unit)}</p><div>{grid}{sizes}'
        f'<img alt="" src="{picture}"/>{"".join(dots)}{"".join(names)}</div><p>Pupils in the school</p></div>'
    )


def _picture(rows: pd.DataFrame, plain: pd.Series, across: Scale, up: Scale) -> str:
    """The limits and the plain schools as one picture that can be stretched to any shape.

    Streamlit lets no drawing into the page itself, and would look through every part of it for each reader.
    """
    corners = pd.concat([rows.iloc[:: max(1, len(rows) // CORNERS)], rows.tail(1)])
    lines = [
        f"<path d='M{'L'.join(_point(*corner, across, up) for corner in zip(corners['pupils'], corners[line], strict=True))}' "
        f"stroke='{colour}' stroke-width='{width}' stroke-dasharray='{dashes}'/>"
        for line, (colour, width, dashes) in LINES.items()
    ]
    dots = [
        f"<path class='{ground}' d='M{point}h0'/><path class='{front}' d='M{point}h0'/>"
        for row in rows[plain].itertuples()
        for point in [_point(row.pupils, row.per_1000, across, up)]
        for ground, front in [("s", "t") if row.school_group == "grammar" else ("w", "b")]
    ]
    return (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' preserveAspectRatio='none'><style>path{fill:none;"
        f"vector-effect:non-scaling-stroke}}{STYLE}</style>{''.join(lines)}{''.join(dots)}</svg>"
    )


def _point(size: float, rate: float, across: Scale, up: Scale) -> str:
    return f"{across.share(size):.2f} {100 - up.share(rate):.2f}"


def _dot(row: Any, across: Scale, up: Scale) -> str:
    looks = _looks(grammar=row.school_group == "grammar", lit=row.lit)
    said = f"{row.school_name}, {row.place_name}: {row.counted} of {row.pupils:,}, {words.rate(row.per_1000)} per 1,000"
    where = f"left:{across.at(row.pupils)};bottom:{up.at(row.per_1000)}"
    return f'<i{looks} title="{escape(said, quote=True)}" style="{where}"></i>'


def _name(row: pd.Series, is_lit: bool, is_small: bool, across: Scale, up: Scale) -> str:
    """A name on the side of its dot that has more room."""
    share = across.share(row["pupils"])
    side = f"left:{share:.2f}%" if share < 60 else f"right:{100 - share:.2f}%"
    looks = _looks(lit=is_lit, before=share >= 60, roomy=not is_small)
    return f'<b{looks} style="{side};bottom:{up.at(row["per_1000"])}">{escape(row["school_name"])}</b>'


def _looks(**which: bool) -> str:
    chosen = [name for name, is_so in which.items() if is_so]
    return f' class="{" ".join(chosen)}"' if chosen else ""


def _clear(rows: pd.DataFrame, named: Iterable[int], room: tuple[float, float], most: int = 14) -> list[int]:
    """Those of the named rows whose names do not cover one that comes before."""
    wide, tall = rows["pupils"].max(), rows["per_1000"].max()
    kept: list[int] = []
    for index in dict.fromkeys(named):
        x, y = rows.at[index, "pupils"] / wide, rows.at[index, "per_1000"] / tall
        far = all(
            abs(x - rows.at[other, "pupils"] / wide) > room[0] or abs(y - rows.at[other, "per_1000"] / tall) > room[1]
            for other in kept
        )
        if far and len(kept) < most:
            kept.append(index)
    return kept
