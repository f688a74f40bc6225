"""A cut of the national files gives exact rows; names do not survive."""

import pandas as pd
import pytest

from data.build import england
from data.build.raw import Refused
from tests.support.raw_folder import RawFolder

REGISTER = (
    "urn,la_code,la_name,establishment_number,establishment_name,establishment_type,establishment_type_group,"
    "education_phase,number_of_pupils,percentage_fsm,easting,northing,lsoa_code,pcon_code,longitude,latitude"
)
TYPE, PHASE = "establishment_type", "education_phase"


@pytest.fixture
def folder(tmp_path):
    folder = RawFolder(tmp_path)
    folder.csv(
        england.ENGLAND_REGISTER_FILE,
        REGISTER,
        [
            {"urn": "1.0", "la_code": "881", "la_name": "Essex", TYPE: "Community school", PHASE: "Primary"},
            {"urn": "2.0", "la_code": "942", "la_name": "Cumberland", TYPE: "Academy converter", PHASE: "Middle deemed secondary"},
            {"urn": "3.0", "la_code": "886", "la_name": "Kent", TYPE: "Free schools", PHASE: "All-through"},
            {"urn": "10.0", "la_code": "881", "la_name": "Essex", TYPE: "Free schools 16 to 19", PHASE: "16 plus"},
            {"urn": "11.0", "la_code": "881", "la_name": "Essex", TYPE: "City technology college", PHASE: "Not applicable"},
            {"urn": "9.0", "la_code": "702", "la_name": "Service Children’s Education", TYPE: "Service children's education", PHASE: "Primary"},
        ],
    )  # fmt: skip
    return folder


def counted(urn, census_type, number=2000, pupils=10, plans=0, year=2023):
    return {
        "urn": urn,
        "year": year,
        "census_type": census_type,
        "establishment_number": number,
        "pupils": pupils,
        "plans": plans,
    }


def test_a_group_is_found_by_the_register_then_by_a_census_then_by_the_range_of_the_number(folder):
    census = pd.DataFrame(
        [
            counted(1, "State-funded secondary"),  # the register says primary
            counted(2, None),
            counted(3, "State-funded primary"),  # in Kent: as our own register has it
            counted(4, "State-funded AP school"),
            counted(5, "Independent school", plans=5),
            counted(6, "Independent school", plans=4),
            counted(7, None, number=4100, year=2016),
            counted(8, None, number=7001, year=2016),
            counted(10, "State-funded secondary"),  # a sixth form
            counted(11, "State-funded secondary"),  # the register says no phase: as the census has it
        ]
    ).astype({"establishment_number": "Int64"})
    ours = pd.DataFrame({"urn": [3], "kind": ["mainstream"], "phase": ["all-through"]})
    rows = england.england_schools(folder.read(), census, ours)
    assert rows.values.tolist() == [
        [1, "primary"], [2, "secondary"], [3, "secondary"], [4, "alternative provision"], [5, "special"], [6, "independent"],
        [7, "secondary"], [8, "special"], [10, "secondary"], [11, "secondary"],
    ]  # fmt: skip
    assert list(rows.columns) == ["urn", "school_group"]


def test_an_authority_divided_since_stays_whole_and_others_have_their_code(folder):
    codes = [("E10000012", "Essex"), ("E06000063", "Cumberland"), ("E10000016", "Kent"), ("E06000053", "Isles of Scilly")]
    folder.csv(england.REGIONS_FILE, "UTLACD,UTLANM,CAUTHCD,CAUTHNM,RGNCD,RGNNM", [{"UTLACD": c, "UTLANM": n} for c, n in codes])
    neighbours(folder)
    rows = england.authorities(folder.read())
    assert rows[["authority_number", "place_code", "authority_name", "is_county"]].values.tolist() == [
        [420, "E06000053", "Isles of Scilly", False],
        [881, "E10000012", "Essex", True],
        [886, "E10000016", "Kent", True],
        [909, "E10000006", "Cumbria", True],
        [942, "E10000006", "Cumbria", True],
        [943, "E10000006", "Cumbria", True],
    ]  # the service schools' authority has no place


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
