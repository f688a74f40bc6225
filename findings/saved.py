"""One finding as a reader takes it along in a file: what it shows, what was chosen, what to bear in mind, and whose figures of when."""

import re
from dataclasses import dataclass

from data import catalogue, profile
from findings import cited, dated, menu
from findings.finding import Asked, Finding, Table
from findings.pictures import Alone, Dots, Map, Side
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
    caption, *of_table = SENTENCE_ENDS.split(finding.table.caption) if finding.table else [""]
    is_placed = page.has_place and place != profile.county().name
    publishers, has_others = cited.bodies(*names)
    basis = cited.basis(*names)
    remarks = dict.fromkeys(map(off_screen, (*finding.caveats, *finding.notes)))
    if _has_star(finding) and not any(remark.startswith("*") for remark in remarks):
        remarks[say("star")] = None
    return Saved(
        _slug(page.word, key, place if page.has_place else "", *map(str, cited.years(finding.questions))),
        say("at.place" if is_placed else "at", site=menu.site(), page=page.name, **({"place": place} if is_placed else {})),
        (_shows(finding) or caption).removesuffix("."),
        off_screen(finding.sentence),
        drawn(finding),
        finding.table,
        tuple(filter(None, (*remarks, "" if basis in " ".join(remarks) else basis))),
        " ".join(of_table) if not _shows(finding) else finding.table.caption if finding.table else "",
        " ".join(
            filter(
                None,
                (say("source", publishers="; ".join(publishers) + cited.OTHERS * has_others), dated.asked(finding.questions)),
            )
        ),
        cited.chosen(finding.questions),
        tuple(source.cite for source in cited.sources(*names)),
        finding.questions,
    )


def drawn(finding: Finding) -> tuple[tuple[str, Alone], ...]:
    """The pictures of a finding that can stand by themselves, each with its name among several."""
    named = finding.picture.pictures if isinstance(finding.picture, Side) else (("", finding.picture),)
    return tuple((name, picture) for name, picture in named if isinstance(picture, Alone))


def _has_star(finding: Finding) -> bool:
    """Whether a figure in its pictures has a star; a map says in its legend what that means."""
    return any(row.figure.endswith("*") for _, one in drawn(finding) if isinstance(one, Dots) for row in one.rows)


def _shows(finding: Finding) -> str:
    """What a picture is of, where it says so itself."""
    match finding.picture:
        case Map(title=title):
            return title
        case _:
            return SENTENCE_ENDS.split(finding.shows)[0]


def _slug(*words: str) -> str:
    """Words as the name of a file."""
    return "-".join(filter(None, (re.sub(r"[^a-z0-9]+", "-", word.lower()).strip("-") for word in words)))
