"""The house stays in shape: no file too long to read, and one county's words only where they belong."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
MOST_LINES = 300
# Files that are longer, each with its reason; those of pages that are being moved go when they are.
LONGER = {
    "components/page.css": "one style sheet for all that we draw as HTML",
    "components/nearby.js": "waits to be split",
    "tests/queries/test_schools.py": "waits to be split",
}
# Where one county may be named: its profile, what it typed, what reads its files, its tests.
OF_ONE_COUNTY = ("data/profiles/", "data/build/", "data/sources/", "data/snapshots/", "data/boundaries/", "tests/")
NAMES = re.compile(r"\bKent\b|E10000016|KCC-|Medway")
# Files that still name it, by page that is being moved. It must become empty.
NOT_YET = {
    "components/between_schools_parts.py",
    "components/gap_findings.py",
    "components/gap_tables.py",
    "components/lottery_findings.py",
    "components/lottery_parts.py",
    "components/lottery_tables.py",
    "components/nearby.js",
    "components/nearby.py",
    "components/provision_findings.py",
    "components/provision_tables.py",
    "components/school_findings.py",
    "components/wording.yaml",
    "model/county.py",
    "model/sweep.py",
    "model/travel.py",
    "model/what_if.py",
    "pages/provision/gaps.py",
    "pages/provision/what_if.py",
    "queries/places/towns.sql",
    "queries/provision/distance_by_designation.sql",
    "queries/provision/minutes_by_designation.sql",
    "queries/provision/minutes_to_all.sql",
    "queries/provision/nearby.sql",
    "queries/provision/need_by_small_area.sql",
    "queries/provision/need_to_designation.sql",
    "queries/provision/outside_kent.sql",
    "queries/provision/road_minutes.sql",
    "queries/provision/special_schools.sql",
    "queries/provision/supply.sql",
}


def files(*endings: str) -> dict[str, Path]:
    """Our own files with these endings, by their path."""
    found = {path.relative_to(ROOT).as_posix(): path for path in ROOT.rglob("*") if path.suffix in endings and path.is_file()}
    return {name: path for name, path in sorted(found.items()) if not name.startswith(".")}


def test_no_file_is_too_long():
    lines = {name: len(path.read_text("utf-8").splitlines()) for name, path in files(".py", ".sql", ".js", ".css").items()}
    assert {name for name, number in lines.items() if number > MOST_LINES} == set(LONGER)


def test_one_county_is_named_only_where_it_belongs():
    ours = files(".py", ".sql", ".js", ".css", ".html", ".yaml")
    found = {name for name, path in ours.items() if not name.startswith(OF_ONE_COUNTY) and NAMES.search(path.read_text("utf-8"))}
    assert found == NOT_YET
