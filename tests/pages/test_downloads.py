"""What a page offers to save, on every page with all its folds open: plain names, and figures apart from words."""

import re
from numbers import Number

import pytest

from components import files
from findings.finding import Told
from tests.pages.conftest import PAGES, opened, unfolded

PLAIN = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
# Cells that may hold a digit inside their words: names, dates as printed, and what a source or we say in whole sentences.
IN_WORDS = {
    *("school_name", "source_name", "source_page", "status_wording", "quote", "value", "age_range", "phases", "note", "places_note", "sites_within"),
    *("dated", "as_of", "roll_dated", "pupils_dated", "places_dated", "published_dated", "status_dated", "counted_dated", "official_date"),
    *("decided", "doubt", "meaning", "measure", "unit", "reason", "says", "standing", "stands_instead", "status", "what"),
}  # fmt: skip


@pytest.fixture(
    scope="module",
    params=[*((page, "") for page in PAGES), *(("pages/provision/school.py", urn) for urn in ("119044", "118459"))],
)
def saved(request):
    """Each table that a page saves, with its key."""
    page, urn = request.param
    found = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            files,
            "offer",
            lambda finding, key: found.setdefault(key, finding.table) if finding.table and finding.questions else None,
        )
        at = unfolded(opened(page, area="South Kent", **({"urn": urn} if urn else {})))
    assert not at.exception
    return found


def test_names_are_plain_and_each_is_there_once(saved):
    for key, table in saved.items():
        parts = [name for column in table.columns for name in column.parts or (column.name,)]
        names = [*parts, *(name for name, _ in table.assumed)]
        assert len(set(names)) == len(names), key
        assert [name for row in table.records()[:1] for name in row if not PLAIN.fullmatch(name)] == [], key


def test_no_figure_is_hidden_in_words(saved):
    for key, table in saved.items():
        hidden = {
            (name, value)
            for row in table.records()
            for name, value in row.items()
            if isinstance(value, str)
            and re.search(r"\d", value)
            and name not in IN_WORDS
            and not name.endswith("_units_instead")
            and name not in dict(table.assumed)
        }
        assert hidden == set(), key


def test_each_number_that_is_drawn_in_words_is_saved(saved):
    """“392, January 2025” is saved as 392 and January 2025."""
    for key, table in saved.items():
        for cell in (cell for row in table.rows for cell in row if isinstance(cell, Told)):
            said = (f"{part:,.0f} {part}" if isinstance(part, Number) else str(part) for part in cell.parts)
            parts = " ".join(said)
            assert set(re.findall(r"[\d,]*\d", cell.text)) <= set(re.findall(r"[\d,]*\d", parts)), (key, cell)


def test_nothing_is_made_before_it_is_asked_for(monkeypatch):
    def made(*asked):
        raise AssertionError("made unasked")

    monkeypatch.setattr(files, "saved", made)
    at = opened("pages/start/overview.py", area="Swale")
    labels = [button.label for button in at.button if button.key.endswith("_files")]
    assert labels == ["Download this picture …", "Download this picture …", "Download these figures …"]
    assert not at.get("download_button") and not at.exception and not at.error


def test_what_is_asked_for_is_offered_under_a_name_that_says_what_it_is():
    at = opened("pages/start/overview.py", area="Swale")
    at.button("places_files").click().run()
    assert [button.proto.label for button in at.get("download_button")] == ["Figures (CSV)", "Figures (Excel)"]
    assert not at.exception
