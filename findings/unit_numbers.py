"""How every page says the places and pupils of a unit: a number, “up to” one, or why there is none."""

from findings import words
from findings.finding import Column, Told

NUMBERED = ("ok", "at most")


def column(name: str, head: str) -> Column:
    """A column of such numbers."""
    return Column(name, head, parts=(name, f"{name}_status"))


def told(row: dict, name: str) -> Told:
    """One of them, as its source gives it."""
    value, status = row[name], row[f"{name}_status"]
    said = f"{'up to ' if status == 'at most' else ''}{words.count(value)}" if status in NUMBERED else status
    return Told(said, (value, status))
