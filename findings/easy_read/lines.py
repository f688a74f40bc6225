"""A place in short sentences, made of what the other pages say of it."""

from dataclasses import dataclass

import pandas as pd

from data import catalogue, profile
from findings import answers, my_area, overview, special_schools, words
from findings.choices import MEASURES, SCALES, Measure, View
from findings.easy_read.pictures import Clock, EasyPicture, Pair, People, Sign, Where
from findings.finding import Asked, Finding
from findings.gaps.journeys import QUESTION as WAYS
from findings.gaps.wording import kind
from findings.my_area.near import journeys
from findings.my_area.schools import QUESTION as SCHOOLS
from findings.sentences import Voice

say = Voice("easy_read")
PLANS, _, SUPPORT = MEASURES.values()
AGE = "primary"
HONEST = 0.05  # how far a number of every 100 may lie from the rate it stands for; further, it is said of every 1,000


@dataclass(frozen=True)
class Line:
    """One idea: its sentences, its picture, and the questions it stands on."""

    says: tuple[str, ...]
    picture: EasyPicture
    questions: tuple[Asked, ...] = ()


def lead(place: str) -> Finding:
    """What the page is about."""
    return Finding(say("lead", name=place))


@answers.kept
def lines(place: str) -> tuple[Line, ...]:
    """What a plan is and how many have one; SEN support; special schools and the way to them; what is not known; whom to ask."""
    year = answers.years(PLANS.column)[-1]
    plans, support = (View(measure, year, SCALES[0]) for measure in (PLANS, SUPPORT))
    return (
        Line((say("plan.means"), say("plan.says")), Sign("paper")),
        _rate(place, plans),
        *_beside(place, plans),
        Line((say("support.says"),), Sign("help")),
        _rate(place, support),
        _schools(place),
        *_ways(place),
        Line((say("counted"),), Sign("home")),
        Line((say("unsure"),), Sign("unsure")),
        Line((say("dated", year=year), say("published", publisher=_publisher())), Sign("calendar")),
        Line((_ask(),), Sign("ask")),
    )


def _row(place: str, view: View) -> pd.Series:
    """The figures of a place, or of the county, as every page has them."""
    chosen = answers.place(place)
    rows = view.values(answers.answer(view.question, level=chosen.level, **view.params))
    return rows[rows["place_code"] == chosen.code].iloc[0]


def _rate(place: str, view: View) -> Line:
    questions = (Asked.of(view.question, level=answers.place(place).level, **view.params),)
    return rate(place, view.measure, _row(place, view), questions)


def rate(place: str, measure: Measure, row: pd.Series, questions: tuple[Asked, ...] = ()) -> Line:
    """How many of every 100 pupils, or of every 1,000 where that would be too rough; that there is no figure where there is none."""
    if pd.isna(row["value"]):
        return Line((say("rate.none", name=place),), Sign("unsure"), questions)
    lit, of = people(row["value"])
    doubt = (say("rate.doubted"),) if row["status"] in words.STARRED else ()
    said = say(f"rate.{measure.column}", name=place, lit=lit, of=of)
    means = (say("rate.mainstream"),) if measure == PLANS else ()
    return Line((said, *means, *doubt), People(lit, of), questions)


def people(per_1000: float) -> tuple[int, int]:
    """A rate as so many of 100 people where that is near enough, else of 1,000."""
    of_100 = round(per_1000 / 10)
    return (of_100, 100) if abs(10 * of_100 - per_1000) <= HONEST * per_1000 else (round(per_1000), 1000)


def _beside(place: str, view: View) -> tuple[Line, ...]:
    side = overview.beside_county(view, place)
    if side is None:
        return ()
    own, whole = (_row(name, view)["value"] for name in (place, answers.county().name))
    return (beside(place, side, own, whole),)


def beside(place: str, side: str, own: float, whole: float) -> Line:
    """The place and the county side by side; a doubted figure is set beside nothing."""
    if side == "doubtful":
        return Line((say("beside.doubtful"),), Sign("unsure"))
    form = words.rate if words.count(own) == words.count(whole) else words.count
    bars = ((place, float(own), form(own)), (profile.county().name, float(whole), form(whole)))
    alt = say("beside.alt", name=place, own=form(own), whole=form(whole))
    return Line((say(f"beside.{side}"),), Pair(bars, say.raw("beside.unit"), alt))


def _schools(place: str) -> Line:
    has_labels = bool(profile.county().designations)
    rows = my_area.running(place) if has_labels else special_schools.open_now(place)
    located = rows.dropna(subset=["easting", "northing"])
    points = tuple(zip(located["easting"].astype(float), located["northing"].astype(float), strict=True))
    alt = say("schools.alt", name=place, schools=len(points))
    picture = Where(answers.place(place).code, points, alt)
    return Line(
        (say("schools", name=place, schools=len(rows)), say("schools.are")),
        picture,
        (Asked.of(SCHOOLS if has_labels else "schools/all"),),
    )


def _ways(place: str) -> tuple[Line, ...]:
    if not profile.county().designations:
        return (Line((say("ways.unlabelled"),), Sign("unsure")),)
    return ways(journeys(place, AGE), (Asked.of(WAYS, level=answers.place(place).level, phase=AGE),))


def ways(minutes: pd.DataFrame, questions: tuple[Asked, ...] = ()) -> tuple[Line, ...]:
    """The nearest kind of special school and the furthest, for the middle child; nothing where no way is known."""
    if minutes.empty:
        return ()
    by_road = minutes["median_minutes"].sort_values(kind="stable")
    ends = {"near": by_road.index[0], "far": by_road.index[-1]} if len(by_road) > 1 else {"near": by_road.index[0]}
    last = list(ends)[-1]
    return tuple(
        Line(
            (
                say(f"ways.{end}", kind=kind(code)),
                say(f"ways.{end}.half", minutes=by_road[code]),
                *((say("ways.ours"),) if end == last else ()),
            ),
            Clock(round(by_road[code])),
            questions,
        )
        for end, code in ends.items()
    )


def _publisher() -> str:
    """Who published the newest census."""
    return catalogue.edition().records["dfe_school_census"].sources[-1].publisher


def _ask() -> str:
    speaks = profile.county().speaks_for_parents
    return say("ask.parents", speaks=speaks) if speaks else say("ask")
