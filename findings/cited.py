"""Whose figures these are, and how a table is saved: its rows with their years, sources and version, harmless to a spreadsheet."""

import re
from collections import Counter

import pandas as pd

from data import catalogue
from data.catalogue import Snapshot, Source
from findings.finding import Asked, Table
from queries import contract, filled

# On which place basis figures were counted, for a reader.
BASES: dict[tuple[str, ...], str] = {
    ("school",): "Counted where the school is, not where the child lives",
    ("home",): "Counted where people live",
    ("authority",): "Counted by the council that keeps the plan",
    ("school", "authority"): "Where the school stands; its places by age as the council’s children are",
    ("school", "home", "authority"): "Schools standing there, set beside children living there",
    ("home", "school"): "From where children live to where the school stands",
    ("home", "school", "authority"): "From where children live to where the school stands",
    ("home", "authority"): "Modelled: where children live, with the needs in the plans the council keeps",
    ("none",): "",
}

SAID_IN_EACH_ROW = ("asked", "source", "data_version")  # the columns that are the same all the way down
OTHERS = " and others"
YEARS = ("year", "from_year", "to_year")  # how questions ask for them
AND_OTHERS = re.compile(
    r"(;| and others\b| and ourselves\b|, (each|also|as) ).*"
)  # what some records say after the first publisher
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a text starts with that a spreadsheet would run


def records(name: str) -> list[Snapshot]:
    """The records of the tables a question reads."""
    reads = contract(name).reads
    return [record for table, record in catalogue.edition().records.items() if table in reads]


def sources(*names: str) -> list[Source]:
    """Every source that some questions stand on, once, in the order of their citations."""
    found = {source.cite: source for name in names for record in records(name) for source in record.sources}
    return [found[cite] for cite in sorted(found)]


def publishers(most: int | None, *names: str) -> tuple[str, bool]:
    """Who published them, as one text: at most so many, those with the most sources first; and whether there are others."""
    written = [publisher for publisher, _ in Counter(source.publisher for source in sources(*names)).most_common()]
    firsts = list(dict.fromkeys(AND_OTHERS.sub("", publisher) for publisher in written))
    return "; ".join(firsts[:most]), len(firsts[:most]) < len(firsts) or any(map(AND_OTHERS.search, written))


def basis(*names: str) -> str:
    """On what place basis the figures of some questions were counted, as a sentence; nothing where it is not one for all."""
    bases = {BASES[contract(name).bases] for name in names} - {""}
    return f"{bases.pop()}." if len(bases) == 1 else ""


def years(questions: tuple[Asked, ...]) -> tuple[int, ...]:
    """The Januaries that some questions were asked of, the newest where they name none but take one."""
    found = set()
    for asked in questions:
        named = dict(asked.params)
        found |= {
            value
            for name, value in filled(asked.name, **named).items()
            if name in YEARS and (name in named or name != "from_year")
        }
    return tuple(sorted(map(int, found)))


def chosen(questions: tuple[Asked, ...]) -> tuple[str, ...]:
    """Each question, and what was chosen when it was asked."""
    said = (
        (asked.name, "; ".join(f"{name}: {value}" for name, value in filled(asked.name, **dict(asked.params)).items()))
        for asked in questions
    )
    return tuple(dict.fromkeys(f"{name} ({choices})" if choices else name for name, choices in said))


def rows(table: Table, questions: tuple[Asked, ...]) -> pd.DataFrame:
    """The rows of a table to save, each with the years asked for, what was asked, its sources and the data version.

    A text that a spreadsheet would run as a formula is kept as text; a negative number stays a number.
    """
    cites = "; ".join(source.cite for source in sources(*(asked.name for asked in questions)))
    saved = pd.DataFrame(table.records()).convert_dtypes()  # a count stays whole beside one that is missing
    years = {name: value for asked in questions for name, value in asked.params if name in YEARS and name not in saved}
    saved = saved.assign(**years, asked="; ".join(chosen(questions)), source=cites, data_version=catalogue.version())
    texts = saved.select_dtypes(include=["object", "string"]).columns
    saved[texts] = saved[texts].map(lambda text: f"'{text}" if isinstance(text, str) and text.startswith(FORMULA) else text)
    return saved


def csv(table: Table, questions: tuple[Asked, ...]) -> bytes:
    """These rows for a spreadsheet."""
    return rows(table, questions).to_csv(index=False).encode("utf-8-sig")
