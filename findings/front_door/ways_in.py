"""What stands on the front door besides its search."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from data import catalogue
from findings import answers
from findings.answers import answer
from findings.finding import Asked, Finding
from findings.front_door.wording import say

# For each kind of reader the pages of a short route, in order; how each is said stands in the wordings.
ROUTES = {
    "leaders": ("special-schools", "school-by-school", "school"),
    "commissioners": ("gaps", "how-unequal", "what-if"),
    "champions": ("compare", "near-me", "words"),
}
OURSELVES = "ourselves"
# How a whole date is printed by a publisher; a range of years says no day.
DATES = ("%d %B %Y", "%B %Y", "%Y")


@dataclass(frozen=True)
class Door:
    """A way in for one kind of reader: the pages of their route by their words in the address, each with the question it answers."""

    who: str
    pages: tuple[tuple[str, str], ...]


def about() -> Finding:
    """What this is, and for whom."""
    return Finding(notes=(say("about"),))


@answers.kept
def headline() -> Finding:
    """How many pupils of the county had a plan when they were last counted."""
    years = answers.years("plans")
    if not years:
        return Finding(nothing=say("headline.nothing"))
    year = max(years)
    row, firm = (
        answer("lottery/plans_by_place", level="county", year=year, doubtful=doubtful).iloc[0]
        for doubtful in ("kept", "left out")
    )
    return counted(year, row, firm)


def counted(year: int, row: Mapping[str, float], firm: Mapping[str, float]) -> Finding:
    """One January's count, and how much of it is doubted: `firm` is the same without schools whose figure we doubt."""
    if not row["plans"] > 0:
        return Finding(nothing=say("headline.nothing"))
    sentence = say("headline", year=year, plans=row["plans"], pupils=row["pupils"], one_in=row["pupils"] / row["plans"])
    doubted = row["plans"] - firm["plans"]
    return Finding(
        sentence,
        caveats=(say("headline.doubted", plans=doubted) if doubted > 0 else say("basis.school"),),
        questions=(Asked.of("lottery/plans_by_place", level="county", year=year),),
    )


def doors() -> tuple[Door, ...]:
    """Three ways in, by who is asking."""
    return tuple(
        Door(
            say(f"door.{reader}"),
            tuple((word, say(f"door.{reader}.{word}")) for word in words),
        )
        for reader, words in ROUTES.items()
    )


@answers.kept
def news() -> Finding:
    """The newest census, and the newest source on record."""
    year = max(answers.years("plans"), default=None)
    if year is None:
        return Finding(nothing=say("no_year"))
    newest = newest_source(tuple(catalogue.edition().records.values()))
    if newest is None:
        return Finding(notes=(say("news.count", year=year),))
    return Finding(notes=(say("news", year=year, publication=newest.publication, published=newest.published),))


def newest_source(records: tuple[catalogue.Snapshot, ...]) -> catalogue.Source | None:
    """The source with the latest date of publication; what we worked out or typed ourselves is none."""
    dated = {
        source.cite: (moment, source)
        for record in records
        for source in record.sources
        if source.publisher != OURSELVES and (moment := _moment(source.published))
    }
    return max(dated.values(), key=lambda pair: pair[0], default=(None, None))[1]


def _moment(published: str) -> datetime | None:
    """The first day that a printed date can mean."""
    for form in DATES:
        try:
            return datetime.strptime(published, form)
        except ValueError:
            continue
    return None
