"""The families who live in the places, and where those learn whose plan a council keeps."""

import pandas as pd

from findings import answers, dates, words
from findings.answers import answer
from findings.compare import places
from findings.compare.places import say
from findings.finding import Asked, Column, Finding, Table
from findings.pictures import Bar, Bars
from findings.ranking import FEWEST

# Settings with a part of their own in the bars; the others make the rest.
SETTINGS = (
    "mainstream school",
    "SRP or SEN unit in a mainstream school",
    "state special school",
    "independent or charity special school",
)


@answers.kept
def families(chosen: tuple[str, ...]) -> Finding:
    """Low income, deprivation and country in the chosen places of the county."""
    rows = answer("places/context")
    rows = rows[rows["place_name"].isin(chosen)].dropna(subset="low_income_pct")
    if len(rows) < 2:
        return Finding(nothing=say("families.none"))
    columns = (
        Column("place_name", "Place"),
        Column("low_income_pct", "In low-income families", "percent"),
        Column("low_income_children", "Children in low-income families", "count"),
        Column("deprived_pct", "In the most deprived fifth", "percent"),
        Column("rural_pct", "In the country", "percent"),
        Column("children", "Children under 16, Census 2021", "count"),
    )
    cells = tuple(tuple(row[column.name] for column in columns) for row in rows.to_dict("records"))
    return Finding(
        places.ends("families", rows, "low_income_pct"),
        caveats=(say("basis.home"),),
        table=Table(columns, cells, _caption(rows["low_income_year"].iloc[0])),
        questions=(Asked.of("places/context"),),
    )


def _caption(year: int) -> str:
    deprivation, rural = dates.edition("mhclg_deprivation"), dates.edition("ons_rural_urban")
    return say("families.caption", year=year, deprivation=deprivation, rural=rural)


@answers.kept
def councils(chosen: tuple[str, ...], place: str) -> Finding:
    """The plans that each council among the chosen places keeps, by where those learn who have them."""
    rows = answer("county/placements")
    known = set(rows["place_name"])
    shown = [name for name in chosen if name in known]
    if len(shown) < 2:  # a part of the county keeps no plans: then all that can be compared
        shown = [name for name in places.names() if name in known]
    if len(shown) < 2:
        return Finding(nothing=say("councils.none"))
    rows = pd.concat([rows[rows["place_name"] == name].sort_values("setting_number") for name in shown])
    shares = rows.pivot(index="place_name", columns="setting", values="plans_pct").reindex(columns=list(SETTINGS)).fillna(0.0)
    shares = shares.loc[shown]
    in_mainstream = rows.drop_duplicates("place_name").dropna(subset="mainstream_pct")
    values = [f"{row.place_name} {words.share(row.mainstream_pct)}" for row in in_mainstream.itertuples()]
    columns = (
        Column("place_name", "Council"),
        Column("setting", "Where they learn"),
        Column("plans", "Plans", "count"),
        Column("plans_pct", "Of its plans, %", "rate"),
        Column("all_plans", "All its plans", "count"),
    )
    cells = tuple((row.place_name, row.setting, row.plans, row.plans_pct, row.all_plans) for row in rows.itertuples())
    return Finding(
        _in_mainstream(in_mainstream),
        picture=Bars(
            tuple(
                Bar(name, (*own, max(0.0, 100 - sum(own))), places.is_lit(name, place))
                for name, *own in shares.itertuples(name=None)
            ),
            (*SETTINGS, say.raw("councils.rest")),
            say("councils.alt", names=shown, values=values),
            has_rest=True,
        ),
        caveats=(say("basis.authority"), say("councils.mainstream")),
        table=Table(columns, cells, say("councils.caption", dated=dates.counted("dfe_placements"))),
        questions=(Asked.of("county/placements"),),
    )


def _in_mainstream(rows: pd.DataFrame) -> str:
    """The councils with the largest and the smallest share of their plans in mainstream schools, units and resourced provision with them."""
    rows = rows.sort_values("mainstream_pct", ascending=False, kind="stable")
    if len(rows) < FEWEST:
        return ""
    top, bottom = rows.iloc[0], rows.iloc[-1]
    if words.share(top["mainstream_pct"]) == words.share(bottom["mainstream_pct"]):
        return say("councils.same", names=rows["place_name"], value=top["mainstream_pct"])
    return say(
        "councils",
        top=top["place_name"],
        high=top["mainstream_pct"],
        high_plans=top["mainstream_plans"],
        high_of=top["all_plans"],
        bottom=bottom["place_name"],
        low=bottom["mainstream_pct"],
        low_plans=bottom["mainstream_plans"],
        low_of=bottom["all_plans"],
    )
