"""A finding as plain data: a sentence, a picture, a table, what to bear in mind, and the questions behind it.

It knows neither a screen nor paper. Colours are classes and roles; whoever draws gives them their look.
"""

from dataclasses import dataclass
from typing import NamedTuple

from findings import words

OK = "ok"


class Between(NamedTuple):
    """The two ends of an interval."""

    low: float
    high: float


class Figure(NamedTuple):
    """A figure with its standing: ok, doubtful, or the reason why there is none (see `words.STANDING`)."""

    value: float | None
    status: str = OK


class Said(NamedTuple):
    """A number said in a form of its own, in a table whose rows are of different kinds."""

    value: float | None
    form: str


class Link(NamedTuple):
    """Words that lead to a page of ours."""

    text: str
    address: str


Cell = str | float | int | bool | None | Between | Figure | Said | Link


@dataclass(frozen=True)
class Column:
    """One column: its name in a download, its head on a screen, and the form its figures are said in (see `words.FORMS`)."""

    name: str
    head: str
    form: str = ""


@dataclass(frozen=True)
class Table:
    """The figures behind a picture. What is drawn and what is saved are these same rows.

    `strong` are the rows of wholes. A table of sentences `stacks` on a phone; a list `is_long` and is drawn to sort and search.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str
    strong: frozenset[int] = frozenset()
    stacks: bool = False
    is_long: bool = False

    def text(self, row: int, column: int) -> str:
        """One cell in words."""
        return in_words(self.rows[row][column], self.columns[column].form)

    def records(self) -> list[dict[str, object]]:
        """The rows for a download: intervals as two columns, a figure's standing beside it where any in its column has one."""
        told = {
            column.name
            for at, column in enumerate(self.columns)
            if any(isinstance(row[at], Figure) and row[at].status != OK for row in self.rows)
        }
        return [
            {
                name: value
                for column, cell in zip(self.columns, row, strict=True)
                for name, value in _saved(column.name, cell, told)
            }
            for row in self.rows
        ]


def in_words(cell: Cell, form: str) -> str:
    """A cell as it is printed; a doubtful figure has a star."""
    match cell:
        case Between(low, high):
            return words.NONE if low is None or low != low else words.between(low, high, words.FORMS[form])
        case Figure(value, status):
            return words.standing(value, status, form)
        case Said(value, own):
            return words.FORMS[own](value)
        case Link(text, _):
            return text
        case str():
            return cell
        case None:
            return words.NONE
        case _:
            return words.FORMS[form](cell)


def _saved(name: str, cell: Cell, told: set[str]) -> list[tuple[str, object]]:
    match cell:
        case Between(low, high):
            return [(f"{name}_low", low), (f"{name}_high", high)]
        case Figure(value, status):
            return [(name, value)] + ([(f"{name}_status", status)] if name in told else [])
        case Said(value, _):
            return [(name, value)]
        case Link(text, _):
            return [(name, text)]
        case _:
            return [(name, cell)] + ([(f"{name}_status", OK)] if name in told else [])


@dataclass(frozen=True)
class Dot:
    """One row of a dot plot: a value on its band, its figure in words, and what is said of it when pointed at."""

    name: str
    value: float
    figure: str
    said: str
    low: float | None = None
    high: float | None = None
    is_lit: bool = False


@dataclass(frozen=True)
class Dots:
    """Values side by side in the order given; `line` is one value for all, with its words."""

    rows: tuple[Dot, ...]
    alt: str
    line: tuple[float, str] | None = None


@dataclass(frozen=True)
class Bar:
    """One whole and the percentage of each part, in the order of the parts."""

    name: str
    parts: tuple[float, ...]
    is_lit: bool = False


@dataclass(frozen=True)
class Bars:
    """Wholes of 100 % side by side; with `has_rest` the last part is what is left over."""

    rows: tuple[Bar, ...]
    parts: tuple[str, ...]
    alt: str
    has_rest: bool = False


@dataclass(frozen=True)
class Point:
    """A value in a year; none is a gap that the line does not bridge."""

    year: int
    value: float | None
    figure: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Line:
    """One line over the years: the chosen one is lit, the one for comparison dashed."""

    name: str
    points: tuple[Point, ...]
    is_lit: bool = False
    is_dashed: bool = False


@dataclass(frozen=True)
class Lines:
    """Values over years; distances between years are true to scale."""

    lines: tuple[Line, ...]
    unit: str
    alt: str


@dataclass(frozen=True)
class Card:
    """A place with its figure, what stands beside it, and its parts in order."""

    name: str
    figure: str
    beside: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Cards:
    """Places side by side."""

    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Shape:
    """A place on a map: what is said of it, the figure on it, its class from 0 to 4 (none: plain ground), or its size as a circle."""

    code: str
    said: str
    figure: str = ""
    class_number: int | None = None
    size: float = 0
    is_chosen: bool = False


@dataclass(frozen=True)
class Mark:
    """A point on a map: where it stands in metres, what is said of it, and its look by role.

    `look` is `school` (a circle of its size and class), `special` (a small hollow circle), `hollow` (the outline of a kind of special
    school) or `kind` (that kind in full).
    """

    key: str
    easting: float
    northing: float
    said: str
    look: str
    kind: str = ""
    size: float = 1
    class_number: int = 0


@dataclass(frozen=True)
class Legend:
    """What classes and marks on a map mean."""

    title: str = ""
    classes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Map:
    """Places by class or size with points on them; `around` is the code of the place it shows, the county or one in it."""

    title: str
    alt: str
    shapes: tuple[Shape, ...]
    chosen: str
    around: str
    legend: Legend = Legend()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class FunnelSchool:
    """A school by its size and rate; `is_told` ones say who they are, `is_square` ones select their pupils."""

    name: str
    size: int
    rate: float
    said: str
    is_lit: bool = False
    is_told: bool = False
    is_square: bool = False


@dataclass(frozen=True)
class FunnelLimit:
    """One limit: the rate at each size, and its role: `outer`, `inner`, `chance` or `whole`."""

    role: str
    points: tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Funnel:
    """Schools by size and rate within the range usual for their size; `named` are the numbers of those to name, the first ones first."""

    schools: tuple[FunnelSchool, ...]
    limits: tuple[FunnelLimit, ...]
    named: tuple[int, ...]
    unit: str
    alt: str


@dataclass(frozen=True)
class Strip:
    """One among many alike: the others' values, this one's with its interval."""

    others: tuple[tuple[str, float, bool], ...]
    value: float
    low: float
    high: float
    alt: str


@dataclass(frozen=True)
class Side:
    """Pictures beside one another where there is room, each under its name."""

    pictures: tuple[tuple[str, "Picture"], ...]


Picture = Dots | Bars | Lines | Cards | Map | Funnel | Strip | Side


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
    """What a section says. With `nothing` set there is no figure to show, and that says why."""

    sentence: str = ""
    more: tuple[str, ...] = ()
    picture: Picture | None = None
    caveats: tuple[str, ...] = ()
    table: Table | None = None
    notes: tuple[str, ...] = ()
    questions: tuple[Asked, ...] = ()
    nothing: str = ""
