"""Sentences made from numbers: one table of wordings, filled in one way, for findings, alt texts and slides.

The wordings stand in `wording.yaml`. Numbers keep their full precision until here; how each is said stands beside it in the
wording: `{rate:per_1000}`, `{gap:times}`, `{places:and}`, `{number:school|schools}`.
"""

import re
import string
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from components import words

WORDING = Path(__file__).with_name("wording.yaml")
# A high or low figure is neither good nor bad, and a count does not know its cause.
FORBIDDEN = re.compile(
    r"\b(worst|best|worse|better|poor(er|est)?|fail\w*|because|caus\w+|due to|leads? to|result\w* (of|in|from)|thanks to|so that)\b",
    re.IGNORECASE,
)
FORMS: dict[str, Callable[[Any], str]] = {
    "": str,
    "count": words.count,
    "or_none": lambda number: words.count(number) if number else "none",
    "rate": words.rate,
    "signed": words.signed,
    "signed_count": lambda number: words.signed(number, "count"),
    "times": words.times,
    "percent": words.percent,
    "km": words.kilometres,
    "and": words.listing,
    "or": lambda names: words.listing(names, "or"),
}


class Unsaid(Exception):
    """A wording that is not there, or one that judges or names a cause; never a reader's fault."""


class _Filled(string.Formatter):
    """Puts a number into words by the form after its colon; `one|many` picks the word that fits the number."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if "|" in format_spec:
            one, many = format_spec.split("|")
            return one if round(value) == 1 else many
        return FORMS[format_spec](value)


@cache
def wordings() -> dict[str, str]:
    """Every wording by its name.

    Raises Unsaid when one uses a word that judges or names a cause.
    """
    table = yaml.safe_load(WORDING.read_text(encoding="utf-8"))
    for name, wording in table.items():
        if found := FORBIDDEN.search(wording):
            raise Unsaid(f"“{name}” says “{found[0]}”.")
    return table


def say(name: str, /, **parts: object) -> str:
    """One sentence with its parts put into words; a part that is not used is an error in the caller.

    Raises Unsaid when there is no such wording or a part of it is missing.
    """
    try:
        wording = wordings()[name]
        unused = set(parts) - {part for _, part, _, _ in string.Formatter().parse(wording) if part}
        if unused:
            raise Unsaid(f"“{name}” has no place for “{sorted(unused)[0]}”.")
        sentence = _Filled().format(wording, **parts)
    except KeyError as missing:
        raise Unsaid(f"“{name}” cannot be said: {missing} is missing.") from missing
    return sentence[0].upper() + sentence[1:]


def moved(value: float, size: str) -> str:
    """A change as a verb, for a size already put into words: rose by, fell by, or did not change."""
    if float(size.replace(",", "")) == 0:
        return wordings()["moved.not"]
    return wordings()["moved.up" if value > 0 else "moved.down"].format(size=size)
