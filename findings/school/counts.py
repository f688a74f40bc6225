"""Its pupils, plans and SEN support in every census held, through its change of number."""

import pandas as pd

from findings import answers, words
from findings.answers import answer
from findings.finding import OK, Asked, Between, Cell, Column, Figure, Finding, Table, Told
from findings.pictures import Line, Lines, Point, Side
from findings.school.choice import School, choice, say

MEASURES = ("plans", "sen_support")


def own_line(school: School) -> pd.DataFrame:
    """Its counts each January, under this number and the ones before or after it."""
    rows = answer("schools/counts")
    return rows[rows["line_urn"] == school.line_urn].sort_values(["year", "urn"])


@answers.kept
def counts(urn: int) -> Finding:
    """Its line over the years, and the figures behind it."""
    school = choice(urn)
    rows = own_line(school)
    if rows.empty:
        held = [f"January {year}" for year in answers.years("plans")]
        return Finding(nothing=say("counts.none", years=held))
    names = answer("schools/all").set_index("urn")["school_name"]
    doubts = tuple(say("counts.doubt", year=row.year, doubt=row.doubt) for row in rows.dropna(subset="doubt").itertuples())
    return Finding(
        picture=_picture(rows),
        caveats=(say("small"),),
        table=Table(_COLUMNS, tuple(_cells(row, school, names) for row in rows.to_dict("records")), say("counts.caption")),
        notes=(*_notes(school, rows), *doubts),
        questions=(Asked.of("schools/counts"),),
    )


def _picture(rows: pd.DataFrame) -> Side | None:
    """A line for each measure that has a rate in some January; none for a single January."""
    drawn = [measure for measure in MEASURES if rows[f"{measure}_per_1000_pupils"].notna().any()]
    if len(rows) < 2 or not drawn:
        return None
    return Side(tuple((say.raw(f"picture.{measure}"), _lines(rows, measure)) for measure in drawn))


def _lines(rows: pd.DataFrame, measure: str) -> Lines:
    having = say.raw(f"line.{measure}")
    points = tuple(_point(row, measure) for row in rows.itertuples())
    values = [say("line.value", figure=point.figure, year=point.year) for point in points]
    alt = say("line.alt", years=[str(point.year) for point in points], having=having, values=values)
    return Lines((Line("", points),), say("line.unit", having=having), alt)


def _point(row, measure: str) -> Point:
    value = getattr(row, f"{measure}_per_1000_pupils")
    status = words.rate_status(value, getattr(row, f"{measure}_status"), row.pupils)
    figure = words.standing(value, status, "rate") if row.pupils else say.raw("line.empty")
    return Point(row.year, None if pd.isna(value) else value, figure)


_COLUMNS = (
    Column("census", "Census", parts=("year", "school_name", "urn")),
    Column("pupils", "Pupils", "count"),
    Column("plans", "EHC plans", "count"),
    Column("plans_per_1000", "Per 1,000", "rate"),
    Column("plans_interval", "95% interval", "rate"),
    Column("sen_support", "SEN support", "count"),
    Column("sen_support_per_1000", "Per 1,000 ", "rate"),
    Column("sen_support_interval", "95% interval ", "rate"),
)


def _cells(row: dict, school: School, names: pd.Series) -> tuple[Cell, ...]:
    census = {"year": row["year"], "name": names[row["urn"]], "urn": row["urn"]}
    said = say("counts.year", year=row["year"]) if row["urn"] == school.urn else say("counts.under", **census)
    cells: list[Cell] = [Told(said, tuple(census.values())), row["pupils"]]
    for measure in MEASURES:
        status, rate = row[f"{measure}_status"], row[f"{measure}_per_1000_pupils"]
        cells.append(Figure(row[measure], status))
        own = words.rate_status(rate, status, row["pupils"])
        cells.append(None if pd.isna(rate) and own == OK else Figure(rate, own))
        cells.append(None if pd.isna(row[f"{measure}_per_1000_low"]) else Between(*_ends(row, measure)))
    return tuple(cells)


def _ends(row: dict, measure: str) -> tuple[float, float]:
    return row[f"{measure}_per_1000_low"], row[f"{measure}_per_1000_high"]


def _notes(school: School, rows: pd.DataFrame) -> tuple[str, ...]:
    """What the intervals are, or why there are none; and why a rate is missing."""
    notes = [say("counts.special")] if school.kind == "special" else []
    if rows["plans_per_1000_low"].notna().any():
        notes.append(say("interval.counted"))
    if (rows["pupils"].gt(0) & rows["plans"].notna() & rows["plans_per_1000_pupils"].isna()).any():
        notes.append(say("few.note"))
    return tuple(notes)
