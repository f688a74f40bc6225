"""A scale with round ticks, for the pictures that the page's own style draws."""

import math
from dataclasses import dataclass
from typing import Self

from findings import words


@dataclass(frozen=True)
class Scale:
    """From the first to the last tick, in steps."""

    first: float
    last: float
    step: float

    @classmethod
    def over(cls, least: float, most: float) -> Self:
        """Three to six ticks of round numbers, over at least this span."""
        most = most if most > least else least + 1
        step = _round_step(most - least)
        return cls(step * math.floor(least / step), step * math.ceil(most / step), step)

    @property
    def ticks(self) -> list[float]:
        """The values of the ticks."""
        return [self.first + self.step * count for count in range(math.floor((self.last - self.first) / self.step + 1e-9) + 1)]

    def share(self, value: float) -> float:
        """Where on the scale a value lies, from 0 to 100."""
        return 100 * (value - self.first) / (self.last - self.first)

    def at(self, value: float) -> str:
        """The same for a style: per cent with two decimals."""
        return f"{self.share(value):.2f}%"

    def text(self, tick: float) -> str:
        """A figure on the axis, with as many decimals as the steps need."""
        if self.step == round(self.step):
            return words.count(tick)
        return f"{tick:.{2 if self.step < 0.1 else 1}f}".replace("-", "−")


def _round_step(span: float) -> float:
    rough = span / 4
    power = 10 ** math.floor(math.log10(rough))
    return next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough)
