"""What the words mean and what people ask: every term in plain English, the county's own among them."""

import re
from functools import cache

import yaml

from data import profile
from findings import answers, sentences
from findings.finding import Column, Finding, Table
from findings.sentences import Voice

say = Voice("words")


@cache
def _written() -> dict[str, list[dict]]:
    """The glossary and the county's own entries as they are written.

    Raises Unsaid when one judges or names a cause.
    """
    written = yaml.safe_load((sentences.FOLDER / "glossary.yaml").read_text(encoding="utf-8"))
    county = profile.county()
    whole = {
        "terms": [*written["terms"], *(term.model_dump() for term in county.terms)],
        "questions": [*written["questions"], *(asked.model_dump() for asked in county.questions)],
    }
    for name, entries in whole.items():
        for text in (text for entry in entries for text in entry.values() if isinstance(text, str)):
            if found := sentences.judged(text):
                raise sentences.Unsaid(f"“{text[:40]}” of the glossary’s {name} says “{found}”.")
    return whole


def _known() -> dict[str, object]:
    """What the entries may name of the county's places."""
    districts = [district.name for district in answers.at_level("district")]
    return {
        "districts": len(districts),
        "areas": len(answers.at_level("area")),
        "examples": districts[:2],
        "home": districts[0],
        "away": districts[-1],
    }


def lead() -> Finding:
    """What the page is for."""
    return Finding(say("lead"))


@answers.kept
def asked() -> dict[str, Finding]:
    """What people ask, each with its answer."""
    known = _known()
    return {
        sentences.filled(entry["asks"], **known): Finding(notes=(sentences.filled(entry["answer"], **known),))
        for entry in _written()["questions"]
    }


def word(question: str) -> str:
    """A question as one word of an address."""
    return re.sub(r"\W+", "_", question.lower()).strip("_")


@answers.kept
def entries() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Every term with what it means and how else it is written, in the order of the alphabet."""
    known = _known()
    entries = sorted(_written()["terms"], key=lambda entry: entry["term"].lower())
    return {entry["term"]: (sentences.filled(entry["says"], **known), tuple(entry.get("also", ()))) for entry in entries}


def names() -> tuple[str, ...]:
    """Every term we explain."""
    return tuple(entries())


def term(name: str) -> Finding:
    """What one term means, and how else it is written."""
    says, also = entries()[name]
    return Finding(f"{name}: {says}", notes=(say("also", names=list(also)),) if also else ())


def in_short(*texts: str) -> tuple[str, ...]:
    """The terms met in some texts that are spelled out at first sight, each with what it stands for."""
    said = " ".join(texts)
    short = (entry["short"] for entry in _written()["terms"] if "short" in entry)
    return tuple(f"{spelled}." for spelled in short if re.search(rf"\b{re.escape(spelled.split(':')[0])}s?\b", said))


@answers.kept
def terms() -> Finding:
    """Every term, in the order of the alphabet."""
    rows = tuple((name, says, ", ".join(also)) for name, (says, also) in entries().items())
    columns = (Column("term", "Term"), Column("says", "What it means"), Column("also", "Also written"))
    return Finding(table=Table(columns, rows, say("caption", terms=len(rows)), stacks=True))
