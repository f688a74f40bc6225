"""The funnel plot: each school by its size and its rate, with the range usual for that size; drawn by the page's own style."""

from collections.abc import Iterable
from html import escape

import pandas as pd

from components import words
from components.scale import Scale

LIMITS = {"widest": ("low_998", "high_998"), "wide": ("low_95", "high_95"), "chance": ("chance_low", "chance_high")}
CORNERS = 120  # of each limit, enough for a smooth line
ROOM, ROOM_ON_A_PHONE = 0.28, 0.8  # how much of the width a name may need


def html(rows: pd.DataFrame, lit: pd.Series, named: Iterable[int], unit: str, alt: str) -> str:
    """A school for each row, in order of size; those in `lit` orange, grammar schools hollow squares.

    `named` are the row numbers of schools to name, the first ones first; a name that would cover an earlier one is left out.
    """
    across, up = Scale.over(0, rows["pupils"].max()), Scale.over(0, rows["per_1000"].max())
    curves = "".join(
        f'<path class="{name}" d="{_curve(rows, end, across, up)}"></path>' for name, ends in LIMITS.items() for end in ends
    )
    curves += f'<path class="all" d="{_curve(rows, "all_per_1000", across, up)}"></path>'
    shown = _clear(rows, named, ROOM)
    small = _clear(rows, shown, ROOM_ON_A_PHONE)
    dots = [_dot(row, across, up) for row in rows.assign(lit=lit).sort_values("lit", kind="stable").itertuples()]
    names = [_name(rows.loc[index], lit[index], index in small, across, up) for index in shown]
    grid = "".join(f'<u style="bottom:{up.at(tick)}"><span>{up.text(tick)}</span></u>' for tick in up.ticks)
    sizes = "".join(f'<s style="left:{across.at(tick)}"><span>{across.text(tick)}</span></s>' for tick in across.ticks)
    return (
        f'<div class="kent-funnel" role="img" aria-label="{escape(alt, quote=True)}"><p>{escape(unit)}</p><div>{grid}{sizes}'
        f'<svg viewBox="0 0 100 100" preserveAspectRatio="none">{curves}</svg>{"".join(dots)}{"".join(names)}</div>'
        "<p>Pupils in the school</p></div>"
    )


def _curve(rows: pd.DataFrame, column: str, across: Scale, up: Scale) -> str:
    every = rows.iloc[:: max(1, len(rows) // CORNERS)]
    ends = pd.concat([every, rows.tail(1)])
    return "M" + "L".join(
        f"{across.share(size):.2f} {100 - up.share(value):.2f}" for size, value in zip(ends["pupils"], ends[column], strict=True)
    )


def _dot(row: tuple, across: Scale, up: Scale) -> str:
    looks = _looks(grammar=row.school_group == "grammar", lit=row.lit)
    said = f"{row.school_name}, {row.place_name}: {row.counted} of {row.pupils:,}, {words.rate(row.per_1000)} per 1,000"
    where = f"left:{across.at(row.pupils)};bottom:{up.at(row.per_1000)}"
    return f'<i class="{looks}" title="{escape(said, quote=True)}" style="{where}"></i>'


def _name(row: pd.Series, is_lit: bool, is_small: bool, across: Scale, up: Scale) -> str:
    """A name on the side of its dot that has more room."""
    share = across.share(row["pupils"])
    side = f"left:{share:.2f}%" if share < 60 else f"right:{100 - share:.2f}%"
    looks = _looks(lit=is_lit, before=share >= 60, roomy=not is_small)
    return f'<b class="{looks}" style="{side};bottom:{up.at(row["per_1000"])}">{escape(row["school_name"])}</b>'


def _looks(**which: bool) -> str:
    return " ".join(name for name, is_so in which.items() if is_so)


def _clear(rows: pd.DataFrame, named: Iterable[int], room: float, most: int = 14) -> list[int]:
    """Those of the named rows whose names do not cover one that comes before."""
    wide, tall = rows["pupils"].max(), rows["per_1000"].max()
    kept: list[int] = []
    for index in dict.fromkeys(named):
        x, y = rows.at[index, "pupils"] / wide, rows.at[index, "per_1000"] / tall
        far = all(
            abs(x - rows.at[other, "pupils"] / wide) > room or abs(y - rows.at[other, "per_1000"] / tall) > 0.034
            for other in kept
        )
        if far and len(kept) < most:
            kept.append(index)
    return kept
