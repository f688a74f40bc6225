"""Resourced provisions: one row for each statement, wording kept, hosts matched, nothing guessed."""

import pytest

from data.build import resourced
from data.build.raw import Refused
from data.build.resourced import PROVISIONS_FILE, PROVISIONS_HEADER
from data.build.schools import REGISTER_FILE, REGISTER_HEADER
from data.build.special_schools import EXTRA_FILE, EXTRA_HEADER
from tests.support.raw_folder import RawFolder

LIST = "SEN units Sept 2019 | https://list | Apr 2020"


def host(name, need, places, roll, status="open", dated="Sep 2019", source=LIST):
    return {
        "host_school": name,
        "phase": "primary",
        "need_type": need,
        "commissioned_places": places,
        "places_date": dated,
        "on_roll": roll,
        "status": status,
        "source": source,
    }


SLADE = "Slade Primary School and Attached Unit for Children with Hearing Impairment"


def registered(urn, name):
    return {"urn": urn, "establishment_name": name, "education_phase": "Primary"}


@pytest.fixture
def folder(tmp_path):
    folder = RawFolder(tmp_path)
    folder.csv(
        PROVISIONS_FILE,
        PROVISIONS_HEADER,
        [
            host("Cage Green Primary", "ASD", "31", "30"),
            host("Martello Grove", "ASD", "L", "L"),
            host(
                "Kings Farm Primary", "ASD", "up to 15", "", "recommendations approved", "2018", "Kings Farm | https://k | 2018"
            ),
            host("Pent Valley Technology College", "VI (added)", "", "", "2014", "", "Units | https://u | Jan 2014"),
        ],
    )
    folder.csv(
        EXTRA_FILE,
        EXTRA_HEADER,
        [
            {"fact_type": "srp", "school_name": "Cage Green Primary", "value": "ASD 31 (30)", "evidence": "https://list"},
            {
                "fact_type": "srp",
                "school_name": "River Primary School",
                "value": "closes (S&LN; 4 pupils left; 12 places planned)",
                "date": "2026-09",
                "status": "KCC decision approved subject to call-in",
                "evidence": "https://democracy.kent.gov.uk/1",
            },
            {"fact_type": "need", "school_name": "Aspire School", "value": "ASD"},  # another table's
        ],
    )
    folder.csv(REGISTER_FILE, REGISTER_HEADER, [registered("118285", SLADE), registered("147104", "Cage Green Primary School")])
    return folder


def test_statements(folder):
    rows = resourced.resourced_provisions(folder.read())
    figures = ["urn", "need", "places", "places_status", "roll", "roll_status", "dated", "status"]
    assert rows[figures].fillna(0).values.tolist() == [
        [118285, "HI", 0, "not published", 0, "not published", "24 May 2025", "in force"],
        [118393, "SLCN", 0, "not published", 0, "not published", "2026-09", "to close"],
        [118585, "ASD", 15, "at most", 0, "not published", "2018", "approved"],
        [140433, "ASD", 0, "hidden by the source", 0, "hidden by the source", "Sep 2019", "in force"],
        [147104, "ASD", 31, "ok", 30, "ok", "Sep 2019", "in force"],
        [0, "VI", 0, "not published", 0, "not published", "Jan 2014", "in force"],
    ]
    faults = resourced.faults(rows)
    assert faults[0].what.startswith("hosts that are on none of our lists")
    assert faults[0].rows == 1


def test_a_unit_that_a_source_names_is_not_named_again(folder):
    hosts = [host("Slade Primary School", "HI", "5", "10")]
    folder.csv(PROVISIONS_FILE, PROVISIONS_HEADER, hosts)
    rows = resourced.resourced_provisions(folder.read())
    assert rows.loc[rows["urn"] == 118285, "dated"].tolist() == ["Sep 2019"]


def test_a_unit_in_a_name_we_have_not_read_is_refused(folder):
    folder.csv(REGISTER_FILE, REGISTER_HEADER, [registered("1", "Hogwarts and Owl Unit")])
    with pytest.raises(Refused, match="a unit in a name that we do not know: “Hogwarts and Owl Unit”"):
        resourced.resourced_provisions(folder.read())


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (host("Hogwarts", "ASD", "1", "1"), "“Hogwarts”, which we have not matched"),
        (host("Cage Green Primary", "magic", "1", "1"), "“need_wording”: “magic”"),
        (host("Cage Green Primary", "ASD", "a few", "1"), "a number we do not know: “a few”"),
        (host("Cage Green Primary", "ASD", "1", "1", status="rumoured"), "“status_wording”: “rumoured”"),
        (host("Cage Green Primary", "ASD", "1", "1", dated="once"), "“dated”: “once”"),
    ],
)
def test_what_we_do_not_know_is_refused(folder, row, says):
    folder.csv(PROVISIONS_FILE, PROVISIONS_HEADER, [row])
    with pytest.raises(Refused, match=says):
        resourced.resourced_provisions(folder.read())
