"""How far the nearest school of one kind is: miles in a straight line, minutes by road."""

import pandas as pd

from data import profile
from findings import ages, answers, assumptions, words
from findings.answers import Place, answer
from findings.finding import Asked, Column, Finding, Table
from findings.gaps import rows as figures
from findings.gaps.wording import kind, label, say
from findings.pictures import Legend, Map, Mark, Shape
from findings.ranking import ends
from model.scenarios.county import Setting

QUESTION = "provision/journeys_by_designation"
BREAKS = (3, 6, 12, 25)  # miles
NAMED = 4  # so many schools and sites are named; of more the number is said


@answers.kept
def journeys(designation: str, place: str, level: str, age: str, labels: str) -> Finding:
    """Minutes in words for the place; miles drawn by district; both in the table, for the districts too when areas are chosen."""
    chosen = answers.place(place)
    named = kind(designation) + ages.at(age)
    asked = {"phase": age, "labels": labels}
    own = answer(QUESTION, level=chosen.level, **asked)
    if not ((own["designation"] == designation) & own["median_minutes"].notna()).any():
        return Finding(nothing=say("travel.nothing", kind=named))
    columns = (
        Column("place_name", "Place"),
        Column("residents", "Children living there", "count"),
        Column("median_metres", "Half live within", "distance"),
        Column("ninth_decile_metres", "Nine in ten live within", "distance"),
        Column("median_minutes", "Half within, minutes", "count"),
        Column("ninth_decile_minutes", "Nine in ten within, minutes", "count"),
        Column("beyond_45_minutes_pct", "Beyond 45 minutes, of 100", "count"),
        Column("beyond_75_minutes_pct", "Beyond 75 minutes, of 100", "count"),
    )
    levels = tuple(dict.fromkeys((level, "district")))  # the map draws districts whatever the level
    every = pd.concat(answer(QUESTION, level=one, **asked) for one in levels)
    rows = every.loc[every["designation"] == designation, [column.name for column in columns]]
    schools = figures.supply(Setting(labels=labels), age)
    schools = schools[(schools["designation"] == designation) & (schools["places"] > 0)]
    return Finding(
        by_road(figures.of_place(own, chosen, designation), age),
        more=(in_use(schools),),
        picture=_map(designation, named, chosen, answer(QUESTION, level="district", **asked), schools),
        caveats=(say("travel.by_age"),) if age == ages.ALL else (),
        table=Table(
            columns,
            tuple(rows.itertuples(index=False, name=None)),
            say(f"travel.caption.{age}", kind=label(designation)),
            folds=True,
            assumed=(("kind", label(designation)), ("age", age), ("assumed_labels", labels)),
        ),
        notes=(say("travel.note"), say(f"travel.labels.{labels}"), *assumptions.water()),
        questions=(*(Asked.of(QUESTION, level=one, **asked) for one in levels), Asked.of("provision/supply", labels=labels)),
    )


def by_road(row: pd.Series, age: str) -> str:
    """Minutes to the nearest school of one kind, in one place."""
    beyond = row["beyond_45_minutes_pct"]
    share = say.raw("travel.none_beyond") if beyond < 0.5 else say("travel.beyond", beyond=words.count(beyond))
    return say(
        "travel",
        minutes=row["median_minutes"],
        name=row["place_name"],
        share=share,
        kind=kind(row["designation"]),
        children=ages.children(age),
    )


def in_use(schools: pd.DataFrame) -> str:
    """Which schools and sites those are, wherever in the county; where there are many, how many."""
    if len(schools) > NAMED:
        return say("travel.in_use_many", schools=len(schools))
    return say("travel.in_use", schools=[f"{row.provider_name} ({row.place_name})" for row in schools.itertuples()])


def _map(designation: str, named: str, chosen: Place, rows: pd.DataFrame, schools: pd.DataFrame) -> Map:
    rows = rows[rows["designation"] == designation]
    shapes = tuple(
        Shape(
            row.place_code,
            say("travel.shape", name=row.place_name, far=row.median_metres),
            words.count(row.median_metres / words.MILE),
            words.class_of(row.median_metres / words.MILE, BREAKS),
        )
        for row in rows.itertuples()
    )
    marks = tuple(
        Mark(
            f"provider-{row.provider_id}",
            row.easting,
            row.northing,
            f"{row.provider_name}, {row.place_name}",
            "hollow",
            designation,
            0.7 if row.provider_group == "other site" else 1,
        )
        for row in schools.itertuples()
    )
    legend = Legend(say("travel.legend"), words.classes(BREAKS), (say("travel.marks"),))
    return Map(say("travel.title", kind=named), alt(rows, named), shapes, chosen.code, profile.county().code, legend, marks)


def alt(rows: pd.DataFrame, named: str) -> str:
    """What the map of distances shows."""
    found = ends(rows.assign(value=rows["median_metres"]), words.distance)
    return say("travel.alt", kind=named, furthest=found.top, far=found.high, nearest=found.bottom, near=found.low)
