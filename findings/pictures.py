"""The pictures of a finding as plain data: values, ranges, labels and classes, with no colour and no size of a screen in them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Dot:
    """One row of a dot plot: a value on its band, its figure in words, and what is said of it when pointed at.

    The one chosen is lit; one that others are set beside is strong. A place of ours `leads_to` itself, or back where it is chosen.
    """

    name: str
    value: float
    figure: str
    said: str
    low: float | None = None
    high: float | None = None
    is_lit: bool = False
    is_strong: bool = False
    leads_to: str = ""


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
Alone = Dots | Bars | Lines | Map | Funnel  # those that can fill a sheet by themselves
