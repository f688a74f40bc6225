"""The promise at the head of each table that the model gives, as each question has one: read from `outputs.yaml`."""

from functools import cache
from pathlib import Path

import yaml

from data.catalogue import Column, Record


class Head(Record):
    """What one table of the model answers, its rows and columns, what it assumes, which questions it asks, and what it cannot tell."""

    answers: str
    grain: tuple[str, ...]
    columns: dict[str, Column]
    assumes: tuple[str, ...]
    asks: tuple[str, ...]
    caveat: str


@cache
def heads() -> dict[str, Head]:
    """Every head by the function in `model.scenarios` that gives the table."""
    written = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    return {name: Head.model_validate(head) for name, head in written.items()}
