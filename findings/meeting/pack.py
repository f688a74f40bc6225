"""A whole pack: its sheets, the words explained, and whose figures these are."""

import re
from dataclasses import dataclass

from data import catalogue, profile
from findings import answers, cited, dated, glossary, menu
from findings.meeting import sheets
from findings.meeting.choice import QUESTIONS, Choice
from findings.meeting.sheets import Sheet
from findings.meeting.wording import say


@dataclass(frozen=True)
class Pack:
    """What is handed round. `left_out` says why a question has no sheet; `link` leads back to the choices, where there is an address."""

    title: str
    lead: str
    site: str
    dated: str
    basis: str
    sheets: tuple[Sheet, ...]
    left_out: tuple[str, ...]
    words: tuple[tuple[str, str], ...]
    cites: tuple[str, ...]
    version: str
    link: str = ""

    @property
    def name(self) -> str:
        """Its name as a file."""
        return re.sub(r"[^a-z0-9]+", "-", self.title.lower()).strip("-")


@answers.kept
def pack(choice: Choice) -> Pack:
    """The pack for a choice; without sheets where we hold nothing for any of its questions."""
    made, left_out = [], []
    for question in QUESTIONS:
        if question in choice.questions:
            try:
                made.append(sheets.sheet(question, choice.place))
            except sheets.Missing as missing:
                left_out.append(say("left_out", title=say.raw(f"{question}.label"), why=str(missing)))
    audience = say.raw(f"audience.{choice.audience}")
    asked = [asked.name for one in made for asked in one.questions]
    return Pack(
        say("title", name=choice.place, audience=audience[0].lower() + audience[1:]),
        _lead(choice, made, audience),
        menu.site(),
        dated.newest_census(),
        say("basis.whole", without=say("basis.without", other=profile.county().without) if profile.county().without else ""),
        tuple(made),
        tuple(left_out),
        _words(made),
        tuple(source.cite for source in cited.sources(*asked)),
        catalogue.version(),
    )


def _lead(choice: Choice, made: list[Sheet], audience: str) -> str:
    """What the pack is, in one sentence."""
    if not made:
        return say("problem.empty", name=choice.place)
    return say("lead", sheets=len(made), name=choice.place, audience=audience[0].lower() + audience[1:])


def _words(made: list[Sheet]) -> tuple[tuple[str, str], ...]:
    """The terms that the sheets say, each with what it means."""
    said = " ".join(text for one in made for text in (one.title, one.sentence, *one.more, one.caveat, one.say))
    return tuple(
        (term, says)
        for term, (says, also) in glossary.entries().items()
        if any(re.search(rf"\b{re.escape(name)}s?\b", said, re.IGNORECASE) for name in (term, *also))
    )
