"""For each question of a pack, the findings of the pages that answer it; nothing is worked out here."""

from collections.abc import Callable
from dataclasses import replace

from data import profile
from findings import (
    ages,
    answers,
    assumptions,
    between_schools,
    compare,
    dated,
    dates,
    gaps,
    how_unequal,
    my_area,
    overview,
    special_schools,
)
from findings.choices import MEASURES, OF_LIKE_SCHOOLS, SCALES, WHAT, Measure, Spread, View
from findings.finding import Finding
from findings.meeting.wording import say
from findings.my_area.asked import widest_gap
from findings.pictures import Map

PLANS, _, SUPPORT = MEASURES.values()

# What is said, what is shown, what the picture is of, and of when it all is.
Made = tuple[Finding, tuple[Finding, ...], str, str]


def _view(measure: Measure) -> View:
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
    """What is said is of the place beside its county; the picture has the areas too."""
    spread = _spread()
    county = answers.county().name
    areas = (area.name for area in answers.at_level("area"))
    shown = compare.kinds(spread, tuple(dict.fromkeys((place, county, *areas))), place)
    said = shown if place == county else compare.kinds(spread, (place, county), place)
    return (
        replace(said, caveats=(say("kinds.mind"),), notes=()),
        (shown,),
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
    return (
        gaps.lead(place, ages.ALL),
        (gaps.missing("area", ages.ALL, place) if is_county else my_area.near(place),),
        "",
        dated.labels(),
    )


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


ANSWERED: dict[str, Callable[[str], Made]] = {
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
