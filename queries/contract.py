"""The promise at the head of each question file, read and held to."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
SECTIONS = ("Answers", "Grain", "Params", "Basis", "Columns", "Reads", "Caveat")
BASES = ("school", "home", "authority", "none")
UNITS = (
    "count",
    "percent 0–100",
    "per 1,000 pupils",
    "per 1,000 residents",
    "per 100 places",
    "per 100 children",
    "metres",
    "minutes",
    "years",
    "calendar year",
    "running number",
    "times",
    "index",
    "as its row says",
)


class Wrong(Exception):
    """A question, a parameter or a header that does not fit, in one sentence."""


# How a head asks for a year among those held: “a year held in dfe_school_census with $measure; default newest”.
HELD = re.compile(r"a year held in (?P<table>\w+)(?: with \$(?P<measure>\w+))?")
NEWEST, BEFORE_NEWEST = "newest", "the one before"


@dataclass(frozen=True)
class Param:
    """One parameter: its type, and the words it may take, or the table whose years it may take, or neither; a default when it may be left out."""

    name: str
    type: str
    words: tuple[str, ...] = ()
    default: str | int | None = None
    says: str = ""
    held_in: str | None = None
    held_with: str | None = None

    def value(self, given: object) -> str | int:
        """The given value in the parameter's type.

        Raises Wrong when it is not one of the words or not a whole number.
        """
        value: str | int = str(given)
        if self.type == "INTEGER":
            try:
                value = int(value)
            except ValueError:
                raise Wrong(f"“{self.name}” must be a whole number, not “{given}”.") from None
        if self.words and str(value) not in self.words:
            raise Wrong(f"“{self.name}” must be one of {', '.join(self.words)}; “{given}” is not.")
        return value

    def year(self, given: object, years: tuple[int, ...], asked: str) -> int:
        """The given year, or the default among the years held.

        Raises Wrong when it is not held.
        """
        if not years:
            raise Wrong(f"No year of “{asked}” is held.")
        if given in (None, NEWEST):
            return years[-1]
        if given == BEFORE_NEWEST:
            return years[max(0, len(years) - 2)]
        if (year := self.value(given)) not in years:
            raise Wrong(f"“{self.name}” must be one of {', '.join(map(str, years))}; “{given}” is not.")
        return year


@dataclass(frozen=True)
class Column:
    """One answer column: its type, its unit when it is a figure, and what it says."""

    name: str
    type: str
    unit: str | None
    says: str


# The years of a table, or those in which it has a figure of one measure; from the oldest to the newest.
Held = Callable[[str, str | None], tuple[int, ...]]


@dataclass(frozen=True)
class Contract:
    """Everything a question promises, as its header words it."""

    name: str
    answers: str
    grain: tuple[str, ...]
    params: dict[str, Param]
    bases: tuple[str, ...]
    mixed_because: str | None
    columns: dict[str, Column]
    reads: tuple[str, ...]
    caveat: str
    sql: str

    @property
    def is_never_empty(self) -> bool:
        """Whether it has a row for each place, whatever is asked: then an answer without rows is a fault of the data."""
        return "place_code" in self.grain and all(param.words or param.held_in for param in self.params.values())

    def fill(self, given: dict[str, object], held: Held) -> dict[str, str | int]:
        """Parameters complete and checked, defaults put in; `held` tells which years there are.

        Raises Wrong on a missing, surplus or ill-fitting parameter.
        """
        if surplus := sorted(set(given) - set(self.params)):
            raise Wrong(f"“{self.name}” has no parameter “{surplus[0]}”.")
        filled = {}
        for name, param in sorted(self.params.items(), key=lambda item: item[1].held_in is not None):
            value = given.get(name, param.default)
            if value is None:
                raise Wrong(f"“{self.name}” needs “{name}”: {param.says}.")
            if param.held_in is None:
                filled[name] = param.value(value)
            else:
                filled[name] = param.year(value, self.years(param, filled, held), self.name)
        return filled

    def years(self, param: Param, given: dict[str, str | int], held: Held) -> tuple[int, ...]:
        """The years that one of its parameters may take, with the other parameters as given or by default.

        Raises Wrong when it takes none.
        """
        if param.held_in is None:
            raise Wrong(f"“{self.name}” takes no year as “{param.name}”.")
        measure = None
        if param.held_with:
            measure = str(given.get(param.held_with, self.params[param.held_with].default))
            self.params[param.held_with].value(measure)
        return held(param.held_in, measure)


def names() -> list[str]:
    """Every question we can ask, as `theme/question`."""
    files = [path.relative_to(FOLDER) for path in FOLDER.glob("*/*.sql")]
    return sorted(path.with_suffix("").as_posix() for path in files if path.parent.name != "macros")


@cache
def contract(name: str) -> Contract:
    """The contract of one question.

    Raises Wrong when there is no such question or its header is not complete.
    """
    path = FOLDER / f"{name}.sql"
    if name not in names():
        raise Wrong(f"There is no question “{name}”.")
    return read(name, path.read_text(encoding="utf-8"))


def read(name: str, text: str) -> Contract:
    """A contract from the text of a question file."""
    header = re.match(r"(?:--.*\n)+", text)
    if not header:
        raise Wrong(f"“{name}” has no header.")
    sections = _sections(name, header[0])
    bases, mixed_because = _basis(name, sections["Basis"])
    return Contract(
        name=name,
        answers=" ".join(sections["Answers"]),
        grain=tuple(part.strip() for part in " ".join(sections["Grain"]).split(",")),
        params={param.name: param for param in map(_param, sections["Params"]) if param},
        bases=bases,
        mixed_because=mixed_because,
        columns={column.name: column for column in _columns(name, sections["Columns"])},
        reads=tuple(part.strip() for part in " ".join(sections["Reads"]).split(",")),
        caveat=" ".join(sections["Caveat"]),
        sql=text,
    )


def _sections(name: str, header: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in header.splitlines():
        start = re.match(r"-- (\w+):\s*(.*)", line)
        if start and start[1] in SECTIONS:
            found[start[1]] = [start[2]] if start[2] else []
        elif found:
            found[list(found)[-1]].append(line.removeprefix("--").strip())
    if tuple(found) != SECTIONS:
        raise Wrong(f"The header of “{name}” must have {', '.join(SECTIONS)}, in this order.")
    return found


def _basis(name: str, lines: list[str]) -> tuple[tuple[str, ...], str | None]:
    """`school`, or `school over home, because …` where two place bases are mixed on purpose."""
    text = " ".join(lines)
    words, _, because = text.partition(", because ")
    bases = tuple(words.split(" over "))
    if unknown := set(bases) - set(BASES):
        raise Wrong(f"“{name}” has a place basis we do not know: {sorted(unknown)[0]}.")
    if len(bases) > 1 and not because:
        raise Wrong(f"“{name}” mixes {words}: its header must say why.")
    return bases, because or None


def _param(line: str) -> Param | None:
    if line == "none":
        return None
    parts = re.fullmatch(r"\$(\w+)\s+(VARCHAR|INTEGER)\s+(.*)", line)
    if not parts:
        raise Wrong(f"This parameter line cannot be read: {line}")
    name, kind, rest = parts.groups()
    says, _, default = rest.partition("; default ")
    words = re.match(r"one of ([\w ,-]+)", says)
    held = HELD.match(says)
    if held:
        default = default or NEWEST
    return Param(
        name=name,
        type=kind,
        words=tuple(word.strip() for word in words[1].split(",")) if words else (),
        default=(int(default) if default.isdecimal() else default) if default else None,
        says=says,
        held_in=held and held["table"],
        held_with=held and held["measure"],
    )


def _columns(name: str, lines: list[str]) -> list[Column]:
    columns = []
    for line in lines:
        if not (parts := re.fullmatch(r"(\w+)\s+([A-Z]+)\s+(.+)", line)):
            if not columns:
                raise Wrong(f"“{name}” has a column line that cannot be read: {line}")
            last = columns[-1]
            columns[-1] = Column(last.name, last.type, last.unit, f"{last.says} {line}")
            continue
        column, kind, says = parts.groups()
        unit, comma, rest = says.partition("; ")
        known = unit in UNITS and bool(comma)
        columns.append(Column(column, kind, unit if known else None, rest if known else says))
    return columns
