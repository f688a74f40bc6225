"""How the places changed: between two Januaries, and over all that we hold."""

from dataclasses import replace

import pandas as pd

from data import profile
from findings import answers, words
from findings.answers import answer
from findings.choices import Spread
from findings.compare import places
from findings.compare.places import LEVELS, say
from findings.finding import Between, Column, Figure, Finding, Table
from findings.pictures import Dots, Line, Lines, Point
from findings.ranking import LEFT_OUT, Ranking, ranked

CHANGES = ("lottery/change_by_place", "lottery/change_by_authority")
YEARS = ("lottery/plans_over_time", "lottery/authorities_over_time")


def _params(spread: Spread, from_year: int, doubtful: str = "kept") -> dict[str, str | int]:
    return {"from_year": from_year, "to_year": spread.year, "schools": spread.params["schools"], "doubtful": doubtful}


@answers.kept
def _changes(spread: Spread, from_year: int, doubtful: str = "kept") -> pd.DataFrame:
    """The change of every place's rate with its limits, and both years behind it."""
    measure, params = spread.measure, _params(spread, from_year, doubtful)
    own = pd.concat([answer(CHANGES[0], level=level, **params) for level in LEVELS])
    own = own.rename(columns={f"{measure}_{end}": f"counted_{end}" for end in ("from", "to")}).rename(
        columns=lambda name: name.removeprefix(f"{measure}_")
    )
    others = answer(CHANGES[1], measure=measure, **params)
    rows = pd.concat([own, others[others["place_code"] != answers.county().code]])
    return rows.assign(value=rows["per_1000_change"].astype(float), low=rows["change_low"], high=rows["change_high"])


@answers.kept
def change(spread: Spread, from_year: int | None, chosen: tuple[str, ...], place: str) -> Finding:
    """Changes with their intervals and the figures of both years."""
    if from_year is None:
        return Finding(nothing=say("change.first", what=spread.what, year=spread.year))
    rows = places.among(_changes(spread, from_year), chosen)
    if len(rows) < 2:
        return Finding(nothing=say("change.none", what=spread.what, places=spread.places, when=_when(spread, from_year)))
    columns = (
        Column("place_name", "Place"),
        Column("change", "Change per 1,000", "signed"),
        Column("interval", "95% interval", "signed"),
        Column("per_1000_from", f"Per 1,000, {from_year}", "rate"),
        Column("per_1000_to", f"Per 1,000, {spread.year}", "rate"),
        Column("from", f"{spread.what}, {from_year}", "count"),
        Column("to", f"{spread.what}, {spread.year}", "count"),
        Column("pupils_from", f"Pupils, {from_year}", "count"),
        Column("pupils_to", f"Pupils, {spread.year}", "count"),
    )
    cells = tuple(
        (
            row.place_name,
            Figure(row.value, row.status),
            Between(row.low, row.high),
            *(row.per_1000_from, row.per_1000_to, row.counted_from, row.counted_to, row.pupils_from, row.pupils_to),
        )
        for row in rows.itertuples()
    )
    values = [f"{row.place_name} {words.signed(row.value)}" for row in rows.itertuples()]
    ranking = ranked(rows, places.among(_changes(spread, from_year, LEFT_OUT), chosen), words.signed)
    return Finding(
        _moved(spread, from_year, ranking),
        caveats=ranking.doubt(say) if ranking.can_be_said else (),
        picture=Dots(
            tuple(places.dot(row, place, "signed") for row in rows.itertuples()),
            say("change.alt", names=rows["place_name"], values=values, when=_when(spread, from_year)),
        ),
        table=Table(columns, cells, say("change.caption", what=spread.what, places=spread.places, when=_when(spread, from_year))),
        notes=(say("interval.counted"), *places.stars(rows["status"]), *places.statements(spread, from_year, spread.year)),
        questions=places.asked(*CHANGES, chosen, spread.measure, **_params(spread, from_year)),
    )


def _when(spread: Spread, from_year: int) -> str:
    return f"January {from_year} to January {spread.year}"


def _moved(spread: Spread, from_year: int, ranking: Ranking) -> str:
    """How far the places at the two ends changed."""
    if not ranking.can_be_said:
        return say("doubtful.not_ranked", figures=ranking.as_published)
    rows = ranking.rows
    top, bottom = rows.iloc[0], rows.iloc[-1]
    noun = say.raw(f"noun.{spread.measure}")
    size = {
        f"{end}_moved": say.moved(row["value"], words.rate(abs(row["value"]))) for end, row in (("high", top), ("low", bottom))
    }
    parts = {"noun": noun, "among": spread.among, "when": _when(spread, from_year)}
    if size["high_moved"] == size["low_moved"]:
        return say("change.one", moved=size["high_moved"], names=rows["place_name"], **parts)
    return say("change", top=top["place_name"], bottom=bottom["place_name"], **size, **parts)


@answers.kept
def over_time(spread: Spread, chosen: tuple[str, ...], place: str) -> Finding:
    """The rate over every January held, a line for each place; a year without the figure is a gap."""
    schools = spread.params["schools"]
    rows = places.figures(places.every(*YEARS, schools=schools), spread.measure)
    rows = rows[rows["place_name"].isin(chosen)]
    held = rows.dropna(subset="value")
    if held["year"].nunique() < 2:
        return Finding(nothing=say("over_time.none", what=spread.what, places=spread.places))
    by_place = {name: rows[rows["place_name"] == name].sort_values("year") for name in chosen}
    shown = pd.concat(by_place.values())
    title = spread.measure_title
    ends = [int(held["year"].min()), int(held["year"].max())]
    first, last = (_of_year(replace(spread, year=year), chosen) for year in ends)
    parts = {
        "title": title,
        "first": ends[0],
        "last": ends[1],
        **{f"{end}_{which}": value for end, one in (("first", first), ("last", last)) for which, value in _range(one).items()},
    }
    columns = (
        Column("place_name", "Place"),
        Column("year", "January", "year"),
        Column("per_1000", "Per 1,000", "rate"),
        Column("interval", "95% interval", "rate"),
        Column(spread.measure, spread.what, "count"),
        Column("pupils", "Pupils", "count"),
    )
    cells = tuple(
        (
            row.place_name,
            row.year,
            Figure(row.value, row.status),
            Between(row.low, row.high),
            Figure(row.counted, row.status),
            row.pupils,
        )
        for row in shown.itertuples()
    )
    return Finding(
        say("over_time", **parts),
        caveats=tuple(
            say("over_time.doubtful", year=year, figures=one.as_published)
            for year, one in zip(ends, (first, last), strict=True)
            if one.as_published
        ),
        picture=Lines(
            tuple(_line(name, own, place) for name, own in by_place.items() if own["value"].notna().any()),
            title,
            say("over_time.alt", names=chosen, **parts),
        ),
        table=Table(columns, cells, say("over_time.caption", title=title), folds=True),
        notes=(say("interval.counted"), *places.stars(shown["status"]), *places.statements(spread, *held["year"])),
        questions=places.asked(*YEARS, chosen, schools=schools),
    )


def _of_year(spread: Spread, chosen: tuple[str, ...]) -> Ranking:
    """The chosen places in one January."""
    published, firm = (places.among(places.rates(spread, doubtful), chosen) for doubtful in ("kept", LEFT_OUT))
    return ranked(published, firm, words.rate)


def _range(ranking: Ranking) -> dict[str, float | None]:
    """The lowest and the highest of the places that have a firm figure."""
    values = ranking.rows["value"]
    return {"low": values.min(), "high": values.max()}


def _line(name: str, rows: pd.DataFrame, place: str) -> Line:
    points = tuple(
        Point(
            row.year,
            None if pd.isna(row.value) else row.value,
            words.standing(row.value, row.status, "rate"),
            *((row.low, row.high) if pd.notna(row.value) else ()),
        )
        for row in rows.itertuples()
    )
    county = profile.county().name
    return Line(name, points, places.is_lit(name, place), is_dashed=name == county)
