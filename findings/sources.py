"""Where every figure comes from, how old it is, and what is known to be wrong with it."""

from dataclasses import replace

import pandas as pd

from data import catalogue, profile
from findings import answers, dates
from findings.answers import answer
from findings.finding import Asked, Cell, Column, Figure, Finding, Link, OutOf, Said, Table, Told
from findings.sentences import Voice

say = Voice("sources")
TOTALS = "about/official_totals"
NOT_HELD = "not available"
NOT_KNOWN = "Not known"  # how a reason begins that nobody could show
NEWEST_ESTIMATE = "newest mid-year estimate"


def lead() -> Finding:
    """What the page is for."""
    return Finding(say("lead"))


def agreement() -> Finding:
    """How many of our sums are the same as official totals, in one sentence."""
    return replace(checked(), caveats=(), table=None)


@answers.kept
def publishers() -> Finding:
    """Who published what we hold, those with most publications first."""
    made = pd.DataFrame(
        [(source.publisher, source.publication) for record in _records() for source in record.sources],
        columns=["publisher", "publication"],
    )
    counted = made.groupby("publisher")["publication"].nunique().sort_values(ascending=False, kind="stable")
    columns = (Column("publisher", "Publisher"), Column("publications", "Publications", "count"))
    return Finding(table=Table(columns, tuple(counted.items()), say("publishers.caption")))


def _records() -> tuple[catalogue.Snapshot, ...]:
    return tuple(catalogue.edition().records.values())


@answers.kept
def held() -> Finding:
    """Every table in a row."""
    columns = (
        Column("says", "Table"),
        Column("publisher", "Publisher"),
        Column("covers", "Covers"),
        Column("place_basis", "Place basis"),
        Column("rows", "Rows", "count"),
    )
    rows = tuple(
        (
            record.says,
            "; ".join(dict.fromkeys(source.publisher for source in record.sources)),
            record.covers,
            catalogue.BASIS_WORDS.get(record.place_basis, say.raw("no_people")),
            record.parquet.rows,
        )
        for record in _records()
    )
    caption = say("held.caption", tables=len(rows), version=catalogue.version())
    return Finding(table=Table(columns, rows, caption, stacks=True))


@answers.kept
def faults() -> Finding:
    """Everything known to be wrong or doubtful."""
    columns = (Column("what", "What is wrong or doubtful"), Column("rows", "Rows", "count"), Column("table", "Table"))
    rows = tuple((fault.what, fault.rows, record.table) for record in _records() for fault in record.known_faults)
    return Finding(table=Table(columns, rows, say("faults.caption"), stacks=True))


@answers.kept
def doubted() -> Finding:
    """Published figures that look like slips by a written rule, as published."""
    rows = answer("lottery/doubtful_figures")
    if rows.empty:
        return Finding(nothing=say("doubted.none"))
    columns = (
        Column("school_name", "School"),
        Column("place_name", "District"),
        Column("year", "January", "year"),
        Column("plans", "EHC plans, as published", "count"),
        Column("sen_support", "SEN support, as published", "count"),
        Column("doubt", "Why we doubt it"),
    )
    cells = tuple(
        (
            row.school_name,
            row.place_name,
            row.year,
            Figure(row.plans, row.plans_status),
            Figure(row.sen_support, row.sen_support_status),
            row.doubt,
        )
        for row in rows.itertuples()
    )
    return Finding(
        caveats=(say("doubted.rule"),),
        table=Table(columns, cells, say("doubted.caption"), stacks=True),
        questions=(Asked.of("lottery/doubtful_figures"),),
    )


@answers.kept
def strategy() -> Finding:
    """What the county's strategy prints beside the same thing in the official counts that we hold."""
    printed = profile.county().strategy
    if not printed:
        return Finding(nothing=say("strategy.none"))
    rows = answer("strategy/figures", year=printed.census)
    residents = dates.counted("ons_population")
    columns = (
        Column("quote", say("strategy.quote", strategy=printed.name), parts=("quote", "printed_value", "unit")),
        Column("dated", "Its date"),
        Column("official_value", "Official figure we hold"),
        Column("counted", "Counted"),
        Column("england_value", "England"),
        Column("official_date", "Date of that figure"),
    )
    cells = tuple(_printed(row, residents) for row in rows.astype(object).where(rows.notna(), None).itertuples())
    return Finding(
        table=Table(columns, cells, say("strategy.caption"), stacks=True),
        notes=(printed.says,),
        questions=(Asked.of("strategy/figures", year=printed.census),),
    )


def _printed(row, residents: str) -> tuple[Cell, ...]:
    """What the strategy prints, and the official figure beside it: a count, or a share with what is behind it."""
    quote = Told(row.quote, (row.quote, row.value, row.unit))
    if row.official_value is None:
        return quote, row.dated, Figure(None, NOT_HELD), None, None, ""
    form = "count" if row.unit == "count" else "share"
    counted = None if row.official_part is None else OutOf(int(row.official_part), int(row.official_whole))
    england = None if row.england_value is None else Said(row.england_value, form)
    date = residents if row.official_date == NEWEST_ESTIMATE else row.official_date
    return quote, row.dated, Said(row.official_value, form), counted, england, date


@answers.kept
def checked() -> Finding:
    """How many of our sums are the same as the publisher's own totals, and why the others are not."""
    rows = answer(TOTALS)
    if rows.empty:
        return Finding(nothing=say("checked.none"))
    columns = (
        Column("publication", "Official totals from"),
        Column("year", "January", "year"),
        Column("compared", "Compared", "count"),
        Column("same", "The same", "count"),
        Column("differ", "Differ, for one reason", "count"),
        Column("reason", "The reason"),
    )
    cells = tuple(
        (publication, year, len(group), int((group["difference"] == 0).sum()), differ, reason)
        for (publication, year), group in rows.sort_values(["publication", "year"]).groupby(["publication", "year"])
        for reason, differ in _reasons(group)
    )
    return Finding(
        how_many_differ(rows),
        caveats=(say("checked.how"),),
        table=Table(columns, cells, say("checked.caption"), stacks=True),
        questions=(Asked.of(TOTALS),),
    )


def how_many_differ(rows: pd.DataFrame) -> str:
    """How many of our sums are not the publisher's totals, and of how many of those the reason is known."""
    reasons = rows.loc[rows["difference"] != 0, "reason"]
    if reasons.empty:
        return say("checked.all", all=len(rows))
    parts = {"all": len(rows), "same": len(rows) - len(reasons), "other": len(reasons)}
    unknown = int(reasons.str.startswith(NOT_KNOWN).sum())
    if not unknown:
        return say("checked.known", **parts)
    return say("checked", known=len(reasons) - unknown, unknown=unknown, **parts)


def _reasons(rows: pd.DataFrame) -> list[tuple[str, int]]:
    """Each reason once, with how many totals it explains; no reason for none where all are the same."""
    return [(str(reason), int(totals)) for reason, totals in rows["reason"].value_counts().items()] or [("", 0)]


@answers.kept
def totals_that_differ() -> Finding:
    """Each sum that is not the publisher's total, with both figures and the reason."""
    rows = answer(TOTALS)
    rows = rows[rows["difference"] != 0]
    if rows.empty:
        return Finding(nothing=say("checked.all_same"))
    return Finding(table=replace(_beside(rows), caption=say("checked.differ"), stacks=True))


@answers.kept
def every_total() -> Finding:
    """Every one of those sums and totals, to sort and search."""
    return Finding(
        table=replace(_beside(answer(TOTALS)), caption=say("checked.every"), is_long=True), questions=(Asked.of(TOTALS),)
    )


def _beside(rows: pd.DataFrame) -> Table:
    columns = (
        Column("what", "What"),
        Column("place_name", "Place"),
        Column("year", "January", "year"),
        Column("ours", "Our sum", "printed"),
        Column("theirs", "Official total", "printed"),
        Column("difference", "Difference", "printed"),
        Column("unit", "In"),
        Column("reason", "Why"),
        Column("publication", "Official total from"),
    )
    cells = tuple(
        (
            row.what,
            row.place_name,
            row.year,
            row.ours,
            row.theirs,
            row.difference,
            row.unit,
            "" if pd.isna(row.reason) else row.reason,
            row.publication,
        )
        for row in rows.itertuples()
    )
    return Table(columns, cells, "")


def tables() -> dict[str, str]:
    """Every table, by what it says."""
    return {record.says: record.table for record in _records()}


@answers.kept
def files(table: str) -> Finding:
    """The publishers' files that a table is made from, and what was changed."""
    record = catalogue.edition().records[table]
    columns = (
        Column("publication", "Publication"),
        Column("publisher", "Publisher"),
        Column("published", "Published"),
        Column("file", "File"),
        Column("licence", "Licence"),
    )
    rows = tuple(
        (
            Link(source.publication, source.page),
            say("carried", publisher=source.publisher, by=source.carried_by) if source.carried_by else source.publisher,
            say("published", published=source.published, taken=f"{source.taken:%-d %B %Y}"),
            say("file", file=source.file, bytes=source.bytes, hash=source.sha256[:16]),
            Link(source.licence.name, source.licence.page),
        )
        for source in record.sources
    )
    made = say("made", table=record.table, grain=", ".join(record.grain), by=record.made_by, next=record.revises)
    return Finding(
        caveats=(made,),
        table=Table(columns, rows, say("files.caption", table=table), stacks=True) if rows else None,
        notes=(say("changes", changes="; ".join(record.changes)),) if record.changes else (),
    )


@answers.kept
def columns(table: str) -> Finding:
    """Every column of a table in words."""
    record = catalogue.edition().records[table]
    heads = (Column("column", "Column"), Column("says", "What it says"), Column("unit", "Unit"))
    rows = tuple((name, column.says, column.unit or "") for name, column in record.columns.items())
    return Finding(table=Table(heads, rows, say("columns.caption", table=table), stacks=True))
