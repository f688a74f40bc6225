"""What it is for and how full it is: a special school's places, labels and sites; a unit in a mainstream school."""

import pandas as pd

from data import profile
from findings import answers, dates, unit_numbers, words
from findings.answers import answer
from findings.finding import Asked, Cell, Column, Finding, Table, Told
from findings.pictures import Line, Lines, Point
from findings.school.choice import choice, label, say


def _of(question: str, urn: int) -> pd.DataFrame:
    rows = answer(question)
    return rows[rows["urn"] == urn]


def names_a_unit(urn: int) -> bool:
    """Whether the newest news of some source is that it has a unit or resourced provision, or will have one that was approved."""
    rows = _of("provision/resourced_provisions", urn)
    return bool((rows["is_newest"] & rows["status"].isin(["in force", "approved", "to close"])).any())


@answers.kept
def units(urn: int) -> Finding:
    """What is known of a unit or resourced provision, from the census of 2021 and from statements."""
    school, rows = choice(urn), _of("provision/resourced_provisions", urn)
    flags = {"has_sen_unit": "a SEN unit", "has_resourced_provision": "a resourced provision"}
    found = [text for column, text in flags.items() if getattr(school, column)]
    if found:
        census = say("units.flags", flags=found)
    else:
        census = say("units.unmatched" if school.has_sen_unit is None else "units.no_flags")
    match = "" if school.has_sen_unit is None else say("units.match")
    columns = (
        Column("need", "For, and as the source words it", parts=("need", "need_wording")),
        unit_numbers.column("places", "Places"),
        unit_numbers.column("roll", "Pupils"),
        Column("dated", "Dated", parts=dates.DATED),
        Column("status", "Standing"),
        Column("decided", "Decided since"),
        Column("note", "Remark"),
        Column("source_name", "Source"),
    )
    cells = tuple(
        (
            _need(row),
            unit_numbers.told(row, "places"),
            unit_numbers.told(row, "roll"),
            dates.told(row),
            row["status"],
            row["decided"] or "",
            row["note"] or "",
            row["source_name"],
        )
        for row in answers.plain(rows)
    )
    if cells:
        aged = say("units.dated", **dates.mostly(answer("provision/resourced_provisions")["as_of"]))
        stated = [*([say("units.also")] if names_a_unit(urn) and school.has_sen_unit is not None and not found else []), aged]
    else:
        stated = [say("units.flagged" if found else "units.none")]
    return Finding(
        caveats=tuple(filter(None, (census, match, *stated))),
        table=Table(columns, cells, say("units.caption"), stacks=True) if cells else None,
        questions=(Asked.of("provision/resourced_provisions"),),
    )


def _need(row: dict) -> Told:
    need = profile.county().unit_needs[row["need"]]
    return Told(f"{need} (“{row['need_wording']}”)", (need, row["need_wording"]))


@answers.kept
def places(urn: int) -> Finding:
    """Numbers of places and pupils over time, and the newest roll beside the newest number known by then."""
    rows = _of("provision/places_and_rolls", urn)
    notes = _of("provision/special_schools", urn)["places_note"].dropna()
    columns = (
        Column("dated", "Dated"),
        Column("fact", "What"),
        Column("number", "Number", "count"),
        Column("status", "Standing"),
        Column("pupils_per_100_places", "Pupils for every 100 places", "count"),
        Column("places_then", "Places known by then", "count"),
        Column("source_name", "Source"),
    )
    facts = {"roll": "Pupils", "places": "Places", "commissioned places": "Places commissioned"}
    names = ["dated", "fact", "number", "status", "pupils_per_100_places", "places_then", "source_name"]
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        tuple(facts[row[name]] if name == "fact" else row[name] for name in names) for row in answers.plain(rows)
    )
    picture = _over_time(rows)
    return Finding(
        _fullness(rows),
        caveats=(*((say("places.how"),) if picture and len(picture.lines) > 1 else ()), *notes),
        picture=picture,
        table=Table(columns, cells, say("places.caption"), stacks=True),
        questions=(Asked.of("provision/places_and_rolls"), Asked.of("provision/special_schools")),
    )


def _fullness(rows: pd.DataFrame) -> str:
    measured = rows.dropna(subset="pupils_per_100_places")
    if measured.empty:
        return say("places.none")
    newest = measured.sort_values("as_of").iloc[-1]
    parts = [
        say(
            "places.full",
            when=newest["dated"],
            roll=words.count(newest["number"]),
            places=newest["places_then"],
            status=newest["places_then_status"],
            dated=newest["places_then_dated"],
            per_100=newest["pupils_per_100_places"],
        )
    ]
    if newest["places_then_status"] == "approved":
        parts.append(say("places.approved"))
    return " ".join([*parts, say("places.dates")])


def _over_time(rows: pd.DataFrame) -> Lines | None:
    """Counted rolls, and places in force or approved, at the newest statement of each year."""
    dated = rows.dropna(subset="as_of").sort_values("as_of")
    rolls = dated[(dated["fact"] == "roll") & (dated["status"] == "counted")]
    if len(rolls) < 2:
        return None
    firm = dated[(dated["fact"] == "places") & dated["status"].isin(["in force", "approved"])]
    lines = [_line(say("places.pupils"), rolls, is_dashed=False)]
    if len(firm):
        lines.append(_line(say("places.places"), firm, is_dashed=True))
    first, last = rolls.iloc[0], rolls.iloc[-1]
    alt = say("places.alt", first=first["number"], first_dated=first["dated"], last=last["number"], last_dated=last["dated"])
    return Lines(tuple(lines), say("places.unit"), alt)


def _line(name: str, rows: pd.DataFrame, is_dashed: bool) -> Line:
    years = pd.to_datetime(rows["as_of"]).dt.year
    newest = rows.assign(year=years).drop_duplicates("year", keep="last")
    points = tuple(Point(int(row.year), row.number, words.count(row.number)) for row in newest.itertuples())
    return Line(name, points, is_dashed=is_dashed)


@answers.kept
def labels(urn: int) -> Finding:
    """Statements of what a special school is for and of its ages, as each source words it."""
    rows = _of("provision/statements", urn)
    rows = rows[rows["fact"].isin(["designation", "proposed designation", "need", "age range"])]
    heads = {"designation": "Label", "proposed designation": "Label proposed in 2024"}
    columns = (
        Column("fact", "What"),
        Column("value", "As the source words it"),
        Column("dated", "Dated", parts=dates.DATED),
        Column("status", "Standing"),
        Column("note", "Remark"),
        Column("source_name", "Source"),
    )
    cells = tuple(
        (
            heads.get(row["fact"], row["fact"].capitalize()),
            label(row["value"]),
            dates.told(row),
            row["status"],
            row["note"] or "",
            row["source_name"],
        )
        for row in answers.plain(rows)
    )
    return Finding(table=Table(columns, cells, say("labels.caption"), stacks=True), questions=(Asked.of("provision/statements"),))


@answers.kept
def sites(urn: int) -> Finding | None:
    """Other sites of a special school; none when it has none."""
    rows = _of("provision/sites", urn)
    if rows.empty:
        return None
    columns = (
        Column("site_name", "Site"),
        Column("place_name", "District"),
        Column("status", "Standing"),
        Column("source_name", "Source"),
    )
    cells = tuple(tuple(row[column.name] for column in columns) for row in answers.plain(rows))
    return Finding(table=Table(columns, cells, say("sites.caption"), stacks=True), questions=(Asked.of("provision/sites"),))
