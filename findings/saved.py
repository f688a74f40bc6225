"""One finding as a reader takes it along in a file: what it shows, what was chosen, what to bear in mind, and whose figures of when."""

import re
from dataclasses import dataclass

from data import catalogue, profile
from findings import cited, dated, menu
from findings.finding import Asked, Finding, Table
from findings.pictures import Alone, Dots, Lines, Map, Side
from findings.sentences import SENTENCE_ENDS, Voice, off_screen

say = Voice("saved")


@dataclass(frozen=True)
class Saved:
    """What a file of one finding holds. `at` is the page and the place chosen on it; each picture has its name where there are several."""

    name: str
    at: str
    title: str
    sentence: str
    pictures: tuple[tuple[str, Alone], ...]
    table: Table | None
    caveats: tuple[str, ...]
    of_table: str
    source: str
    chosen: tuple[str, ...]
    cites: tuple[str, ...]
    questions: tuple[Asked, ...]

    @property
    def version(self) -> str:
        """The version of the data, to be named with the figures."""
        return say("version", version=catalogue.version())


def saved(finding: Finding, page: menu.Page, place: str, key: str) -> Saved:
    """A finding of a page, as it is with this place chosen."""
    names = [asked.name for asked in finding.questions]
    is_placed = page.has_place and place != profile.county().name
    at = (
        say("at.place", site=menu.site(), page=page.name, place=place)
        if is_placed
        else say("at", site=menu.site(), page=page.name)
    )
    title, of_table = _titles(finding)
    publishers, has_others = cited.publishers(None, *names)
    source = say("source", publishers=publishers + cited.OTHERS * has_others)
    return Saved(
        _slug(page.word, key, place if page.has_place else "", *map(str, cited.years(finding.questions))),
        at,
        title.removesuffix("."),
        off_screen(finding.sentence),
        drawn(finding),
        finding.table,
        _caveats(finding, cited.basis(*names)),
        of_table,
        f"{source} {dated.asked(finding.questions, _years(finding))}".strip(),
        cited.chosen(finding.questions),
        tuple(source.cite for source in cited.sources(*names)),
        finding.questions,
    )


def _titles(finding: Finding) -> tuple[str, str]:
    """What a finding shows, and what else its table says of itself: that one's first sentence is the title where the picture has none."""
    caption = finding.table.caption if finding.table else ""
    shows = finding.picture.title if isinstance(finding.picture, Map) else SENTENCE_ENDS.split(finding.shows)[0]
    first, *rest = SENTENCE_ENDS.split(caption)
    return (shows, caption) if shows else (first, " ".join(rest))


def _caveats(finding: Finding, basis: str) -> tuple[str, ...]:
    """What to bear in mind away from the page: what stars mean, and on which place basis it was counted, are said in any case."""
    remarks = [off_screen(remark) for remark in (*finding.caveats, *finding.notes)]
    dots = [one for _, one in drawn(finding) if isinstance(one, Dots)]  # a map says it in its legend
    has_star = any(row.figure.endswith("*") for one in dots for row in one.rows)
    if has_star and not any(remark.startswith("*") for remark in remarks):
        remarks.append(say("star"))
    if basis not in " ".join(remarks):
        remarks.append(basis)
    return tuple(dict.fromkeys(filter(None, remarks)))


def drawn(finding: Finding) -> tuple[tuple[str, Alone], ...]:
    """The pictures of a finding that can stand by themselves, each with its name among several."""
    named = finding.picture.pictures if isinstance(finding.picture, Side) else (("", finding.picture),)
    return tuple((name, picture) for name, picture in named if isinstance(picture, Alone))


def _years(finding: Finding) -> tuple[int, ...]:
    """The years that its lines have a figure of."""
    lines = [line for _, one in drawn(finding) if isinstance(one, Lines) for line in one.lines]
    return tuple(sorted({point.year for line in lines for point in line.points if point.value is not None}))


def _slug(*words: str) -> str:
    """Words as the name of a file."""
    return "-".join(filter(None, (re.sub(r"[^a-z0-9]+", "-", word.lower()).strip("-") for word in words)))
