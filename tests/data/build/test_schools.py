"""The one rule for what kind a school is, and where it may stand."""

import pandas as pd
import pytest

from data.build import schools
from data.build.raw import Refused
from data.build.schools import BY_CENSUS, BY_NUMBER, BY_REGISTER, BY_SHARE


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
    found = schools._kinds([1], register_with(in_register), counted(in_census, number, plans)).loc[1]
    assert (found["kind"], found["sector"], found["kind_basis"]) == expected


def register_with(kind):
    if kind is None:
        return pd.DataFrame({"register_type": [], "phase": []})
    return pd.DataFrame({"register_type": [kind], "phase": ["not stated"]}, index=[1])


def counted(census_type, number, plans, pupils=10, year=2023):
    row = {"urn": 1, "year": year, "census_type": census_type, "establishment_number": number, "pupils": pupils, "plans": plans}
    return pd.DataFrame([row]).astype({"establishment_number": "Int64"})


def test_a_school_with_no_pupils_is_not_special_by_share():
    found = schools._kinds([1], register_with(None), counted("Independent school", 6000, 0, pupils=0))
    assert found.loc[1, "kind"] == "independent"


def test_the_newest_census_that_prints_a_type_decides():
    rows = pd.concat(
        [
            counted("State-funded nursery", 2000, 0, year=2019),
            counted("State-funded primary", 2000, 0, year=2023),
            counted(None, 2000, 0, year=2025),
        ]
    )
    assert schools._kinds([1], register_with(None), rows).loc[1, "phase"] == "primary"


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


def test_a_closed_school_with_an_office_elsewhere_stands_in_no_known_district():
    nothing = pd.DataFrame({"easting": [], "northing": [], "district": []})
    found = schools._points(_Postcodes(), [118229], nothing, nothing, pd.Series({118229: "ZZ1 1ZZ"}), PLACES)
    assert found.loc[118229, "district_code"] == found.loc[118229, "location_basis"] == "not known"
    assert pd.isna(found.loc[118229, "easting"])


def test_a_closed_school_whose_postcode_has_ended_is_placed_by_its_sector():
    nothing = pd.DataFrame({"easting": [], "northing": [], "district": []})
    found = schools._points(_Postcodes(), [118229], nothing, nothing, pd.Series({118229: "CT16 1ZZ"}), PLACES)
    assert found.loc[118229].tolist() == [631000, 141000, "postcode sector centre, October 2025", "E07000108"]


def test_a_closed_school_is_placed_by_its_postcode():
    nothing = pd.DataFrame({"easting": [], "northing": [], "district": []})
    found = schools._points(_Postcodes(), [118229], nothing, nothing, pd.Series({118229: "CT16 1AA"}), PLACES)
    assert found.loc[118229].tolist() == [631000, 141000, "postcode centre, October 2025", "E07000108"]


PLACES = pd.DataFrame({"level": ["district"], "place_name": ["Dover"], "place_code": ["E07000108"]})


class _Postcodes:
    """Stands in for the folder: one live postcode."""

    def csv(self, _file, header):
        row = {"postcode": "CT16 1AA", "easting": "631000", "northing": "141000", "lad": "E07000108", "sector": "CT16 1"}
        return pd.DataFrame([{name: row.get(name, "") for name in header.split(",")}])
