"""Numbers to words: 14,143 · 25.3 · “69.0 to 75.7” · 17 km. No judgement, no cause."""

from collections.abc import Callable, Iterable

import pandas as pd


def count(number: float | None) -> str:
    """A whole number with its commas and a real minus sign."""
    return "no figure" if pd.isna(number) else f"{round(number):,}".replace("-", "−")


def modelled(number: float | None) -> str:
    """A modelled number of children or places: whole, and under 5 no finer than that."""
    return "under 5" if not pd.isna(number) and 0.5 <= number < 4.5 else count(number)


def rate(number: float | None) -> str:
    """A rate to one decimal."""
    return "no figure" if pd.isna(number) else f"{number:,.1f}".replace("-", "−")


def signed(number: float, form: str = "rate") -> str:
    """A difference that always shows its sign; nothing is rounded to −0."""
    text = (rate if form == "rate" else count)(abs(number))
    if text in ("0", "0.0"):
        return text
    return f"+{text}" if number > 0 else f"−{text}"


def between(low: float, high: float, form: Callable[[float], str] = rate) -> str:
    """An interval in words."""
    return f"{form(low)} to {form(high)}"


def kilometres(metres: float | None) -> str:
    """A distance in whole kilometres; under 10, to one decimal."""
    if pd.isna(metres):
        return "no figure"
    far = metres / 1000
    return f"{far:.1f} km" if far < 9.95 else f"{far:.0f} km"


def listing(names: Iterable[str], last: str = "and") -> str:
    """“a”, “a and b”, “a, b and c”; a comma before the last where a name itself holds an “and”."""
    names = list(names)
    if len(names) < 2:
        return "".join(names)
    comma = "," if any(" and " in name for name in names) else ""
    return f"{', '.join(names[:-1])}{comma} {last} {names[-1]}"
