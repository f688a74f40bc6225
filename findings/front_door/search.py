"""What the search of the front door looks through, as plain data for the reader's own browser; what is typed never reaches this code."""

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlencode

from findings import answers, compare, glossary, menu, my_area, near_me
from findings.answers import answer
from findings.front_door.wording import PLACE_PAGE, say

GROUPS = ("places", "schools", "towns", "postcodes", "pages", "words", "questions")
PLACES, SCHOOLS, TOWNS, POSTCODES, PAGES, WORDS, QUESTIONS = range(len(GROUPS))
NEAR_ME = "near-me"


class Entry(NamedTuple):
    """One thing to find: its group, its name, what tells it from others, where it leads, and how else it is written.

    A town or ward leads to Near me, which is told in the browser which one it is: its `level` and the district it lies `inside`.
    """

    group: int
    name: str
    more: str
    address: str
    also: str = ""
    level: str = ""
    inside: str = ""


@answers.kept
def entries() -> tuple[Entry, ...]:
    """All that can be found without a postcode."""
    return (*_places(), *_councils(), *_schools(), *_towns(), *_pages(), *_words(), *_questions())


@answers.kept
def index() -> dict:
    """What can be found, the names of its groups, and what to say where nothing is."""
    found = entries()
    schools = answer("schools/all")
    examples = {
        "postcode": schools.loc[schools["is_open"], "postcode"].dropna().iloc[0],
        "place": next(entry.name for entry in found if entry.level == "district"),
        "page": menu.page("gaps").name,
    }
    return {
        "groups": [say(f"group.{name}") for name in GROUPS],
        "entries": [list(entry) for entry in found],
        "postcodes": POSTCODES,
        "near": NEAR_ME,
        "tries": say("tries", **examples),
    }


def _places() -> Iterable[Entry]:
    for place in answers.places():
        address = _address(PLACE_PAGE, area=place.name)
        yield Entry(PLACES, place.name, say(f"more.{place.level}"), address, level=place.level)


def _councils() -> Iterable[Entry]:
    """England and other councils, each leading to where it stands beside the county."""
    county, own = answers.county().name, {place.name for place in answers.places()}
    for name in compare.names():
        if name not in own:
            yield Entry(PLACES, name, say("more.council"), _address("compare", places=[county, name]))


def _schools() -> Iterable[Entry]:
    """Those that are open first."""
    for row in answer("schools/all").sort_values("is_open", ascending=False, kind="stable").itertuples():
        where = row.town if isinstance(row.town, str) and row.town else row.place_name
        what = row.phase if row.phase != "not stated" else row.kind
        more = say("more.school" if row.is_open else "more.closed", what=what, where=where)
        yield Entry(SCHOOLS, row.school_name, more, _address("school", urn=row.urn), also=str(row.urn))


def _towns() -> Iterable[Entry]:
    rows = near_me.places()
    for row in rows[rows["level"] != "district"].itertuples():
        more = say("more.town", level=row.level, inside=row.place_name)
        yield Entry(TOWNS, row.name, more, NEAR_ME, level=row.level, inside=row.place_name)


def _pages() -> Iterable[Entry]:
    for group, pages in menu.groups().items():
        for page in pages:
            if page.word != menu.FIRST:
                yield Entry(PAGES, page.name, page.answers, page.word, also=group)


def _words() -> Iterable[Entry]:
    for term, (says, also) in glossary.entries().items():
        yield Entry(WORDS, term, says, _address("words", word=term), also=", ".join(also))


def _questions() -> Iterable[Entry]:
    """What people ask of the county as a whole, and of each place."""
    for question in glossary.asked():
        yield Entry(
            QUESTIONS, question, menu.page("words").name, _address("words", **{f"open_{glossary.word(question)}": "true"})
        )
    for place in answers.places():
        for question in my_area.questions(place.name):
            yield Entry(QUESTIONS, question, place.name, _address(PLACE_PAGE, area=place.name))


def _address(page: str, **choices: object) -> str:
    return f"{page}?{urlencode(choices, doseq=True)}"
