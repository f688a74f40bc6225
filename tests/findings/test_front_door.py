"""The front door's figure and news on made-up rows, and what its search looks through."""

from types import SimpleNamespace

import pytest

from findings import compare, glossary, menu
from findings.front_door import doors, search
from findings.front_door.ways_in import counted, newest_source
from queries import ask

NONE = float("nan")


@pytest.mark.parametrize(
    ("plans", "pupils", "firm", "says", "caveat"),
    [
        (
            50,
            1000,
            50,
            "50 of 1,000 pupils at school in Kent had an EHC plan: about 1 in 20.",
            "Counted where the school is, not",
        ),
        (50, 1020, 44, "50 of 1,020 pupils at school in Kent had an EHC plan: about 1 in 20.", "6 of these plans are in schools"),
    ],
)
def test_the_figure_says_how_much_of_it_is_doubted(plans, pupils, firm, says, caveat):
    made = counted(2027, {"plans": plans, "pupils": pupils}, {"plans": firm})
    assert made.sentence == f"In January 2027, {says}"
    assert caveat in made.caveats[0]
    assert made.questions


@pytest.mark.parametrize("plans", [0, NONE])
def test_no_figure_without_a_count(plans):
    made = counted(2027, {"plans": plans, "pupils": 100}, {"plans": plans})
    assert made.nothing == "We hold no count of pupils with an EHC plan in Kent."
    assert not made.sentence


def record(*sources: tuple[str, str]) -> SimpleNamespace:
    return SimpleNamespace(
        sources=[
            SimpleNamespace(cite=f"{publisher} {published}", publisher=publisher, published=published)
            for publisher, published in sources
        ]
    )


@pytest.mark.parametrize(
    ("published", "newest"),
    [
        (("4 December 2025", "2026", "January 2019"), "2026"),
        (("4 December 2025", "5 December 2025", "December 2025"), "5 December 2025"),
        (("2014 to 2026, each row dated", "May 2025"), "May 2025"),
        (("about 2018", "2021 boundaries"), None),
    ],
)
def test_the_newest_source_is_the_one_with_the_latest_whole_date(published, newest):
    found = newest_source((record(*(("Council", date) for date in published)), record(("ourselves", "November 2030"))))
    assert (found and found.published) == newest


def test_every_place_school_page_and_word_can_be_found_and_leads_to_its_own_page():
    found = search.entries()
    words = {page.word for pages in menu.groups().values() for page in pages}
    assert {entry.address.split("?")[0] for entry in found} <= words
    by_group = {name: [entry for entry in found if entry.group == number] for number, name in enumerate(search.GROUPS)}
    assert {entry.name for entry in by_group["places"]} == set(compare.names())
    assert {entry.address for entry in by_group["places"] if entry.name == "Essex"} == {"compare?places=Kent&places=Essex"}
    assert {entry.also for entry in by_group["schools"]} == set(ask("schools/all")["urn"].astype(str))
    assert {entry.name for entry in by_group["words"]} == set(glossary.names())
    assert {"Are these children who live in Swale, or who go to school there?", *glossary.asked()} <= {
        entry.name for entry in by_group["questions"]
    }
    assert {entry.address for entry in by_group["pages"]} == words - {menu.FIRST}
    assert all(entry.name and entry.more for entry in found)


def test_a_closed_school_comes_after_those_that_are_open_and_says_so():
    schools = [entry.more for entry in search.entries() if entry.group == search.SCHOOLS]
    closed = [number for number, more in enumerate(schools) if more.endswith("(closed)")]
    assert closed == list(range(closed[0], len(schools)))


def test_a_post_town_of_another_council_and_one_without_a_name_are_not_found():
    towns = {entry.name for entry in search.entries() if entry.group == search.TOWNS}
    assert {"Deal", "Whitstable"} <= towns
    assert not {"", "Rochester"} & towns


def test_each_door_leads_to_pages_that_are_there():
    assert {word for door in doors() for word, _ in door.pages} <= {
        page.word for pages in menu.groups().values() for page in pages
    }
