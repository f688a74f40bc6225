"""Numbers to words: 14,143 · 25.3 · “69.0 to 75.7” · 17 km. No judgement, no cause."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

import pandas as pd

FEW = 4.5  # a modelled number below it is said as “under 5”


def count(number: float | None) -> str:
    """A whole number with its commas and a real minus sign."""
    return "no figure" if number is None or pd.isna(number) else f"{round(number):,}".replace("-", "−")


def modelled(number: float | None) -> str:
    """A modelled number of children or places: whole, and under 5 no finer than that."""
    return "under 5" if number is not None and not pd.isna(number) and 0.5 <= number < FEW else count(number)


def about(number: float) -> str:
    """The same inside a sentence: “about 23”, “under 5”, “none”."""
    said = modelled(number)
    return "none" if said == "0" else said if said == "under 5" else f"about {said}"


def rate(number: float | None) -> str:
    """A rate to one decimal."""
    return "no figure" if number is None or pd.isna(number) else f"{number:,.1f}".replace("-", "−")


def signed(number: float, form: str = "rate") -> str:
    """A difference that always shows its sign; nothing is rounded to −0."""
    text = (rate if form == "rate" else count)(abs(number))
    if text in ("0", "0.0"):
        return text
    return f"+{text}" if number > 0 else f"−{text}"


def between(low: float, high: float, form: Callable[[float], str] = rate) -> str:
    """An interval in words."""
    return f"{form(low)} to {form(high)}"


def times(number: float | None) -> str:
    """A ratio to one decimal; two where it is under 2, so that a small difference does not vanish."""
    return "no figure" if number is None or pd.isna(number) else f"{number:.2f}" if number < 1.995 else f"{number:,.1f}"


def percent(number: float | None) -> str:
    """A share in whole percent; “under 1%” for one that is there but small."""
    if number is None or pd.isna(number):
        return "no figure"
    return "under 1%" if 0 < number < 0.5 else f"{number:.0f}%"


def share(number: float | None) -> str:
    """A share in percent with one decimal, as publishers print it."""
    return "no figure" if number is None or pd.isna(number) else f"{number:.1f}%"


def index(number: float | None) -> str:
    """Theil’s T and the like, to three decimals."""
    return "no figure" if number is None or pd.isna(number) else f"{number:.3f}"


def printed(number: float) -> str:
    """A figure as its source prints it: with the decimals it has."""
    return f"{number:,.10g}".replace("-", "−")


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def rank(first: int, last: int, of: int, says: bool) -> str:
    """A range of ranks in words; none where it covers more than half of the table."""
    if not says:
        return "cannot be told"
    return f"{ordinal(first)} of {of}" if first == last else f"{ordinal(first)} to {ordinal(last)} of {of}"


def class_of(value: float, breaks: tuple[float, ...]) -> int:
    """Which of the five classes a value falls in: 0 below the first break, 4 from the last."""
    return sum(value >= limit for limit in breaks)


def classes(breaks: tuple[float, ...], form: Callable[[float], str] | None = None) -> tuple[str, ...]:
    """The five classes in words, for a legend."""
    form = form or count
    middle = [f"{form(low)} to {form(high)}" for low, high in pairwise(breaks)]
    return (f"under {form(breaks[0])}" if breaks[0] else "fell", *middle, f"{form(breaks[-1])} or more")


MILE = 1609.344  # metres


def distance(metres: float | None) -> str:
    """A distance as families say it, with kilometres in brackets: “4 miles (6.4 km)”, “26 miles (42 km)”."""
    if metres is None or pd.isna(metres):
        return "no figure"
    miles, kilometres = _far(metres / MILE), _far(metres / 1000)
    return f"{miles} {'mile' if miles == '1' else 'miles'} ({kilometres} km)"


def _far(number: float) -> str:
    """Whole from 10, to one decimal under it; what is too near for that is never 0."""
    if number < 0.05:
        return "under 0.1"
    return f"{number:.0f}" if number >= 9.95 else f"{number:.1f}".removesuffix(".0")


def journey(metres: float | None, minutes: float | None) -> str:
    """A distance and the minutes it takes by road."""
    far = distance(metres)
    return (
        far
        if minutes is None or pd.isna(minutes)
        else f"{far}, {round(minutes)} {'minute' if round(minutes) == 1 else 'minutes'}"
    )


def listing(names: Iterable[str], last: str = "and") -> str:
    """“a”, “a and b”, “a, b and c”; a comma before the last where a name itself holds an “and”."""
    names = list(names)
    if len(names) < 2:
        return "".join(names)
    comma = "," if any(" and " in name for name in names) else ""
    return f"{', '.join(names[:-1])}{comma} {last} {names[-1]}"


def column(text: str) -> str:
    """A name as the name of a column in a download: “C&I with learning” is `c_and_i_with_learning`."""
    return re.sub(r"[^a-z0-9]+", "_", text.lower().replace("&", " and ")).strip("_")


NONE = "–"
# Why there is no number, as a reader meets it; a doubtful one keeps its number and has a star.
STANDING = {
    "suppressed": "hidden by the publisher",
    "not available": "not held",
    "not applicable": "does not apply",
    "rounds to zero": "under half a unit",
    "too few": "too few pupils",
    "not modelled": "left out by the model",
}
STARRED = ("doubtful", "partly doubtful", "partly not available")


def rate_status(number: float | None, status: str, pupils: float) -> str:
    """The standing of a rate: that of its count, or too few pupils where there is none although someone was counted."""
    is_missing = number is None or pd.isna(number)
    return "too few" if is_missing and status not in STANDING and pupils > 0 else status


def standing(number: float | None, status: str, form: str) -> str:
    """A figure in words, with a star where it is doubtful or partly missing; the reason where there is none."""
    if status in STANDING:
        return STANDING[status]
    return FORMS[form](number) + "*" * (status in STARRED)


FORMS: dict[str, Callable[..., str]] = {
    "": str,
    "count": count,
    "modelled": modelled,
    "about": about,
    "or_none": lambda number: count(number) if number else "none",
    "rate": rate,
    "signed": signed,
    "signed_count": lambda number: signed(number, "count"),
    "times": times,
    "percent": percent,
    "share": share,
    "index": index,
    "printed": printed,
    "distance": distance,
    "year": str,
    "range": str,
    "ordinal": ordinal,
    "and": listing,
    "or": lambda names: listing(names, "or"),
}
