"""One school among those like it, as a strip of dots the page's own style draws."""

import math
from html import escape

import pandas as pd

from components import words

STACKS = 64  # how many stacks side by side
DOT = 8  # pixels from dot to dot in a stack


def html(similar: pd.DataFrame, own: pd.Series, column: str, alt: str) -> str:
    """Each other school a dot at its rate per 1,000, hollow where the difference could be chance; this one a diamond on its interval."""
    rate = f"{column}_per_1000_pupils"
    others = similar[~similar[f"{column}_against"].isin(["itself", "doubtful"])].sort_values([rate, "urn"])
    last = _round_up(max(others[rate].max(), own[f"{column}_per_1000_high"]))
    heights: dict[int, int] = {}
    dots = []
    for row in others.to_dict("records"):
        stack = min(int(STACKS * row[rate] / last), STACKS - 1)
        level = heights.get(stack, 0)
        heights[stack] = level + 1
        looks = ' class="apart"' if row[f"{column}_against"] != "alike" else ""
        title = escape(f"{row['school_name']}: {words.rate(row[rate])}", quote=True)
        dots.append(
            f'<i{looks} title="{title}" style="left:{100 * (stack + 0.5) / STACKS:.2f}%;bottom:{12 + DOT * level}px"></i>'
        )
    tall = 24 + DOT * max(heights.values(), default=1)
    low, high = own[f"{column}_per_1000_low"], own[f"{column}_per_1000_high"]
    band = f'<i class="band" style="left:{100 * low / last:.2f}%;right:{100 - 100 * high / last:.2f}%"></i>'
    ticks = "".join(f'<span style="left:{25 * step}%">{words.count(last * step / 4)}</span>' for step in range(5))
    return (
        f'<div class="kent-strip" role="img" aria-label="{escape(alt, quote=True)}" style="--tall:{tall}px">{"".join(dots)}{band}'
        f'<b style="left:{100 * own[rate] / last:.2f}%"></b>{ticks}</div>'
    )


def _round_up(value: float) -> float:
    """A round number at or above a value that four ticks divide."""
    power = 10 ** math.floor(math.log10(max(value, 1)))
    return next(step * power for step in (1, 1.2, 1.6, 2, 4, 6, 8, 10) if step * power >= value)
