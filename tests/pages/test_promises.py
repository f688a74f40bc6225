"""What a page prints for a shell runs there, and what it was answered is left as it was for the next visitor."""

import shlex

import pandas as pd
import pytest

import queries
from findings import answers
from queries.__main__ import main
from tests.pages.conftest import PAGES, opened, unfolded

# An area's name has a space in it; the school has plans in both years and schools like it.
ADDRESS = {"area": "South Kent", "urn": "118835"}


@pytest.fixture(scope="module", params=PAGES)
def drawn(request):
    """A page with every fold open, and each frame it was answered beside a copy made before the page had it."""
    given = []

    def asked(name, **params):
        rows = ask(name, **params)
        given.append((name, rows, rows.copy(deep=True)))
        return rows

    ask = queries.ask
    answers.forget()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(queries, "ask", asked)
        at = unfolded(unfolded(opened(request.param, **ADDRESS)))  # the last fold is there once another is open
    assert not at.exception
    return at, given


def test_every_printed_command_runs(drawn, capsys):
    at, _ = drawn
    lines = [code.value for code in at.code if code.value.startswith("python -m queries ")]
    assert lines or not any(expander.label.startswith("For those who check") for expander in at.expander)
    for line in lines:
        assert main(shlex.split(line)[3:]) == 0, f"{line}: {capsys.readouterr().err}"


def test_answers_stay_as_they_were(drawn):
    _, given = drawn
    assert given
    for name, rows, before in given:
        pd.testing.assert_frame_equal(rows, before, obj=name)
