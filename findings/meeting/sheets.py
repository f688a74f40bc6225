"""One sheet for each question: what a page says about it, with its picture, what to bear in mind, source and date."""

from dataclasses import dataclass, replace

from data import profile
from findings import cited, glossary, my_area
from findings.finding import Asked, Finding, Table
from findings.meeting.answered import ANSWERED
from findings.meeting.wording import say
from findings.pictures import Alone
from findings.sentences import SENTENCE_ENDS, off_screen, wordings

MOST_PUBLISHERS = 2


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
    said, shown, shows, when = ANSWERED[question](place)
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
    publishers, has_others = cited.publishers(MOST_PUBLISHERS, *(one.name for one in asked))
    return say("source", publishers=publishers + cited.OTHERS * has_others, when=when)


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
