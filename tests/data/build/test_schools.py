"""Where a school may stand."""

import pandas as pd
import pytest

from data.build import schools
from data.build.raw import Refused


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


def test_a_point_that_has_slipped_over_the_border_takes_the_ward_of_its_postcode():
    """The Quest School: the register has it in Maidstone, its point lies 200 metres inside Tonbridge and Malling."""
    frame = pd.DataFrame(
        {"district_code": ["E07000108", "E07000112"], "postcode": ["CT16 1AA", "CT16 1AA"]}, index=[118229, 118230]
    )
    found = pd.DataFrame(
        {"lsoa_code": "E01000002", "ward_code": "E05000002", "ward_name": "Elham", "ward_district": "E07000112"},
        index=frame.index,
    )
    found = schools._back_in_its_district(_Postcodes(), frame, found)
    assert found.loc[118229].tolist() == ["E01000001", "E05000001", "Buckland"]
    assert found.loc[118230].tolist() == ["E01000002", "E05000002", "Elham"]


PLACES = pd.DataFrame({"level": ["district"], "place_name": ["Dover"], "place_code": ["E07000108"]})


class _Postcodes:
    """Stands in for the folder: one live postcode."""

    def csv(self, _file, header):
        row = {"postcode": "CT16 1AA", "easting": "631000", "northing": "141000", "lad": "E07000108", "sector": "CT16 1"}
        row |= {"lsoa21cd": "E01000001", "ward": "E05000001", "ward_name": "Buckland"}
        return pd.DataFrame([{name: row.get(name, "") for name in header.split(",")}])
