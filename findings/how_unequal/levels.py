"""Whether the difference lies between areas, between districts, or between schools."""

import pandas as pd

from findings import answers
from findings.answers import answer
from findings.choices import OF_PLACES, Spread
from findings.finding import Asked, Between, Column, Finding, Table
from findings.how_unequal.places import named, say
from findings.pictures import Bar, Bars

NAME = "lottery/theil_levels"
LEVELS = ("area", "district", "school")


def shares(rows: pd.DataFrame) -> dict[str, float]:
    """What lies beyond chance at each level, and chance, in percent of the whole difference."""
    beyond = rows.set_index("level")["beyond_pct"]
    return {level: beyond[level] for level in LEVELS} | {"chance": rows["chance_pct"].sum()}


@answers.kept
def levels(spread: Spread) -> Finding:
    """The parts of the whole difference that lie at each level beyond chance, for each group of schools."""
    found = {schools: rows for schools in OF_PLACES if _is_whole(rows := answer(NAME, **spread.of(schools).params))}
    if spread.schools not in found:
        return Finding(nothing=say("levels.none", title=spread.title))
    own = shares(found[spread.schools])
    rows, strong = [], set()
    for schools, parts in found.items():
        rows += [_cells(schools, part) for part in parts.to_dict("records")]
        strong.add(len(rows))
        rows.append(_whole(schools, parts))
    columns = (
        Column("schools", "Schools"),
        Column("level", "The difference"),
        Column("theil", "Theil’s T", "index"),
        Column("part_pct", "Of the whole", "percent"),
        Column("chance", "By chance", "index"),
        Column("draws", "95 of 100 draws", "index"),
        Column("dealt_pct", "Of the whole, schools dealt at random", "percent"),
        Column("chance_pct", "By chance, of the whole", "percent"),
        Column("beyond_pct", "Beyond chance, of the whole", "percent"),
        Column("compared", "Schools compared", "count"),
    )
    return Finding(
        say("levels", schools=spread.places, **own),
        more=(*_dealt(found[spread.schools]), *((say(f"levels.all_{spread.measure}"),) if spread.schools == "All" else ())),
        picture=Bars(
            tuple(
                Bar(named(schools), tuple(shares(parts).values()), is_lit=schools == spread.schools)
                for schools, parts in found.items()
            ),
            tuple(say.raw(f"part.{part}") for part in (*LEVELS, "chance")),
            say("levels.alt", what=spread.what, year=spread.year, schools=spread.places, **own),
            has_rest=True,
        ),
        caveats=(say("levels.how"),),
        table=Table(
            columns, tuple(rows), say("levels.caption", what=spread.what, year=spread.year), strong=frozenset(strong), folds=True
        ),
        questions=(Asked.of(NAME, **spread.params),),
    )


def _dealt(rows: pd.DataFrame) -> tuple[str, ...]:
    """The parts between areas and districts beside what dealing whole schools at random gives; nothing where that is not worked out."""
    parts = {}
    for row in rows[rows["level"] != "school"].itertuples():
        if pd.isna(row.dealt_pct_low):
            return ()
        parts |= {row.level: row.part_pct, f"{row.level}_low": row.dealt_pct_low, f"{row.level}_high": row.dealt_pct_high}
    return (say("levels.dealt", **parts),)


def _is_whole(rows: pd.DataFrame) -> bool:
    """Whether there is a difference to split, and chance is known."""
    return len(rows) > 0 and bool(rows["beyond_pct"].notna().all())


def _cells(schools: str, part: dict) -> tuple:
    return (
        named(schools),
        say(f"part.{part['level']}"),
        part["part"],
        part["part_pct"],
        part["chance"],
        Between(part["chance_low"], part["chance_high"]),
        Between(*(None if pd.isna(part[f"dealt_pct_{end}"]) else part[f"dealt_pct_{end}"] for end in ("low", "high"))),
        part["chance_pct"],
        part["beyond_pct"],
        part["schools"],
    )


def _whole(schools: str, parts: pd.DataFrame) -> tuple:
    sums = parts[["part", "part_pct", "chance_pct", "beyond_pct"]].sum()
    return (
        named(schools),
        say("part.whole"),
        sums["part"],
        sums["part_pct"],
        None,
        Between(None, None),
        Between(None, None),
        sums["chance_pct"],
        sums["beyond_pct"],
        parts["schools"].iloc[0],
    )
