"""Sentences made from numbers: one file of wordings for each page, filled in one way, for findings, alt texts and slides.

The wordings of a page stand in `<page>.yaml`, those of several pages in `shared.yaml`. Numbers keep their full precision until here;
how each is said stands beside it in the wording: `{rate:rate}`, `{gap:times}`, `{places:and}`, `{number:school|schools}`. `{county}`
is always known. A wording may have variants: `page` (what a screen says), `alt`, `slide`, `easy`; a bare text is its `page`.
"""

import re
import string
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from data import profile
from findings import words

FOLDER = Path(__file__).parent
SENTENCE_ENDS = re.compile(r"(?<=[.!?]) (?=[A-Z*])")
# What only somebody at a screen can follow: it is left out of whatever is handed round, sentence by sentence.
OF_A_SCREEN = re.compile(r"^(Point at|Choose) |\btable\b")
VARIANTS = ("page", "alt", "slide", "easy")
# A high or low figure is neither good nor bad, and a count does not know its cause.
FORBIDDEN = re.compile(
    r"\b(worst|best|worse|better|poor(er|est)?|fail\w*|because|caus\w+|due to|leads? to|result\w* (of|in|from)|thanks to|so that)\b",
    re.IGNORECASE,
)


class Unsaid(Exception):
    """A wording that is not there, or one that judges or names a cause; never a reader's fault."""


class _Filled(string.Formatter):
    """Puts a number into words by the form after its colon; `one|many` picks the word that fits the number."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if "|" in format_spec:
            one, many = format_spec.split("|")
            return one if round(value) == 1 else many
        return words.FORMS[format_spec](value)


def judged(text: str) -> str | None:
    """The first word in a text that judges or names a cause."""
    found = FORBIDDEN.search(text)
    return found and found[0]


@cache
def wordings(page: str) -> dict[str, dict[str, str]]:
    """Every wording of a page and of all pages by its name, each with its variants.

    Raises Unsaid when one uses a word that judges or names a cause.
    """
    table = {}
    for file in ("shared", page):
        for name, wording in yaml.safe_load((FOLDER / f"{file}.yaml").read_text(encoding="utf-8")).items():
            table[name] = variants = wording if isinstance(wording, dict) else {"page": wording}
            if strange := set(variants) - set(VARIANTS):
                raise Unsaid(f"“{name}” of {file} has a variant we do not know: “{sorted(strange)[0]}”.")
            for text in variants.values():
                if found := judged(text):
                    raise Unsaid(f"“{name}” of {file} says “{found}”.")
    return table


def off_screen(text: str) -> str:
    """A text without the sentences that only somebody at a screen can follow."""
    return " ".join(sentence for sentence in SENTENCE_ENDS.split(text) if not OF_A_SCREEN.search(sentence))


def filled(text: str, /, **parts: object) -> str:
    """A text with its parts put into words, and a capital at its start.

    Raises Unsaid when a part is missing.
    """
    try:
        sentence = _Filled().format(text, **({"county": profile.county().name} | parts))
    except KeyError as missing:
        raise Unsaid(f"“{text[:60]}” cannot be said: {missing} is missing.") from missing
    return sentence[:1].upper() + sentence[1:]


class Voice:
    """Says the wordings of one page."""

    def __init__(self, page: str):
        self.page = page

    def __call__(self, name: str, variant: str = "page", /, **parts: object) -> str:
        """One sentence with its parts put into words; a part that is not used is an error in the caller.

        A variant that is not written is said as on the page. Raises Unsaid when there is no such wording or a part of it is missing.
        """
        text = self.raw(name, variant)
        places = {part for _, part, _, _ in string.Formatter().parse(text) if part}
        if unused := set(parts) - places:
            raise Unsaid(f"“{name}” has no place for “{sorted(unused)[0]}”.")
        return filled(text, **parts)

    def raw(self, name: str, variant: str = "page") -> str:
        """A wording as it is written, for a part of another."""
        variants = wordings(self.page).get(name)
        if variants is None:
            raise Unsaid(f"“{name}” is no wording of {self.page}.")
        return variants.get(variant, variants["page"])

    def moved(self, value: float, size: str) -> str:
        """A change as a verb, for a size already put into words: rose by, fell by, or did not change."""
        if float(size.replace(",", "")) == 0:
            return self.raw("moved.not")
        return self.raw("moved.up" if value > 0 else "moved.down").format(size=size)
