"""Whose figures these are, and how a table is saved: its rows with their years, sources and version, harmless to a spreadsheet."""

import re
from collections import Counter

import pandas as pd

from data import catalogue
from data.catalogue import Snapshot, Source
from findings.finding import Asked, Table
from queries import contract

YEARS = ("year", "from_year", "to_year")  # how questions ask for them
AND_OTHERS = re.compile(
    r"(;| and others\b| and ourselves\b|, (each|also|as) ).*"
)  # what some records say after the first publisher
FORMULA = ("=", "+", "-", "@", "\t")  # what a text starts with that a spreadsheet would run


def records(name: str) -> list[Snapshot]:
    """The records of the tables a question reads."""
    reads = contract(name).reads
    return [record for table, record in catalogue.edition().records.items() if table in reads]


def sources(*names: str) -> list[Source]:
    """Every source that some questions stand on, once, in the order of their citations."""
    found = {source.cite: source for name in names for record in records(name) for source in record.sources}
    return [found[cite] for cite in sorted(found)]


def publishers(most: int, *names: str) -> tuple[str, bool]:
    """Who published them, as one text: at most so many, those with the most sources first; and whether there are others."""
    written = [publisher for publisher, _ in Counter(source.publisher for source in sources(*names)).most_common()]
    firsts = list(dict.fromkeys(AND_OTHERS.sub("", publisher) for publisher in written))
    return "; ".join(firsts[:most]), len(firsts) > most or any(map(AND_OTHERS.search, written))


def rows(table: Table, questions: tuple[Asked, ...]) -> pd.DataFrame:
    """The rows of a table to save, each with the years asked for, its sources and the data version.

    A text that a spreadsheet would run as a formula is kept as text; a negative number stays a number.
    """
    cites = "; ".join(source.cite for source in sources(*(asked.name for asked in questions)))
    saved = pd.DataFrame(table.records()).convert_dtypes()  # a count stays whole beside one that is missing
    years = {name: value for asked in questions for name, value in asked.params if name in YEARS and name not in saved}
    saved = saved.assign(**years, source=cites, data_version=catalogue.version())
    texts = saved.select_dtypes(include=["object", "string"]).columns
    saved[texts] = saved[texts].map(lambda text: f"'{text}" if isinstance(text, str) and text.startswith(FORMULA) else text)
    return saved
