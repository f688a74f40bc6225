"""Publishers' text becomes a number or a reason, never a 0 that nobody counted."""

import pandas as pd
import pytest

from data.build.raw import Refused, decimals
from data.build.values import NOT_AVAILABLE, STATUSES, SYMBOLS, values

FILE = "dfe/school_census.csv"


def test_a_number_is_ok_and_a_symbol_is_a_reason():
    column = pd.Series(["12", "c", " x ", ":", "..", "NA", "z", "low", "0~", "0"], name="plans", index=range(5, 15))
    found = values(column, FILE, SYMBOLS)
    assert found["value"].tolist() == [12, *[pd.NA] * 8, 0]
    assert found["status"].tolist() == [
        "ok",
        "suppressed",
        *["not available"] * 4,
        "not applicable",
        *["rounds to zero"] * 2,
        "ok",
    ]
    assert found.index.tolist() == column.index.tolist()
    assert str(found["value"].dtype) == "Int64"


def test_decimals_are_read_when_asked_for():
    found = values(pd.Series(["1.5", "z"], name="share"), FILE, SYMBOLS, decimals)
    assert found["value"].tolist() == [1.5, pd.NA]


def test_a_blank_cell_is_a_reason_only_where_the_file_says_so():
    column = pd.Series(["7", ""], name="plans")
    with pytest.raises(Refused, match=r"school_census.csv has an empty cell in “plans”"):
        values(column, FILE, SYMBOLS)
    found = values(column, FILE, SYMBOLS | {"": NOT_AVAILABLE})
    assert found["value"].tolist() == [7, pd.NA]
    assert found["status"].tolist() == ["ok", "not available"]


@pytest.mark.parametrize("sign", ["?", "C", "12%", "1,204", "n/a", "1.5"])
def test_an_unknown_symbol_stops_the_build(sign):
    with pytest.raises(Refused, match=r"school_census.csv has a sign we do not know in “plans”"):
        values(pd.Series(["1", sign], name="plans"), FILE, SYMBOLS)


def test_every_symbol_stands_for_a_status_we_know():
    assert set(SYMBOLS.values()) < set(STATUSES)
