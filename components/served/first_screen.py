"""The first screen of an address: its page's name and headline, and on the map of districts the table, from the page's own findings."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urlencode

from components import tables
from components.served.address import Address, Unread
from data import catalogue, profile
from findings import (
    between_schools,
    choices,
    compare,
    front_door,
    gaps,
    glossary,
    how_unequal,
    menu,
    methods,
    near_me,
    overview,
    school,
    sources,
    special_schools,
    what_if,
)
from findings.finding import Finding, Table
from model.scenarios.county import Setting
from queries import Unavailable, Wrong

MOST_KEPT = 400

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Screen:
    """What one address says at first: `tab` names the browser's tab, `says` is its headline or the question its page answers."""

    tab: str
    heading: str
    says: str
    is_headline: bool = False
    table: str = ""
    path: str = ""


Lead = tuple[Finding, Table | None]


def _overview(asked: Address) -> Lead:
    view = asked.view()
    return overview.lead(view, asked.place), overview.figures(view).table


def _compare(asked: Address) -> Lead:
    return compare.lead(asked.spread(choices.OF_PLACES), asked.places(compare.names())), None


def _how_unequal(asked: Address) -> Lead:
    return how_unequal.lead(asked.spread(choices.OF_PLACES), asked.place), None


def _between_schools(asked: Address) -> Lead:
    return between_schools.lead(asked.spread(choices.OF_LIKE_SCHOOLS), asked.place), None


def _special_schools(asked: Address) -> Lead:
    asked.nothing_but("area")
    if not profile.county().designations:
        return special_schools.unlabelled_schools(asked.place), None
    return special_schools.lead(asked.place, False), None


def _gaps(asked: Address) -> Lead:
    return gaps.lead(asked.place, asked.age) if profile.county().designations else special_schools.unlabelled(), None


def _what_if(asked: Address) -> Lead:
    asked.nothing_but("area", "age")
    return what_if.lead("", Setting(), asked.age) if profile.county().designations else special_schools.unlabelled(), None


def _school(asked: Address) -> Lead:
    return school.lead(asked.urn) if asked.urn else school.asked(), None


# For each page that has one: its heading as it stands there, and what leads it.
PAGES: dict[str, tuple[str, Callable[[Address], Lead]]] = {
    "start": (front_door.say("title"), lambda _: (front_door.headline(), None)),
    "near-me": ("Near me", lambda _: (near_me.lead(), None)),
    "school": ("A page for each school", _school),
    "overview": ("How the districts differ", _overview),
    "compare": ("Compare places", _compare),
    "how-unequal": ("How unequal?", _how_unequal),
    "school-by-school": ("Between schools", _between_schools),
    "special-schools": ("Special schools and what they are for", _special_schools),
    "gaps": ("Gaps in provision", _gaps),
    "what-if": ("What if", _what_if),
    "sources": ("Sources", lambda _: (sources.lead(), None)),
    "methods": ("Methods", lambda _: (methods.lead(), None)),
    "words": ("Words explained", lambda _: (glossary.lead(), None)),
}


@lru_cache(maxsize=MOST_KEPT)
def of(word: str, query: str) -> Screen:
    """What an address says at first: `word` names its page, `query` holds its choices. One that leads nowhere says what this is."""
    pages = {page.word: page for group in menu.groups().values() for page in group}
    if word not in pages:
        return Screen(menu.site(), menu.site(), menu.line())
    page = pages[word]
    heading, lead = PAGES.get(word, (page.name, None))
    screen = Screen(menu.tab(page.name), heading, page.answers, path=word)
    try:
        asked = Address(query)
        screen = _about(screen, page, asked)
        if lead:
            found, table = lead(asked)
            says = found.sentence or found.nothing
            screen = replace(screen, says=says, is_headline=True, table=tables.html(table) if table else "")
    except Unread:  # the page itself reads it, or says what is wrong
        pass
    except (Unavailable, Wrong, catalogue.Damaged) as problem:
        log.error("The first screen of “%s” has no headline: %s", word, problem)
        screen = replace(screen, says=str(problem))
    except Exception:  # whatever it ran into, its page can still say more
        log.exception("The first screen of “%s” failed", word)
    return screen


def _about(screen: Screen, page: menu.Page, asked: Address) -> Screen:
    """The same, naming the school or the place that the address asks for."""
    if page.word == "school" and asked.urn:
        name = school.choice(asked.urn).school_name
        return replace(screen, tab=menu.tab(page.name, name), heading=name, path=f"{page.word}?{urlencode({'urn': asked.urn})}")
    if page.has_place and (place := asked.of_a_part):
        return replace(screen, tab=menu.tab(page.name, place), path=f"{page.word}?{urlencode({'area': place})}")
    return screen
