"""A cut of the national files gives exact rows; names do not survive."""

import pytest

from data.build import census, england, schools
from data.build.raw import Refused
from tests.support.raw_folder import RawFolder

LOCATED = (
    "urn,school_name,pupils,sen_support,ehcp,postcode,town,district,easting,northing,coord_source,type_2025_05,location_evidence"
)
REGISTER = (
    "urn,la_code,la_name,establishment_number,establishment_name,establishment_type,establishment_type_group,"
    "education_phase,number_of_pupils,percentage_fsm,easting,northing,lsoa_code,pcon_code,longitude,latitude"
)
TYPE, PHASE = "establishment_type", "education_phase"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    folder = RawFolder(tmp_path)
    folder.csv(
        england.ENGLAND_2023_FILE,
        "la_name,school_name,Total pupils,SEN support,EHC plan,Total Sen",
        [
            {
                "la_name": "Essex",
                "school_name": "St. Mary's & All Saints",
                "Total pupils": "200",
                "SEN support": "20",
                "EHC plan": "5",
            },
            {"la_name": "Essex", "school_name": "Old Name Academy", "Total pupils": "900", "SEN support": "90", "EHC plan": "9"},
            {"la_name": "Essex", "school_name": "Nowhere Listed", "Total pupils": "50", "SEN support": "0", "EHC plan": "49"},
            {"la_name": "Essex", "school_name": "Nowhere Either", "Total pupils": "50", "SEN support": "9", "EHC plan": "1"},
            {"la_name": "Cumbria", "school_name": "Fell Primary", "Total pupils": "80", "SEN support": "8", "EHC plan": "2"},
            {"la_name": "Kent", "school_name": "A Kent School", "Total pupils": "100", "SEN support": "7", "EHC plan": "3"},
        ],
    )
    folder.csv(
        england.ENGLAND_REGISTER_FILE,
        REGISTER,
        [
            {"urn": "1.0", "la_code": "881", "la_name": "Essex", "establishment_name": "St Mary's and All Saints", TYPE: "Community school",
             PHASE: "Primary"},
            {"urn": "2.0", "la_code": "942", "la_name": "Cumberland", "establishment_name": "Fell Primary", TYPE: "Academy converter",
             PHASE: "Primary"},
            {"urn": "3.0", "la_code": "886", "la_name": "Kent", "establishment_name": "A Kent School", TYPE: "Free schools",
             PHASE: "All-through"},
        ],
    )  # fmt: skip
    folder.csv(
        census.CENSUS_2019_FILE,
        census.CENSUS_2019_HEADER,
        [
            {"URN": "9", "LA": "881", "SCHOOLTYPE": "State-funded secondary", "NOR": "880", "TSENELSE": "4", "TSENELK": "60"},
            {"URN": "8", "LA": "881", "SCHOOLTYPE": "Pupil referral unit", "NOR": "NA", "TSENELSE": "NA", "TSENELK": "NA"},
            {"URN": "3", "LA": "886", "SCHOOLTYPE": "State-funded primary", "NOR": "90", "TSENELSE": "1", "TSENELK": "6"},
            {"URN": "NAT", "ESTAB": "PRI", "NOR": "4727089"},
        ],
    )
    folder.csv(schools.OPEN_CLOSED_FILE, schools.OPEN_CLOSED_HEADER, [{"urn": "9", "name": "Old Name Academy"}])
    folder.csv(
        census.CENSUS_2023_FILE,
        LOCATED,
        [{"urn": "3", "school_name": "A Kent School", "pupils": "100", "sen_support": "7", "ehcp": "3"}],
    )
    monkeypatch.setattr(england, "TOTALS", {
        2019: {"schools": 2, "pupils": 970, "sen_support": 66, "plans": 5},
        2023: {"schools": 6, "pupils": 1380, "sen_support": 134, "plans": 69},
    })  # fmt: skip
    monkeypatch.setitem(census.TOTALS, 2019, {"schools": 1, "pupils": 90, "sen_support": 6, "plans": 1})
    monkeypatch.setitem(census.TOTALS, 2023, {"schools": 1, "pupils": 100, "sen_support": 7, "plans": 3})
    return folder


def register():
    import pandas as pd

    return pd.DataFrame({"urn": [3], "kind": ["mainstream"], "phase": ["all-through"]})


def test_a_group_is_found_by_name_then_by_the_census_then_by_its_share_of_plans(folder):
    rows = england.england_schools(folder.read(), register())
    late = rows[rows["year"] == 2023][["authority_number", "school_group", "plans"]].values.tolist()
    assert late == [[881, "primary", 5], [881, "secondary", 9], [881, "special", 49], [881, "not known", 1], [909, "primary", 2],
                    [886, "secondary", 3]]  # fmt: skip
    assert "school_name" not in rows and "urn" not in rows


def test_a_school_without_a_count_and_the_publishers_totals_are_left_out(folder):
    rows = england.england_schools(folder.read(), register())
    early = rows[rows["year"] == 2019][["authority_number", "school_group", "pupils"]].values.tolist()
    assert early == [[881, "secondary", 880], [886, "secondary", 90]]


def test_another_total_is_refused(folder, monkeypatch):
    monkeypatch.setitem(england.TOTALS, 2023, {"schools": 6, "pupils": 1381, "sen_support": 134, "plans": 69})
    with pytest.raises(Refused, match="gives 1,380 pupils for England where 1,381 are known"):
        england.england_schools(folder.read(), register())


@pytest.mark.parametrize(
    ("name", "plain"), [("St. Mary's & All Saints'", "st marys and all saints"), ("Saint  Mary’s", "st marys")]
)
def test_plain_names(name, plain):
    assert england.plain_name(name) == plain


def neighbours(folder):
    names = [f"SN{n}" for n in range(1, 11)]
    pairs = ",".join(f"SN{n},SNP{f'.{n - 1}' if n > 1 else ''}" for n in range(1, 11))
    folder.csv(
        england.NEIGHBOURS_FILE,
        f"LA num,LA Name,LA number,GOInd,GOReg,{pairs}",
        [{"LA Name": "Kent", **{name: f"{881 + n}.0" for n, name in enumerate(names)}}],
    )


def placement(number, name, plans, **more):
    return {
        "geographic_level": "Local authority", "country_code": "E92000001", "new_la_code": f"E1{number}", "old_la_code": str(number),
        "la_name": name, "ehcplans": str(plans), **dict.fromkeys((c for cs in england.SETTINGS.values() for c in cs), "0"), **more,
    }  # fmt: skip


def test_settings_that_do_not_add_up_are_refused(tmp_path):
    folder = RawFolder(tmp_path)
    neighbours(folder)
    folder.csv(england.PLACEMENTS_FILE, england.PLACEMENTS_HEADER, [placement(886, "Kent", 5, mainstream_academy="4")])
    with pytest.raises(Refused, match="settings of Kent do not add up"):
        england.placements(folder.read())


def test_settings_are_put_together(tmp_path):
    folder = RawFolder(tmp_path)
    neighbours(folder)
    own = [placement(886, "Kent", 9, mainstream_academy="4", mainstream_academy_senunit="2", fe_total="3")]
    others = [placement(881 + n, f"Council {n}", 1, fe_total="1") for n in range(10) if 881 + n != 886]
    nation = placement(0, "", 7, fe_total="7") | {"geographic_level": "National", "old_la_code": ""}
    stranger = placement(999, "Elsewhere", 1, fe_total="1")
    folder.csv(england.PLACEMENTS_FILE, england.PLACEMENTS_HEADER, [*own, *others, nation, stranger])
    # Council 5 is number 886, Kent itself, so nine others remain and one is missing.
    found = england.placements(folder.read()).set_index(["place_name", "setting"])["plans"]
    assert found["Kent", "mainstream school"] == 4
    assert found["Kent", "SRP or SEN unit in a mainstream school"] == 2
    assert found["England", "college"] == 7
    assert "Elsewhere" not in found.index.get_level_values(0)
