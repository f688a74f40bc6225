"""One school among those like it, as a strip of dots the page's own style draws."""

import math
from html import escape

from findings import words
from findings.pictures import Strip

STACKS = 64  # how many stacks side by side
DOT = 8  # pixels from dot to dot in a stack


def html(picture: Strip) -> str:
    """Each other school a dot at its rate per 1,000, hollow where the difference could be chance; this one a diamond on its interval."""
    last = _round_up(max([picture.high, *(value for _, value, _ in picture.others)]))
    heights: dict[int, int] = {}
    dots = []
    for name, value, is_apart in picture.others:
        stack = min(int(STACKS * value / last), STACKS - 1)
        level = heights.get(stack, 0)
        heights[stack] = level + 1
        looks = ' class="apart"' if is_apart else ""
        title = escape(f"{name}: {words.rate(value)}", quote=True)
        dots.append(
            f'<i{looks} title="{title}" style="left:{100 * (stack + 0.5) / STACKS:.2f}%;bottom:{12 + DOT * level}px"></i>'
        )
    tall = 24 + DOT * max(heights.values(), default=1)
    band = f'<i class="band" style="left:{100 * picture.low / last:.2f}%;right:{100 - 100 * picture.high / last:.2f}%"></i>'
    ticks = "".join(f'<span style="left:{25 * step}%">{words.count(last * step / 4)}</span>' for step in range(5))
    return (
        f'<div class="kent-strip" role="img" aria-label="{escape(picture.alt, quote=True)}" style="--tall:{tall}px">{"".join(dots)}{band}'
        f'<b style="left:{100 * picture.value / last:.2f}%"></b>{ticks}</div>'
    )


def _round_up(value: float) -> float:
    """A round number at or above a value that four ticks divide."""
    power = 10 ** math.floor(math.log10(max(value, 1)))
    return next(step * power for step in (1, 1.2, 1.6, 2, 4, 6, 8, 10) if step * power >= value)
