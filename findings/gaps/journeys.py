"""How far the nearest school of one kind is: kilometres in a straight line, minutes by road."""

import pandas as pd

from data import profile
from findings import answers, assumptions, words
from findings.answers import answer
from findings.finding import Asked, Column, Finding, Table
from findings.gaps import rows as figures
from findings.gaps.wording import kind, label, say
from findings.pictures import Legend, Map, Mark, Shape

ROAD, STRAIGHT = "provision/minutes_by_designation", "provision/distance_by_designation"
BREAKS = (5, 10, 20, 40)  # kilometres


@answers.kept
def journeys(designation: str, place: str, level: str) -> Finding:
    """Minutes in words for the place; kilometres drawn by district; both in the table, for the districts too when areas are chosen."""
    chosen = answers.place(place)
    own = answer(ROAD, level=chosen["level"])
    if not ((own["designation"] == designation) & own["median_minutes"].notna()).any():
        return Finding(nothing=say("travel.nothing", kind=kind(designation)))
    columns = (
        Column("place_name", "Place"),
        Column("median_metres", "Half live within", "km"),
        Column("ninth_decile_metres", "Nine in ten live within", "km"),
        Column("median_minutes", "Half within, minutes", "count"),
        Column("ninth_decile_minutes", "Nine in ten within, minutes", "count"),
        Column("beyond_45_minutes_pct", "Beyond 45 minutes, of 100", "count"),
        Column("beyond_75_minutes_pct", "Beyond 75 minutes, of 100", "count"),
    )
    levels = tuple(dict.fromkeys((level, "district")))  # the map draws districts whatever the level
    rows = pd.concat(_both(designation, level)[[column.name for column in columns]] for level in levels)
    return Finding(
        by_road(figures.of_place(own, chosen, designation)),
        picture=_map(designation, chosen),
        table=Table(
            columns,
            tuple(rows.itertuples(index=False, name=None)),
            say("travel.caption", kind=label(designation)),
            assumed=(("kind", label(designation)),),
        ),
        notes=(say("travel.note"), *assumptions.water()),
        questions=(
            *(Asked.of(question, level=level) for level in levels for question in (STRAIGHT, ROAD)),
            Asked.of("provision/special_schools"),
            Asked.of("provision/sites"),
        ),
    )


def _both(designation: str, level: str) -> pd.DataFrame:
    """Kilometres and minutes of the places of a level."""
    straight = answer(STRAIGHT, level=level)[["place_code", "designation", "median_metres", "ninth_decile_metres"]]
    rows = answer(ROAD, level=level).merge(straight, on=["place_code", "designation"])
    return rows[rows["designation"] == designation]


def by_road(row: pd.Series) -> str:
    """Minutes to the nearest school of one kind, in one place."""
    beyond = row["beyond_45_minutes_pct"]
    share = say.raw("travel.none_beyond") if beyond < 0.5 else say("travel.beyond", beyond=words.count(beyond))
    return say("travel", minutes=row["median_minutes"], name=row["place_name"], share=share)


def _map(designation: str, chosen: pd.Series) -> Map:
    rows, schools, sites = (
        frame[frame["designation"] == designation]
        for frame in (answer(STRAIGHT, level="district"), answer("provision/special_schools"), answer("provision/sites"))
    )
    sites = sites[(sites["status"] == "in force") & sites["easting"].notna()]
    shapes = tuple(
        Shape(
            row.place_code,
            say("travel.shape", name=row.place_name, far=row.median_metres),
            words.count(row.median_metres / 1000),
            words.class_of(row.median_metres / 1000, BREAKS),
        )
        for row in rows.itertuples()
    )
    marks = (
        *(
            Mark(f"school-{row.urn}", row.easting, row.northing, f"{row.school_name}, {row.place_name}", "hollow", designation)
            for row in schools.itertuples()
        ),
        *(
            Mark(f"site-{number}", row.easting, row.northing, f"{row.site_name}, {row.place_name}", "hollow", designation, 0.7)
            for number, row in enumerate(sites.itertuples())
        ),
    )
    legend = Legend(say("travel.legend"), words.classes(BREAKS), (say("travel.marks"),))
    title = say("travel.title", kind=kind(designation))
    return Map(title, alt(rows, designation), shapes, chosen["place_code"], profile.county().code, legend, marks)


def alt(rows: pd.DataFrame, designation: str) -> str:
    """What the map of distances shows."""
    far, near = rows.loc[rows["median_metres"].idxmax()], rows.loc[rows["median_metres"].idxmin()]
    return say(
        "travel.alt",
        kind=kind(designation),
        furthest=far["place_name"],
        far=far["median_metres"],
        nearest=near["place_name"],
        near=near["median_metres"],
    )
