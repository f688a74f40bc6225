"""The house stays in shape: no file too long to read, and one county's words only where they belong."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
MOST_LINES = 300
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
# Years that may stand in code and wordings, each with what makes it a fact about that year; every other date comes from the data.
OF_THAT_YEAR = {
    r"Census 2021": "the name of a count, made every ten years",
    r"LSOA \(2021\)": "the name of the small areas as they were drawn then",
    r"January 2021|[Cc]ensus of 2021|Flags of 2021|_2021\b": "the one school census whose units are held, in a table with that year in its name",
    r"before 2019|PLANS_ALONE = 2019|replaced by 2018": "when plans had taken the place of the older statements",
    r"(labels|three|proposal) of 2024|November 2024|[Pp]roposed (for them )?in 2024|In 2024 the county|[Ii]n April 2025|withdrawn in 2025": "what the county proposed in 2024 and withdrew in April 2025",
    r"(Wilson|Newcombe|Spiegelhalter|Keppel|Hoover|McPherson|Cochran|Vivona|Qi) \(?\d{4}": "a paper, by its authors",
    r"www\.w3\.org/2000/svg": "the name of a drawing language",
}
YEAR = re.compile(r"(?<![\d,._])(19|20)\d\d(?![\d,])")
NAMES = re.compile(r"\bKent\b|E10000016|KCC-")


def files(*endings: str) -> dict[str, Path]:
    """Our own files with these endings, by their path."""
    found = {path.relative_to(ROOT).as_posix(): path for path in ROOT.rglob("*") if path.suffix in endings and path.is_file()}
    return {name: path for name, path in sorted(found.items()) if not name.startswith(".")}


def test_no_file_is_too_long():
    ours = files(".py", ".sql", ".js", ".css")
    assert not [name for name, path in ours.items() if len(path.read_text("utf-8").splitlines()) > MOST_LINES]


def test_one_county_is_named_only_where_it_belongs():
    ours = files(".py", ".sql", ".js", ".css", ".html", ".yaml")
    assert not [
        name for name, path in ours.items() if not name.startswith(OF_ONE_COUNTY) and NAMES.search(path.read_text("utf-8"))
    ]


def test_no_year_stands_in_code_or_wordings_but_those_that_are_facts_about_it():
    ours = files(".py", ".sql", ".js", ".css", ".html", ".yaml")
    said = {
        name: path.read_text("utf-8")
        for name, path in ours.items()
        if name.startswith(("components/", "findings/", "model/", "pages/", "queries/"))
        or name in ("dashboard.py", "data/profile.py")
    }
    for known in OF_THAT_YEAR:
        assert any(re.search(known, text) for text in said.values()), f"no longer said: {known}"
    left = {name: re.sub("|".join(OF_THAT_YEAR), "", text) for name, text in said.items()}
    found = {name: [line.strip() for line in text.splitlines() if YEAR.search(line)] for name, text in left.items()}
    assert {name: lines for name, lines in found.items() if lines} == {}
