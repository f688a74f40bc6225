"""The one rule for what kind a school is."""

import pandas as pd
import pytest

from data.build import kinds
from data.build.kinds import BY_CENSUS, BY_NUMBER, BY_REGISTER, BY_SHARE


@pytest.mark.parametrize(
    ("in_register", "in_census", "number", "plans", "expected"),
    [
        ("Foundation special school", "State-funded special school", 7000, 9, ("special", "state-funded", BY_REGISTER)),
        ("Other independent school", "Independent school", 6000, 9, ("independent", "independent", BY_REGISTER)),
        ("Other independent special school", "Independent school", 6000, 0, ("special", "independent", BY_REGISTER)),
        ("Academy converter", None, 2000, 0, ("mainstream", "state-funded", BY_REGISTER)),
        (None, "State-funded primary", 7000, 9, ("mainstream", "state-funded", BY_CENSUS)),
        (None, "Pupil referral unit", 1100, 0, ("alternative provision", "state-funded", BY_CENSUS)),
        (None, "Independent school", 6000, 4, ("independent", "independent", BY_CENSUS)),
        (None, "Independent school", 6000, 5, ("special", "independent", BY_SHARE)),  # exactly half
        (None, None, 1001, 0, ("mainstream", "state-funded", BY_NUMBER)),
        (None, None, 1116, 0, ("alternative provision", "state-funded", BY_NUMBER)),
        (None, None, 3999, 9, ("mainstream", "state-funded", BY_NUMBER)),
        (None, None, 5458, 0, ("mainstream", "state-funded", BY_NUMBER)),
        (None, None, 6052, 0, ("independent", "independent", BY_NUMBER)),
        (None, None, 6052, 10, ("special", "independent", BY_SHARE)),
        (None, None, 6908, 0, ("mainstream", "state-funded", BY_NUMBER)),
        (None, None, 7059, 0, ("special", "state-funded", BY_NUMBER)),
    ],
)
def test_the_rule(in_register, in_census, number, plans, expected):
    found = kinds.kinds([1], register_with(in_register), counted(in_census, number, plans)).loc[1]
    assert (found["kind"], found["sector"], found["kind_basis"]) == expected


def register_with(kind):
    if kind is None:
        return pd.DataFrame({"register_type": [], "phase": []})
    return pd.DataFrame({"register_type": [kind], "phase": ["not stated"]}, index=[1])


def counted(census_type, number, plans, pupils=10, year=2023):
    row = {"urn": 1, "year": year, "census_type": census_type, "establishment_number": number, "pupils": pupils, "plans": plans}
    return pd.DataFrame([row]).astype({"establishment_number": "Int64"})


def test_a_school_with_no_pupils_is_not_special_by_share():
    found = kinds.kinds([1], register_with(None), counted("Independent school", 6000, 0, pupils=0))
    assert found.loc[1, "kind"] == "independent"


def test_the_newest_census_that_prints_a_type_decides():
    rows = pd.concat(
        [
            counted("State-funded nursery", 2000, 0, year=2019),
            counted("State-funded primary", 2000, 0, year=2023),
            counted(None, 2000, 0, year=2025),
        ]
    )
    assert kinds.kinds([1], register_with(None), rows).loc[1, "phase"] == "primary"


def test_every_type_has_a_kind_and_a_sector_we_know():
    for kind, sector in [*kinds.KIND_OF_TYPE.values(), *kinds.KIND_OF_CENSUS_TYPE.values()]:
        assert kind in kinds.KINDS
        assert sector in kinds.SECTORS
