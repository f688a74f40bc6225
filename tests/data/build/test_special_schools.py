"""Statements about special schools: one row each, wording kept, dates put in order."""

import pytest

from data.build import special_schools
from data.build.raw import Refused
from data.build.special_schools import EXTRA_FILE, PLACES_FILE, SCHOOLS_FILE
from tests.support.raw_folder import RawFolder

PLACES_HEADER = (
    "urn,school,district,district_basis,kcc_area,current_designation,designation_source_key,proposed_designation,proposal_status,"
    "designated_number,designated_number_date,designated_number_status,on_roll,on_roll_date,commissioned_places,commissioned_date,"
    "age_range,note,source_key,source"
)
EXTRA_HEADER = "school_name,URN,district,fact_type,value,date,status,evidence_kind,evidence,note"


@pytest.fixture
def folder(tmp_path):
    folder = RawFolder(tmp_path)
    folder.csv(SCHOOLS_FILE, special_schools._SCHOOLS_HEADER, [{"urn": "134971", "school": "Laleham Gap School"}])
    folder.csv(
        PLACES_FILE,
        PLACES_HEADER,
        [
            {
                "school": "Laleham Gap School",
                "designated_number": "188",
                "designated_number_date": "from Sep 2022",
                "designated_number_status": "decision approved",
                "age_range": "4-18",
                "source": "Laleham Gap 178 to 188 | https://x | 2022",
            }
        ],
    )
    folder.csv(
        EXTRA_FILE,
        EXTRA_HEADER,
        [
            {
                "school_name": "Laleham Gap School",
                "URN": "134971",
                "fact_type": "designated_number",
                "value": "188 -> 210",
                "date": "2024-09",
                "status": "KCC proposed decision",
                "evidence": "https://democracy.kent.gov.uk/1",
            },
            {
                "school_name": "Laleham Gap School",
                "URN": "134971",
                "fact_type": "pupils_spring_2024",
                "value": "224.4",
                "date": "2023/24",
            },
            {"school_name": "Cage Green Primary", "URN": "147104", "fact_type": "srp", "value": "ASD 31 (30)"},
        ],  # another table's
    )
    return folder


def test_statements(folder):
    rows = special_schools.facts(folder.read())
    assert rows[["urn", "fact", "value", "dated", "status"]].values.tolist() == [
        [134971, "age range", "4-18", "from Sep 2022", "in force"],
        [134971, "places", "188", "from Sep 2022", "approved"],
        [134971, "places", "210", "2024-09", "proposed"],
        [134971, "places", "188", "before 2024-09", "in force"],
        [134971, "roll", "224.4", "2023/24", "in force"],
    ]
    assert rows["status_wording"].iloc[-1] == "estimated"
    assert rows["source_page"].iloc[1] == "https://x"


@pytest.mark.parametrize(
    ("column", "word", "says"),
    [
        ("designated_number_status", "rumoured", "word we do not know in “status_wording”: “rumoured”"),
        ("designated_number_date", "one fine day", "a date we do not know: “one fine day”"),
        ("school", "Hogwarts", "“Hogwarts”, which is on none of our lists"),
    ],
)
def test_what_we_do_not_know_is_refused(folder, column, word, says):
    row = {
        "school": "Laleham Gap School",
        "designated_number": "1",
        "designated_number_date": "2023",
        "designated_number_status": "in force",
        "source": "x",
    }
    folder.csv(PLACES_FILE, PLACES_HEADER, [row | {column: word}])
    with pytest.raises(Refused, match=says):
        special_schools.facts(folder.read())


def test_a_label_proposed_is_the_one_named_else_one_worded_like_the_present_else_not_seen(folder):
    rows = [("PSCN", ""), ("SEMH", ""), ("C&I", ""), ("", ""), ("PSCN", "Neurodivergent with Learning Difficulties")]
    folder.csv(
        SCHOOLS_FILE,
        special_schools._SCHOOLS_HEADER,
        [{"urn": n, "designation": label, "proposed_designation_2024": named} for n, (label, named) in enumerate(rows, 1)],
    )
    found = special_schools.special_schools(folder.read())
    assert found[["proposed_designation", "proposed_basis"]].values.tolist() == [
        ["Complex Learning Needs", "the strategy words this label like the present one"],
        ["Social, Emotional, Mental Health", "the strategy words this label like the present one"],
        ["not seen", "not seen"],
        ["not seen", "not seen"],
        ["Neurodivergent with Learning Difficulties", "named in a headteacher's letter of November 2024"],
    ]
