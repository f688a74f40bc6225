"""Which kinds of school have the plans in each place, and how like schools compare."""

import pandas as pd

from findings import answers, words
from findings.answers import answer
from findings.choices import Spread
from findings.compare import places
from findings.compare.places import say
from findings.finding import Asked, Between, Column, Figure, Finding, Table
from findings.pictures import Bar, Bars, Dots, Side
from findings.ranking import LEFT_OUT, ranked

OWN, OTHERS = "lottery/groups_by_place", "lottery/groups_by_authority"
# The kinds that are shown, and the groups of schools in each; whatever else there is makes the rest.
KINDS = {
    "mainstream": ("nursery", "primary", "secondary", "secondary, not selective", "grammar"),
    "special": ("special",),
    "independent": ("independent",),
}
KIND_OF = {group: kind for kind, groups in KINDS.items() for group in groups}
KIND_WORDS = {
    "mainstream": "mainstream schools",
    "special": "special schools",
    "independent": "fee-charging schools",
    "other": "alternative provision or other",
}


@answers.kept
def _kinds(year: int, doubtful: str = "kept") -> pd.DataFrame:
    """Schools, pupils and plans of every place in each kind of school, with the share of its plans in percent."""
    own, others = (answer(question, year=year, doubtful=doubtful) for question in (OWN, OTHERS))
    rows = pd.concat([own, others[~others["place_name"].isin(own["place_name"])]])
    rows = rows.assign(kind=rows["school_group"].map(KIND_OF).fillna("other"))
    summed = rows.groupby(["place_name", "kind"]).agg(
        schools=("schools", "sum"),
        pupils=("pupils", "sum"),
        plans=("plans", lambda plans: plans.sum(min_count=1)),
        status=("plans_status", _least_sure),
    )
    every = pd.MultiIndex.from_product([rows["place_name"].unique(), KIND_WORDS], names=["place_name", "kind"])
    none = pd.DataFrame({"schools": 0, "pupils": 0, "plans": 0, "status": "ok"}, index=every.difference(summed.index))
    summed = pd.concat([summed, none]).loc[every]
    whole = summed.groupby("place_name")["plans"].transform("sum")
    return summed.assign(pct=(100 * summed["plans"] / whole.where(whole > 0)).astype(float)).reset_index()


def _least_sure(statuses: pd.Series) -> str:
    """The standing of a sum of sums."""
    found = set(statuses)
    if found == {"not available"}:
        return "not available"
    if "partly doubtful" in found:
        return "partly doubtful"
    return "ok" if found <= {"ok"} else "partly not available"


@answers.kept
def kinds(spread: Spread, chosen: tuple[str, ...], place: str) -> Finding:
    """The plans of each place by the kind of school they are in."""
    every = _kinds(spread.year)
    wide, firm = (_shares(one, chosen) for one in (every, _kinds(spread.year, LEFT_OUT)))
    shown = wide["place_name"].tolist()
    if len(shown) < 2:
        return Finding(nothing=say("kinds.none", year=spread.year))
    rows = every.set_index("place_name", drop=False).loc[shown]
    ranking = ranked(wide, firm, words.percent)
    values = [f"{row.place_name} {words.percent(row.special)}" for row in wide.itertuples()]
    drawn = wide.fillna(0.0)  # a kind that gives no number has no part to draw
    columns = (
        Column("place_name", "Place"),
        Column("kind", "Kind of school"),
        Column("plans", "EHC plans", "count"),
        Column("plans_pct", "Of the place’s plans", "percent"),
        Column("pupils", "Pupils", "count"),
        Column("schools", "Schools", "count"),
    )
    cells = tuple(
        (
            row.place_name,
            KIND_WORDS[row.kind],
            Figure(row.plans, row.status),
            Figure(row.pct, row.status),
            row.pupils,
            row.schools,
        )
        for row in rows.itertuples()
    )
    own = {place.name for place in answers.places()}
    questions = [Asked.of(OWN, year=spread.year)] if own & set(shown) else []
    if set(shown) - own:
        questions.append(Asked.of(OTHERS, year=spread.year))
    return Finding(
        places.ends("kinds", ranking.rows, "special")
        if ranking.can_be_said
        else say("doubtful.not_ranked", figures=ranking.as_published),
        caveats=ranking.doubt(say) if ranking.can_be_said else (),
        picture=Bars(
            tuple(
                Bar(
                    row.place_name,
                    (row.mainstream, row.special, row.independent, row.other),
                    places.is_lit(row.place_name, place),
                )
                for row in drawn.itertuples()
            ),
            tuple(KIND_WORDS.values()),
            say("kinds.alt", names=shown, values=values),
            has_rest=True,
        ),
        table=Table(columns, cells, say("kinds.caption", year=spread.year), folds=True),
        notes=places.stars(rows["status"]),
        questions=tuple(questions),
    )


def _shares(kinds: pd.DataFrame, chosen: tuple[str, ...]) -> pd.DataFrame:
    """The share of each kind in a row for each chosen place that has any, and that of special schools as its `value`."""
    shares = kinds.pivot(index="place_name", columns="kind", values="pct")[list(KIND_WORDS)]
    shares = shares.loc[[name for name in chosen if name in shares.index and shares.loc[name].notna().any()]]
    return shares.assign(value=shares["special"]).reset_index()


@answers.kept
def groups(spread: Spread, chosen: tuple[str, ...], place: str) -> Finding:
    """Like beside like: every kind of school in each chosen place of the county, its rate and counts."""
    measure = spread.measure
    rows = answer(OWN, year=spread.year)
    shown = [name for name in chosen if name in set(rows["place_name"])]
    if not shown:
        return Finding(nothing=say("groups.none"))
    rows = pd.concat([rows[(rows["place_name"] == name) & (rows["pupils"] > 0)] for name in shown])
    rows = rows.sort_values("group_number", kind="stable")
    columns = (
        Column("school_group", "Kind of school"),
        Column("place_name", "Place"),
        Column("per_1000", "Per 1,000 pupils", "rate"),
        Column("interval", "95% interval", "rate"),
        Column(measure, spread.what, "count"),
        Column("pupils", "Pupils", "count"),
        Column("schools", "Schools", "count"),
    )
    cells = tuple(
        (
            row["school_group"][0].upper() + row["school_group"][1:],
            row["place_name"],
            _rate(row, measure),
            Between(row[f"{measure}_low"], row[f"{measure}_high"]),
            Figure(row[measure], row[f"{measure}_status"]),
            row["pupils"],
            row["schools"],
        )
        for row in rows.to_dict("records")
    )
    return Finding(
        picture=_like_beside_like(spread, rows, place),
        table=Table(columns, cells, say("groups.caption", what=spread.what, year=spread.year), folds=True),
        notes=(*places.stars(rows[f"{measure}_status"]), say("groups.intervals"), *_few(rows, measure)),
        questions=(Asked.of(OWN, year=spread.year),),
    )


def _rate(row: dict, measure: str) -> Figure:
    rate = row[f"{measure}_per_1000"]
    return Figure(rate, words.rate_status(rate, row[f"{measure}_status"], row["pupils"]))


def _few(rows: pd.DataFrame, measure: str) -> tuple[str, ...]:
    """Why a rate is missing, where one is although someone was counted."""
    return (say("few.note"),) if (rows[f"{measure}_per_1000"].isna() & rows[measure].notna()).any() else ()


def _like_beside_like(spread: Spread, rows: pd.DataFrame, place: str) -> Side:
    """A dot plot for each kind of mainstream school, the places in the same order; a place without such a school is not in it."""
    measure = spread.measure
    pictures = []
    for group, lines in rows[rows["school_group"].isin(KINDS["mainstream"])].groupby("school_group", sort=False):
        own = pd.DataFrame(
            {
                "place_name": lines["place_name"],
                "value": lines[f"{measure}_per_1000"],
                "low": lines[f"{measure}_low"],
                "high": lines[f"{measure}_high"],
                "status": lines[f"{measure}_status"],
            }
        ).dropna(subset="value")
        if own.empty:
            continue
        values = [f"{row.place_name} {words.rate(row.value)}" for row in own.itertuples()]
        alt = say("groups.alt", what=spread.what, group=group, year=spread.year, values=values)
        dots = tuple(places.dot(row, place, "rate") for row in own.itertuples())
        pictures.append((group[0].upper() + group[1:], Dots(dots, alt)))
    return Side(tuple(pictures))
