"""A finding as plain data: a sentence, a picture, a table, what to bear in mind, and the questions behind it.

It knows neither a screen nor paper. Colours are classes and roles; whoever draws gives them their look.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from findings import words
from findings.pictures import Picture

OK = "ok"


class Between(NamedTuple):
    """The two ends of an interval; none where there is no figure."""

    low: float | None
    high: float | None


class OutOf(NamedTuple):
    """A part of a whole: 12 of 452."""

    part: int
    whole: int


class Figure(NamedTuple):
    """A figure with its standing: ok, doubtful, or the reason why there is none (see `words.STANDING`)."""

    value: float | None
    status: str = OK


class Said(NamedTuple):
    """A number said in a form of its own, in a table whose rows are of different kinds."""

    value: float | None
    form: str


class Ranged(NamedTuple):
    """A modelled figure with the least and the most it could be; where that is too wide for one figure, only those are shown."""

    value: float
    low: float
    high: float
    is_unsure: bool = False


class Journey(NamedTuple):
    """How far and how long a way is: metres in a straight line, minutes by road."""

    metres: float
    minutes: float


class Step(NamedTuple):
    """A figure before and after a change."""

    before: float
    after: float


class Link(NamedTuple):
    """Words that lead to a page of ours; with a `mark`, the kind of special school whose sign stands before them."""

    text: str
    address: str
    mark: str = ""

    @classmethod
    def to_school(cls, name: str, urn: int, mark: str = "") -> "Link":
        """The name of a school, leading to its page."""
        return cls(name, f"school?urn={urn}", mark)


class Told(NamedTuple):
    """Words made of parts: drawn as they read, line by line; saved as the parts, in the columns that its column names."""

    text: str
    parts: tuple[str | float | int | bool | None, ...]


Cell = str | float | int | bool | None | Between | OutOf | Figure | Said | Ranged | Journey | Step | Link | Told


@dataclass(frozen=True)
class Column:
    """One column: its name in a download, its head on a screen, and the form its figures are said in (see `words.FORMS`).

    Where its cells are words made of `parts`, these are the names in a download instead.
    """

    name: str
    head: str
    form: str = ""
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """The figures behind a picture. What is drawn and what is saved are these same rows.

    `strong` are the rows of wholes; `assumed` is what every row rests on, in columns of their own when saved. A table of sentences `stacks` on a phone; a list `is_long` and is drawn to sort and search.
    One that `folds` stands behind its name, everywhere or only on a phone.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str
    strong: frozenset[int] = frozenset()
    assumed: tuple[tuple[str, str], ...] = ()
    stacks: bool = False
    is_long: bool = False
    folds: Literal[False, True, "phone"] = False

    def text(self, row: int, column: int) -> str:
        """One cell in words."""
        return in_words(self.rows[row][column], self.columns[column].form)

    def records(self) -> list[dict[str, object]]:
        """The rows for a download: intervals as two columns, words as their parts, a figure's standing beside it where any in its
        column has one."""
        told = {
            column.name
            for at, column in enumerate(self.columns)
            if any(isinstance(cell, Figure) and cell.status != OK for cell in (row[at] for row in self.rows))
        }
        return [
            {
                name: value
                for column, cell in zip(self.columns, row, strict=True)
                for name, value in _saved(column, cell, column.name in told)
            }
            | dict(self.assumed)
            for row in self.rows
        ]


def in_words(cell: Cell, form: str) -> str:
    """A cell as it is printed; a doubtful figure has a star."""
    match cell:
        case Between(low, high):
            return words.NONE if low is None or high is None or low != low else words.between(low, high, words.FORMS[form])
        case OutOf(part, whole):
            return f"{words.count(part)} of {words.count(whole)}"
        case Figure(value, status):
            return words.standing(value, status, form)
        case Said(value, own):
            return words.FORMS[own](value)
        case Ranged():
            said, low, high = map(words.FORMS[form], cell[:3])
            if cell.is_unsure:
                return f"{low} to {high}"
            return said if said == low == high else f"{said} ({low} to {high})"
        case Journey(metres, minutes):
            return words.journey(metres, minutes)
        case Step():
            before, after = map(words.FORMS[form], cell)
            return before if before == after else f"{before} → {after}"
        case Link(text=text) | Told(text=text):
            return text
        case str():
            return cell
        case None:
            return words.NONE
        case _:
            return words.FORMS[form](cell)


def _saved(column: Column, cell: Cell, has_standing: bool) -> Iterable[tuple[str, object]]:
    """A cell under its names in a download."""
    name = column.name
    match cell:
        case Told(_, parts):
            yield from zip(column.parts, parts, strict=True)
        case None if column.parts:
            yield from ((part, None) for part in column.parts)
        case Between(low, high):
            yield from ((f"{name}_low", low), (f"{name}_high", high))
        case OutOf(part, whole):
            yield from ((name, part), (f"{name}_of", whole))
        case Ranged(value, low, high, is_unsure):
            yield from ((name, None if is_unsure else value), (f"{name}_low", low), (f"{name}_high", high))
        case Journey(metres, minutes):
            yield from ((f"{name}_metres", metres), (f"{name}_minutes", minutes))
        case Step(before, after):
            yield from ((f"{name}_before", before), (f"{name}_after", after))
        case Figure(value, _) | Said(value, _):
            yield name, value
        case Link(text, _, mark):
            yield name, text
            if mark:
                yield f"{name}_mark", mark
        case _:
            yield name, cell
    if has_standing:
        yield f"{name}_status", cell.status if isinstance(cell, Figure) else OK


@dataclass(frozen=True)
class Asked:
    """A question and how it was asked: sources, working, shell line and download follow from it."""

    name: str
    params: tuple[tuple[str, str | int], ...] = ()

    @classmethod
    def of(cls, name: str, **params: str | int) -> "Asked":
        """The question with these parameters."""
        return cls(name, tuple(params.items()))


@dataclass(frozen=True)
class Finding:
    """What a section says. With `nothing` set there is no figure to show, and that says why.

    `shows` is what its picture is of, where neither the picture nor a table says so.
    """

    sentence: str = ""
    more: tuple[str, ...] = ()
    picture: Picture | None = None
    caveats: tuple[str, ...] = ()
    table: Table | None = None
    notes: tuple[str, ...] = ()
    questions: tuple[Asked, ...] = ()
    nothing: str = ""
    shows: str = ""
