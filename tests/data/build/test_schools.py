"""The one rule for what kind a school is, and where it may stand."""

import pandas as pd
import pytest

from data.build import schools
from data.build.raw import Refused
from data.build.schools import BY_CENSUS, BY_DEFAULT, BY_REGISTER, BY_SHARE


@pytest.mark.parametrize(
    ("in_register", "in_2019", "plans", "expected"),
    [
        ("Foundation special school", "State-funded special school", 9, ("special", "state-funded", BY_REGISTER)),
        ("Other independent school", "Independent school", 9, ("independent", "independent", BY_REGISTER)),
        ("Other independent special school", "Independent school", 0, ("special", "independent", BY_REGISTER)),
        ("Academy converter", None, 0, ("mainstream", "state-funded", BY_REGISTER)),
        (None, "State-funded primary", 9, ("mainstream", "state-funded", BY_CENSUS)),
        (None, "Pupil referral unit", 0, ("alternative provision", "state-funded", BY_CENSUS)),
        (None, "Independent school", 10, ("independent", "independent", BY_CENSUS)),
        (None, None, 5, ("special", "independent", BY_SHARE)),  # exactly half
        (None, None, 4, ("independent", "independent", BY_DEFAULT)),
    ],
)
def test_the_rule(in_register, in_2019, plans, expected):
    register = (
        pd.DataFrame({"register_type": [in_register], "phase": ["not stated"]}, index=[1])
        if in_register
        else pd.DataFrame({"register_type": [], "phase": []})
    )
    early = pd.DataFrame({"census_type": [in_2019]}, index=[1]) if in_2019 else pd.DataFrame({"census_type": []})
    located = pd.DataFrame({"pupils": [10], "plans": [plans]}, index=[1])
    found = schools._kinds([1], register, early, located).loc[1]
    assert (found["kind"], found["sector"], found["kind_basis"]) == expected


def test_a_school_with_no_pupils_is_not_special_by_share():
    empty = pd.DataFrame({"register_type": [], "phase": []})
    found = schools._kinds([1], empty, pd.DataFrame({"census_type": []}), pd.DataFrame({"pupils": [0], "plans": [0]}, index=[1]))
    assert found.loc[1, "kind"] == "independent"


def test_every_type_has_a_kind_and_a_sector_we_know():
    for kind, sector in [*schools.KIND_OF_TYPE.values(), *schools.KIND_OF_CENSUS_TYPE.values()]:
        assert kind in schools.KINDS
        assert sector in schools.SECTORS


@pytest.mark.parametrize("district", ["Medway", "E06000035", ""])
def test_a_school_in_no_kent_district_is_refused(district):
    listed = pd.DataFrame({"easting": [600000], "northing": [150000], "district": [district]}, index=[118229])
    nothing = pd.DataFrame({"easting": [], "northing": [], "district": []})
    with pytest.raises(Refused, match="School 118229 is in no Kent district; only Dorton College"):
        schools._points(_Postcodes(), [118229], listed, nothing, pd.Series({118229: None}), PLACES)


def test_dorton_college_may_stand_in_bromley():
    listed = pd.DataFrame({"easting": [1], "northing": [1], "district": ["E09000006"]}, index=[133001])
    nothing = pd.DataFrame({"easting": [], "northing": [], "district": []})
    found = schools._points(_Postcodes(), [133001], listed, nothing, pd.Series({133001: None}), PLACES)
    assert found.loc[133001, "district_code"] == "E09000006"


def test_a_school_that_cannot_be_placed_is_refused():
    nothing = pd.DataFrame({"easting": [], "northing": [], "district": []})
    with pytest.raises(Refused, match="cannot be placed"):
        schools._points(_Postcodes(), [118229], nothing, nothing, pd.Series({118229: "ZZ1 1ZZ"}), PLACES)


def test_a_closed_school_is_placed_by_its_postcode():
    nothing = pd.DataFrame({"easting": [], "northing": [], "district": []})
    found = schools._points(_Postcodes(), [118229], nothing, nothing, pd.Series({118229: "CT16 1AA"}), PLACES)
    assert found.loc[118229].tolist() == [631000, 141000, "postcode centre, October 2025", "E07000108"]


PLACES = pd.DataFrame({"level": ["district"], "place_name": ["Dover"], "place_code": ["E07000108"]})


class _Postcodes:
    """Stands in for the folder: one live postcode."""

    def csv(self, _file, header):
        row = {"postcode": "CT16 1AA", "easting": "631000", "northing": "141000", "lad": "E07000108"}
        return pd.DataFrame([{name: row.get(name, "") for name in header.split(",")}])
