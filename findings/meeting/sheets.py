"""One sheet for each question: what a page says about it, with its picture, what to bear in mind, source and date."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from data import profile
from findings import (
    ages,
    answers,
    assumptions,
    between_schools,
    cited,
    compare,
    dated,
    dates,
    gaps,
    glossary,
    how_unequal,
    my_area,
    overview,
    special_schools,
)
from findings.choices import MEASURES, OF_LIKE_SCHOOLS, SCALES, WHAT, Spread, View
from findings.finding import Asked, Finding, Table
from findings.meeting.wording import say
from findings.my_area.asked import widest_gap
from findings.pictures import Alone, Map
from findings.sentences import wordings

PLANS, _, SUPPORT = MEASURES.values()
MOST_PUBLISHERS = 2
OTHERS = " and others"  # what some records say after a publisher
SENTENCE_ENDS = re.compile(r"(?<=[.!?]) (?=[A-Z*])")
# What only somebody at a screen can follow: it is left out of a pack, sentence by sentence.
OF_A_SCREEN = re.compile(r"^(Point at|Choose) |\btable\b")


def off_screen(text: str) -> str:
    """A text without the sentences that only somebody at a screen can follow."""
    return " ".join(sentence for sentence in SENTENCE_ENDS.split(text) if not OF_A_SCREEN.search(sentence))


@dataclass(frozen=True)
class Sheet:
    """One sheet. `sentence` is that of the page, whole; `table` holds the figures behind the picture, or stands in its place.

    `shows` says what the picture is of; `star` says in short what a star means, `small` what else is to be known of the figures, stars at length first.
    """

    question: str
    title: str
    sentence: str
    more: tuple[str, ...]
    shows: str
    picture: Alone | None
    table: Table | None
    caveat: str
    star: str
    small: tuple[str, ...]
    source: str
    questions: tuple[Asked, ...]
    say: str
    asked: tuple[tuple[str, str], ...]

    @property
    def headline(self) -> str:
        """The first sentence, for large type."""
        return SENTENCE_ENDS.split(self.sentence)[0]

    @property
    def rest(self) -> str:
        """What the page says after that."""
        return " ".join([*SENTENCE_ENDS.split(self.sentence)[1:], *self.more])


class Missing(Exception):
    """There is nothing to show for this question and place, and why."""


def sheet(question: str, place: str) -> Sheet:
    """The sheet for a question about a place.

    Raises Missing when we hold nothing for it.
    """
    said, shown, shows, when = _MADE[question](place)
    for finding in (said, *shown):
        if finding.nothing:
            raise Missing(finding.nothing)
    pictures = [one.picture for one in shown if isinstance(one.picture, Alone)]
    tables = [one.table for one in shown if one.table]
    asked = tuple(dict.fromkeys(asked for one in (said, *shown) for asked in one.questions))
    caveat, *small = _remarks(said, *shown)
    return Sheet(
        question,
        say(f"{question}.title", **_named(question, place)),
        said.sentence,
        said.more,
        shows,
        replace(pictures[0], alt=off_screen(pictures[0].alt)) if pictures else None,
        tables[0] if tables else None,
        caveat,
        say("star") if any(remark.startswith("*") for remark in small) else "",
        tuple(small),
        _source(asked, when),
        asked,
        _to_say(question),
        _asked(question, place),
    )


def _remarks(*findings: Finding) -> list[str]:
    """What to bear in mind, the first of all before what stars mean and the rest."""
    every = dict.fromkeys(off_screen(remark) for one in findings for remark in (*one.caveats, *one.notes))
    plain, stars = ([one for one in every if one and one.startswith("*") is starred] for starred in (False, True))
    return [*plain[:1], *stars, *plain[1:]] or [say("basis.school")]


def _named(question: str, place: str) -> dict[str, str]:
    """What the title of a sheet names."""
    return {"name": place} if "{name}" in say.raw(f"{question}.title") else {}


def _to_say(question: str) -> str:
    """What to say when showing a sheet; of special schools without labels there is less to say."""
    unlabelled = f"{question}.say.unlabelled"
    return say(unlabelled if unlabelled in wordings(say.page) and not profile.county().designations else f"{question}.say")


def _source(asked: tuple[Asked, ...], when: str) -> str:
    """Who published the figures, and of when they are."""
    named = [name.partition(",")[0].partition(";")[0] for name in cited.publishers(*(one.name for one in asked))]
    first = list(dict.fromkeys(name.removesuffix(OTHERS) for name in named))
    others = say.raw("source.others") if first[MOST_PUBLISHERS:] or named[:MOST_PUBLISHERS] != first[:MOST_PUBLISHERS] else ""
    return say("source", publishers="; ".join(first[:MOST_PUBLISHERS]), others=others, when=when)


def _asked(question: str, place: str) -> tuple[tuple[str, str], ...]:
    """What people will ask on seeing a sheet, each with an honest answer."""
    own = [(say(f"{question}.asks"), say(f"{question}.answer"))] if f"{question}.asks" in wordings(say.page) else []
    of_place = dict(zip(("rate", "who", "schools"), my_area.asked(place), strict=True))
    known = glossary.asked()
    found = [of_place[name] for name in _OF_PLACE.get(question, ())]
    found += [(text, known[text]) for text in _IN_GLOSSARY.get(question, ())]
    return (*own, *((text, " ".join(finding.notes)) for text, finding in found))


# Which of the three questions about a place, and which in the glossary, people ask on seeing a sheet.
_OF_PLACE = {"here": ("rate", "who"), "special": ("schools",), "missing": ("schools",)}
_IN_GLOSSARY = {
    "here": ("Is a high figure bad?",),
    "districts": ("Could the difference be chance?", "Is a high figure bad?", "Does this show where children live?"),
    "support": ("Is a high figure bad?",),
    "chance": ("Is it a postcode lottery?",),
    "other-counties": ("Could the difference be chance?", "Is there nothing newer?"),
    "each-school": ("Can a child be recognised here?",),
    "kinds": ("Does this show where children live?",),
}

# What is said, what is shown, what the picture is of, and of when it all is.
Made = tuple[Finding, tuple[Finding, ...], str, str]


def _view(measure) -> View:
    return View(measure, answers.years(measure.column)[-1], SCALES[0])


def _spread(schools: str = "Mainstream") -> Spread:
    return Spread(WHAT[0], schools, answers.years(PLANS.column)[-1])


def _figures(view: View) -> Finding:
    """The figures of all places, without the line on all schools that stands over them on the page."""
    return replace(overview.figures(view), more=())


def _here(place: str) -> Made:
    view = _view(PLANS)
    figures = replace(_figures(view), caveats=())
    return my_area.lead(place), (overview.map_of_places(view, place, "Districts"), figures), view.title, dated.census(view.year)


def _districts(place: str) -> Made:
    view = _view(PLANS)
    return (
        overview.lead(view, answers.county().name),
        (overview.dots(view, place), _figures(view)),
        view.title,
        dated.census(view.year),
    )


def _years(place: str) -> Made:
    made = overview.over_time(PLANS, place)
    return replace(made, caveats=(), notes=()), (made,), "", dated.census(*answers.years(PLANS.column))


def _support(place: str) -> Made:
    view = _view(SUPPORT)
    return overview.lead(view, place), (overview.dots(view, place), _figures(view)), view.title, dated.census(view.year)


def _chance(place: str) -> Made:
    spread = _spread()
    said = how_unequal.lead(spread, place)
    shown = (how_unequal.gaps(spread), Finding(caveats=said.caveats))
    return replace(said, caveats=()), shown, say("chance.shows"), dated.census(spread.year)


def _other_counties(place: str) -> Made:
    spread = _spread()
    own = {one.name for one in answers.places()}
    names = tuple(name for name in compare.names() if name not in own or name == answers.county().name)
    return compare.lead(spread, names), (compare.rates(spread, names, place),), spread.title, dated.census(spread.year)


def _each_school(place: str) -> Made:
    spread = _spread(OF_LIKE_SCHOOLS[0])
    every = between_schools.every_school(spread, place)
    picture = replace(between_schools.funnel(spread, place, None), table=None)
    small = Finding(caveats=(say("school.small"),))
    return between_schools.lead(spread, place), (small, picture, every), spread.title, dated.census(spread.year)


def _kinds(place: str) -> Made:
    spread = _spread()
    areas = [area.name for area in answers.at_level("area")]
    names = tuple(dict.fromkeys((place, answers.county().name, *areas)))
    made = compare.kinds(spread, names, place)
    return (
        replace(made, caveats=(say("basis.school"),), notes=()),
        (made,),
        say("kinds.shows", year=spread.year),
        dated.census(spread.year),
    )


def _councils(place: str) -> Made:
    own = {one.name for one in answers.places()}
    names = tuple(name for name in compare.names() if name not in own or name == answers.county().name)
    made = compare.councils(names, place)
    if made.nothing:
        return made, (), "", ""
    return replace(made, caveats=()), (made,), say("councils.shows"), say("councils.dated", dated=dates.counted("dfe_placements"))


def _special(place: str) -> Made:
    own = my_area.schools(place)
    said = replace(own, table=None, notes=())
    known = tuple(profile.county().designations)
    if not known:
        return said, (special_schools.unlabelled_schools(place),), "", dated.newest_census()
    return (
        said,
        (
            special_schools.schools(place, False, known),
            special_schools.map_of_schools(place, False, known),
            Finding(notes=own.notes),
        ),
        say("special.shows", name=place),
        dated.labels(),
    )


def _missing(place: str) -> Made:
    is_county = answers.place(place).level == "county"
    return gaps.lead(place, ages.ALL), (gaps.missing("area", ages.ALL) if is_county else my_area.near(place),), "", dated.labels()


def _far(place: str) -> Made:
    gap = widest_gap(place)
    if not gap:
        return Finding(nothing=say("far.none", name=place)), (), "", ""
    name, level, kind = gap
    by_level = "district" if level == "district" else "area"
    labels = next(iter(assumptions.ASSUMED["labels"].options.values()))
    made = gaps.journeys(kind, name, by_level, ages.ALL, labels)
    shows = made.picture.title if isinstance(made.picture, Map) else ""
    return replace(made, caveats=(), notes=()), (replace(made, caveats=()), Finding(caveats=made.caveats)), shows, dated.labels()


_MADE: dict[str, Callable[[str], Made]] = {
    "here": _here,
    "districts": _districts,
    "years": _years,
    "support": _support,
    "chance": _chance,
    "other-counties": _other_counties,
    "each-school": _each_school,
    "kinds": _kinds,
    "councils": _councils,
    "special": _special,
    "missing": _missing,
    "far": _far,
}
