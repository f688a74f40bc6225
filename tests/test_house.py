"""The house stays in shape: no file too long to read, and one county's words only where they belong."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
MOST_LINES = 300
# Files that are longer, each with its reason; those of pages that are being moved go when they are.
LONGER = {
    "components/page.css": "one style sheet for all that we draw as HTML",
    "components/nearby.js": "waits to be split",
    "tests/queries/test_inequality.py": "waits to be split",
    "tests/queries/test_schools.py": "waits to be split",
}
# Where one county may be named: its profile, what it typed, what reads its files, wordings of its own, tests. That no page of another
# county says it, the test of the second county holds.
OF_ONE_COUNTY = (
    "data/profiles/",
    "data/build/",
    "data/sources/",
    "data/snapshots/",
    "data/boundaries/",
    "findings/near_me.yaml",
    "tests/",
)
NAMES = re.compile(r"\bKent\b|E10000016|KCC-")


def files(*endings: str) -> dict[str, Path]:
    """Our own files with these endings, by their path."""
    found = {path.relative_to(ROOT).as_posix(): path for path in ROOT.rglob("*") if path.suffix in endings and path.is_file()}
    return {name: path for name, path in sorted(found.items()) if not name.startswith(".")}


def test_no_file_is_too_long():
    lines = {name: len(path.read_text("utf-8").splitlines()) for name, path in files(".py", ".sql", ".js", ".css").items()}
    assert {name for name, number in lines.items() if number > MOST_LINES} == set(LONGER)


def test_one_county_is_named_only_where_it_belongs():
    ours = files(".py", ".sql", ".js", ".css", ".html", ".yaml")
    assert not [
        name for name, path in ours.items() if not name.startswith(OF_ONE_COUNTY) and NAMES.search(path.read_text("utf-8"))
    ]
