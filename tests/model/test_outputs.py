"""The head of every table that the model gives is true: its columns, its rows, and the questions it asks."""

import importlib
import inspect

import numpy as np
import pandas as pd
import pytest

import queries
from model import scenarios
from model.outputs import heads
from model.scenarios import county, shares, sweep, what_if
from queries.contract import UNITS
from tests.support.fresh import forget, standing_on
from tests.support.small_kent import small_kent

OWN = county.Setting(own="ASD-25-2-3-40-25-5")
PLAN = what_if.read("add-40-goldwyn.new-60-ci-in-walmer")[0]
# Each table as a page asks for it, in the way that asks the most questions.
GIVEN = {
    "county.Outcome.by_place": lambda: county.outcome(OWN).by_place("area"),
    "shares.table": lambda: shares.table("today", shares.read(OWN.own)[0]),
    "sweep.Sweep.bands": lambda: sweep.sweep().bands(),
    "what_if.by_place": lambda: what_if.by_place(PLAN, "district", OWN),
    "what_if.range_of_effect": lambda: what_if.range_of_effect(PLAN),
    "what_if.sites": lambda: what_if.sites(PLAN, OWN),
}
# Answers to a question as they are: the question has the head.
ASKED_ONLY = {"what_if.schools", "what_if.wards"}
KINDS = {"VARCHAR": "O", "DOUBLE": "f", "BIGINT": "iu"}


def tables():
    """Every public function and method of the scenarios that gives a table."""
    for name in ("county", "shares", "sweep", "what_if"):
        module = importlib.import_module(f"{scenarios.__name__}.{name}")
        own = {key: part for key, part in vars(module).items() if getattr(part, "__module__", "") == module.__name__}
        methods = {f"{key}.{way}": part for key, kind in own.items() if inspect.isclass(kind) for way, part in vars(kind).items()}
        for key, part in (own | methods).items():
            if not key.split(".")[-1].startswith("_") and getattr(part, "__annotations__", {}).get("return") is pd.DataFrame:
                yield f"{name}.{key}"


@pytest.fixture(scope="module", autouse=True)
def small():
    """What is asked, and how the rows look, is the same over few rows."""
    with standing_on(small_kent().edition()):
        yield


@pytest.fixture(scope="module")
def asked():
    """The questions that each table asks when nothing is kept from before."""
    found, asks = {}, queries.ask
    with pytest.MonkeyPatch.context() as patch:
        for name, give in GIVEN.items():
            forget()
            found[name] = set()
            patch.setattr(
                queries, "ask", lambda question, found=found[name], **given: (found.add(question), asks(question, **given))[1]
            )
            give()
    return found


def test_every_table_of_the_model_has_a_head():
    assert set(tables()) - ASKED_ONLY == set(heads()) == set(GIVEN)


@pytest.mark.parametrize("name", GIVEN)
def test_columns_types_and_rows_are_those_given(name):
    rows, head = GIVEN[name](), heads()[name]
    if rows.index.name:
        rows = rows.reset_index()
    assert list(rows.columns) == list(head.columns)
    assert not rows.duplicated(list(head.grain)).any()
    for column, promised in head.columns.items():
        kind = rows[column].dtype.kind if isinstance(rows[column].dtype, np.dtype) else "O"
        assert kind in KINDS[promised.type], column


@pytest.mark.parametrize("name", GIVEN)
def test_it_asks_the_questions_it_names(name, asked):
    assert asked[name] == set(heads()[name].asks)


@pytest.mark.parametrize("name", GIVEN)
def test_every_figure_has_a_unit(name):
    for column, promised in heads()[name].columns.items():
        assert (promised.unit in UNITS) == (promised.type != "VARCHAR"), column
