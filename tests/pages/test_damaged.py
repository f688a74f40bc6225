"""A damaged or missing file: a clear sentence in its place, the rest of the page still there, a line in the log."""

import ast
import re
from dataclasses import replace
from functools import cache

import pytest

from data import catalogue
from queries.store import Store
from tests.pages.conftest import PAGES, ROOT, arriving, said
from tests.support.fresh import forget, standing_on
from tests.support.small_kent import small_kent

TABLES = sorted(map(catalogue.named_by_place, catalogue.sidecars()))

# What a figure that is not there looks like when nobody thought of it.
ODD = re.compile(r"\bnan\b|NaN|<NA>|&lt;NA&gt;|None per|\bIn ,|Traceback")


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """The app over files that a test may damage, taken in when the first page is opened."""
    small_kent().write(tmp_path)
    monkeypatch.setattr(catalogue, "edition", cache(lambda: catalogue.read(tmp_path)))
    forget()
    yield tmp_path
    monkeypatch.undo()
    forget()


def open_whole(page):
    """A page for one place and school, with every fold open."""
    at = arriving(page)
    at.query_params.update({"area": "Dover", "urn": "135130"})
    for word in folds(page):
        at.session_state[f"open_{word}"] = True
    return at.run()


@cache
def folds(page):
    """The words of the folds that a page's outline names."""
    calls = [part for part in ast.walk(ast.parse((ROOT / page).read_text(encoding="utf-8"))) if isinstance(part, ast.Call)]
    named = [call.args[1] for call in calls if getattr(call.func, "attr", "") in ("fold", "folded")]
    return [word.value for word in named if isinstance(word, ast.Constant)]


@pytest.fixture(scope="module")
def reads():
    """The tables that each page reads."""
    found = {page: set() for page in PAGES}
    opened = catalogue.Edition.content
    now = None

    def answer(self, question, given):
        found[now].update(question.reads)
        return once(self, question, given)

    def content(self, table):
        found[now].add(table)
        return opened(self, table)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "answer", answer)
        patch.setattr(catalogue.Edition, "content", content)
        for now in PAGES:
            forget()
            open_whole(now)
    # The wards are asked for where a visitor plans a new school.
    assert set(TABLES) - set().union(*found.values()) == {"ons_wards"}
    return found


answered = Store.answer
given_before = {}


def once(self, question, given):
    """The answer given before over whole tables."""
    asked = question.name, *sorted(given.items())
    if asked not in given_before:
        given_before[asked] = answered(self, question, given)
    return given_before[asked]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_that_is_empty_takes_itself_away_and_nothing_else(table, reads, monkeypatch):
    def answer(self, question, given):  # what does not read the table is not worked out again
        return (answered if table in question.reads else once)(self, question, given)

    monkeypatch.setattr(Store, "answer", answer)
    why = f"The data file “{table}” holds no rows."
    with standing_on(replace(small_kent().edition(), broken={table: why})):
        for page in (page for page in PAGES if table in reads[page]):
            at = open_whole(page)
            assert not at.exception, page
            assert not at.error, page  # “Something went wrong” is for our mistakes
            assert [bool(title.value) for title in at.title] == [True], page
            assert any(why in note.value for note in at.info), page
            assert not ODD.search(said(at)), page


def test_a_damaged_census_leaves_special_schools_page_standing(copy, visit, caplog):
    path = copy / "snapshots" / "kcc" / "special_school_facts.parquet"
    path.write_bytes(path.read_bytes()[:200])
    at = visit("pages/provision/special_schools.py")
    assert not at.exception
    assert "“kcc_special_school_facts” is damaged" in at.info[0].value
    assert at.selectbox(key="area").value == "Kent"
    assert "damaged" in caplog.text
    assert not visit("pages/start/overview.py", show="EHC plans, mainstream").exception


def test_a_missing_census_empties_its_sections_only(copy, visit):
    (copy / "snapshots" / "dfe" / "school_census.parquet").unlink()
    at = visit("pages/start/overview.py")
    assert not at.exception
    assert "“dfe_school_census” is missing" in at.info[0].value  # with it go the years to choose from, and so the page
    assert at.title[0].value == "How the districts differ"
    assert not visit("pages/about/words.py").info


def test_missing_outlines_cost_the_map_not_the_table(copy, visit):
    (copy / "boundaries" / "county.parquet").unlink()
    at = visit("pages/start/overview.py")
    assert not at.exception
    assert "“boundaries_county” is missing" in at.info[0].value
    assert "Tunbridge Wells" in said(at)


def test_without_places_there_is_one_sentence(copy, visit):
    (copy / "snapshots" / "ons" / "places.parquet").unlink()
    at = visit("pages/start/overview.py")
    assert not at.exception
    assert "“ons_places” is missing" in said(at)


def test_without_postcodes_near_me_says_so_and_keeps_what_it_cannot_tell(copy, visit):
    (copy / "snapshots" / "os" / "postcodes.parquet").unlink()
    at = visit("pages/provision/near_me.py")
    assert not at.exception
    assert "“os_postcodes” is missing" in at.info[0].value
    assert "Being near is not a place" in said(at)
    assert not visit("pages/provision/school.py", urn="135130").info


@pytest.mark.parametrize("table", ["travel", "need_to_designation"])
def test_without_a_table_of_the_model_the_gaps_that_are_counted_stay(copy, visit, table):
    (copy / "snapshots" / "model" / f"{table}.parquet").unlink()
    at = visit("pages/provision/gaps.py", area="Dover", shares="ASD-51-2-4-40-3-0")
    at.session_state["open_model"] = True
    at.run()
    assert not at.exception
    assert not at.error
    assert any(f"“model_{table}” is missing" in note.value for note in at.info)
    assert at.header[0].value.startswith("By the county’s labels, Dover has")
    assert "Places, school by school" in said(at)
    at = visit("pages/provision/what_if.py", plan="open-nore")
    assert not at.exception
    assert not at.error
    assert "Nore Academy opens with 120 places" in said(at)


def test_without_providers_there_are_sentences(copy, visit):
    path = copy / "snapshots" / "kcc" / "providers.parquet"
    path.write_bytes(path.read_bytes()[:100])
    for page in ("pages/provision/gaps.py", "pages/provision/what_if.py"):
        at = visit(page, plan="open-nore")
        assert not at.exception
        assert not at.error
        assert any("“kcc_providers” is damaged" in note.value for note in at.info)
