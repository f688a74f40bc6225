"""One finding as a file: its figures for a spreadsheet, its picture for a letter or a slide."""

from collections.abc import Callable
from dataclasses import dataclass

from findings import cited, menu
from findings.finding import Finding
from findings.saved import Saved, drawn
from packs import framed, workbook


def csv(saved: Saved) -> bytes:
    """The rows of the table, each with what was asked, its sources and the data version."""
    assert saved.table
    return cited.csv(saved.table, saved.questions)


def excel(saved: Saved) -> bytes:
    """The same rows as numbers under a head that says once what they are, what was chosen and where they come from."""
    assert saved.table
    rows = cited.rows(saved.table, saved.questions).drop(columns=list(cited.SAID_IN_EACH_ROW))
    head = (saved.title, saved.at, saved.sentence, saved.of_table, *saved.caveats, saved.source, saved.version)
    book = workbook.book(saved.title, menu.site())
    workbook.page(book, "Figures", filter(None, head), rows)
    workbook.page(book, "Chosen and sources", ("What was asked, and what was chosen", *saved.chosen, "", "Sources", *saved.cites))
    return workbook.written(book)


@dataclass(frozen=True)
class Format:
    """One kind of file: what the button says, its ending, what a browser calls it, and how it is made."""

    label: str
    ending: str
    mime: str
    make: Callable[[Saved], bytes]


FIGURES = (
    Format("Figures (CSV)", "csv", "text/csv", csv),
    Format("Figures (Excel)", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", excel),
)
PICTURES = (
    Format("Picture (PNG)", "png", "image/png", framed.png),
    Format("Picture (SVG)", "svg", "image/svg+xml", lambda saved: framed.svg(saved).encode()),
)


def offered(finding: Finding) -> tuple[Format, ...]:
    """The kinds of file that a finding has; none where its figures stand on no question."""
    if not finding.questions:
        return ()
    return (*(FIGURES if finding.table else ()), *(PICTURES if drawn(finding) else ()))
