"""The overview's table, and what to bear in mind with it."""

import pandas as pd

from data import profile
from findings import answers, like_for_like
from findings.answers import answer, compared
from findings.choices import View
from findings.finding import Asked, Between, Cell, Column, Figure, Finding, Table
from findings.overview.lead import covers, headline
from findings.overview.wording import area, figure_of, say, what
from findings.ranking import LEFT_OUT

_KINDS = {"mainstream": "mainstream", "special": "special", "independent": "independent", "alternative": "alternative provision"}


@answers.kept
def figures(view: View) -> Finding:
    """Districts, areas and the county: the rate with its interval, and the numbers behind it, whatever the picture shows."""
    districts, areas, whole = compared(view)
    rows = pd.concat([*(level.sort_values("value", ascending=False) for level in (districts, areas)), whole.to_frame().T])
    columns, cells = (_change_columns, _change_cells) if view.is_change else (_year_columns, _year_cells)
    noun = view.measure.noun
    questions = (Asked.of(view.question, level="district", **view.params),)
    if not view.is_change:
        questions += (Asked.of(like_for_like.QUESTION, level="district", **_like_params(view)),)
    return Finding(
        more=(headline(view),),
        caveats=(covers(view),),
        table=Table(
            columns(view),
            tuple(cells(view, row) for row in rows.to_dict("records")),
            say("table.caption", noun=noun[0].upper() + noun[1:], when=view.when),
            strong=frozenset(range(len(districts), len(rows))),
            folds="phone",
        ),
        notes=_doubts(view, rows),
        questions=questions,
    )


@answers.kept
def counted(view: View) -> Finding:
    """What the figures take in and what they leave out, and how sure they are."""
    doubted = answer("lottery/doubtful_figures")
    kinds = answer("lottery/plans_by_kind", year=view.year).groupby("kind")["plans"].sum()
    taken = [say("covers.in_full", year=view.year, **{name: kinds.get(kind, 0) for name, kind in _KINDS.items()})]
    if slips := doubted.loc[(doubted["year"] == view.year) & (doubted["plans_status"] == "doubtful"), "plans"].sum():
        taken.append(say("covers.doubtful", doubtful=slips))
    strategy = profile.county().strategy
    if strategy and strategy.census == view.year:
        taken.append(strategy.in_short)
    if not view.is_change:
        taken.append(say("like.how"))
    return Finding(
        caveats=(*taken, say("interval.counted")),
        questions=(Asked.of("lottery/plans_by_kind", year=view.year), Asked.of("lottery/doubtful_figures")),
    )


def _like_params(view: View) -> dict[str, str | int]:
    return view.params | {"measure": view.measure.column}


def _year_columns(view: View) -> tuple[Column, ...]:
    return (
        Column("place_name", "Place"),
        Column("per_1000_pupils", "Per 1,000 pupils", "rate"),
        Column("interval", "95% interval", "rate"),
        *like_for_like.RATES,
        Column(view.measure.column, what(view.measure), "count"),
        Column("pupils", "Pupils", "count"),
        Column("schools", "Schools", "count"),
        Column("area_name", "Area"),
        like_for_like.HOST,
    )


def _year_cells(view: View, row: dict) -> tuple[Cell, ...]:
    column = view.measure.column
    status = row[f"{column}_status"]
    like = like_for_like.rows("district", "area", "county", **_like_params(view))
    return (
        row["place_name"],
        Figure(row[f"{column}_per_1000_pupils"], status),
        Between(row[f"{column}_per_1000_low"], row[f"{column}_per_1000_high"]),
        *like_for_like.rates(like, row["place_name"]),
        Figure(row[column], status),
        row["pupils"],
        row["schools"],
        area(row),
        like_for_like.host(like, row["place_name"]),
    )


def _change_columns(view: View) -> tuple[Column, ...]:
    counted = what(view.measure)
    return (
        Column("place_name", "Place"),
        Column("per_1000_change", "Change per 1,000", "signed"),
        Column("interval", "95% interval", "signed"),
        Column("change", f"{counted}: change", "signed_count"),
        Column("from", f"{view.from_year}", "count"),
        Column("to", f"{view.year}", "count"),
        Column("pupils_from", f"Pupils, {view.from_year}", "count"),
        Column("pupils_to", f"Pupils, {view.year}", "count"),
        Column("area_name", "Area"),
    )


def _change_cells(view: View, row: dict) -> tuple[Cell, ...]:
    column = view.measure.column
    status = row[f"{column}_status"]
    return (
        row["place_name"],
        Figure(row[f"{column}_per_1000_change"], status),
        Between(row[f"{column}_change_low"], row[f"{column}_change_high"]),
        Figure(row[f"{column}_change"], status),
        *(row[name] for name in (f"{column}_from", f"{column}_to", "pupils_from", "pupils_to")),
        area(row),
    )


def _doubts(view: View, rows: pd.DataFrame) -> tuple[str, ...]:
    """Which of the figures we doubt, and how they are without."""
    starred = rows[rows["status"] == "partly doubtful"]
    if starred.empty:
        return ()
    doubted = answer("lottery/doubtful_figures")
    own = doubted[f"{view.measure.column}_status"] == "doubtful"
    shown = doubted[own & doubted["year"].isin([view.year, view.from_year])]
    districts, areas, whole = compared(view, LEFT_OUT)
    firm = pd.concat([districts, areas, whole.to_frame().T]).set_index("place_code").loc[starred["place_code"]]
    return (
        *(
            say("doubt.one", school=row.school_name, place=row.place_name, year=row.year, doubt=row.doubt)
            for row in shown.itertuples()
        ),
        say("doubt.without", figures=[f"{row.place_name} {figure_of(view, row.value)}" for row in firm.itertuples()]),
    )
