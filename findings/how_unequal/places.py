"""How far apart the districts are, and how far apart chance alone would put them."""

import pandas as pd

from findings import answers, words
from findings.answers import answer
from findings.choices import OF_PLACES, SCHOOLS, Spread
from findings.finding import Asked, Between, Cell, Column, Finding, Said, Table, Told
from findings.pictures import Dot, Dots
from findings.sentences import Voice

say = Voice("how_unequal")
NAME = "lottery/how_unequal"


def at_level(spread: Spread, level: str = "district") -> pd.Series | None:
    """How unequal the places of one level are; none where no school has a figure."""
    rows = answer(NAME, **spread.params)
    rows = rows[(rows["level"] == level) & (rows["counted"] > 0)]
    return None if rows.empty else rows.iloc[0]


def named(schools: str) -> str:
    """A group of schools at the start of a line."""
    return SCHOOLS[schools][1].capitalize()


@answers.kept
def lead(spread: Spread, place: str) -> Finding:
    """The ratio of the highest to the lowest rate beside what chance would give, and between which ranks a district lies."""
    row = at_level(spread)
    if row is None:
        return Finding(nothing=say("none", title=spread.title))
    numbers = say(
        "numbers",
        highest=row["highest"],
        high=row["highest_per_1000"],
        lowest=row["lowest"],
        low=row["lowest_per_1000"],
        whole=row["per_1000"],
        among=spread.among,
        having=spread.having,
        year=spread.year,
    )
    return Finding(
        _gap(row),
        more=(numbers, *_rank(place, answer("lottery/ranks", **spread.params))),
        caveats=(say("basis.school"), *_left_out(spread)),
    )


def _gap(row: pd.Series) -> str:
    parts = {name: row[name] for name in ("highest", "lowest", "ratio")}
    if pd.isna(row["ratio"]):
        return say("gap.none", highest=row["highest"], lowest=row["lowest"])
    if pd.isna(row["chance_ratio"]):
        return say("gap.alone", **parts)
    parts["chance"] = row["chance_ratio"]
    if row["ratio"] <= row["chance_ratio_high"]:
        return say("gap.within_chance", **parts, chance_high=row["chance_ratio_high"])
    if pd.isna(row["dealt_ratio"]):
        return say("gap.beyond_pupils", **parts)
    parts["dealt"] = row["dealt_ratio"]
    if row["ratio"] < row["dealt_ratio_low"]:
        return say("gap.below_dealt", **parts, dealt_low=row["dealt_ratio_low"])
    is_beyond = row["ratio"] > row["dealt_ratio_high"] and words.times(row["ratio"]) != words.times(row["dealt_ratio_high"])
    return say("gap" if is_beyond else "gap.within_dealt", **parts, dealt_high=row["dealt_ratio_high"])


def _rank(name: str, rows: pd.DataFrame) -> tuple[str, ...]:
    """Between which ranks a district lies; nothing for a place that is not one."""
    own = rows[rows["place_name"] == name]
    if own.empty:
        return ()
    row = own.iloc[0]
    if not row["says"]:
        return (say("rank.cannot", name=name, of=len(rows)),)
    first, last = words.ordinal(row["rank_from"]), words.ordinal(row["rank_to"])
    if first == last:
        return (say("rank.exact", name=name, first=first, of=len(rows)),)
    return (say("rank.range", name=name, first=first, last=last, of=len(rows)),)


def _left_out(spread: Spread) -> tuple[str, ...]:
    """Which of the county's schools are not in the figures: those whose figure we doubt, and those that give none."""
    doubted = answer("lottery/doubtful_figures")
    doubted = doubted[(doubted["year"] == spread.year) & (doubted[f"{spread.measure}_status"] == "doubtful")].sort_values(
        "school_name"
    )
    said = [say("doubtful.left_out", schools=doubted["school_name"])] if len(doubted) else []
    statuses = answer("lottery/plans_by_school", year=spread.year)[f"{spread.measure}_status"]
    if not_given := int((statuses == "not available").sum()):
        said.append(say("missing.left_out", schools=not_given, what=spread.what, year=spread.year))
    return tuple(said)


@answers.kept
def gaps(spread: Spread) -> Finding:
    """Highest over lowest district rate for each group of schools, on the band that chance alone gives."""
    rows = {schools: row for schools in OF_PLACES if (row := at_level(spread.of(schools))) is not None}
    own = rows.get(spread.schools)
    if own is None:
        return Finding(nothing=say("none", title=spread.title))
    columns = (
        Column("schools", "Schools"),
        Column("highest", "Highest"),
        Column("highest_per_1000", "Per 1,000", "rate"),
        Column("lowest", "Lowest"),
        Column("lowest_per_1000", "Per 1,000", "rate"),
        Column("ratio", "Times", "times"),
        Column("chance_ratio", "By chance, pupils", "times"),
        Column("chance", "95 of 100 draws", "times"),
        Column("dealt_ratio", "By chance, schools", "times"),
        Column("dealt", "95 of 100 draws", "times"),
        Column("counted", spread.what, "count"),
        Column("pupils", "Pupils", "count"),
    )
    cells = tuple(
        (
            named(schools),
            *(row[name] for name in ("highest", "highest_per_1000", "lowest", "lowest_per_1000")),
            _known(row["ratio"]),
            *(cell for drawn in ("chance", "dealt") for cell in _by_chance(row, drawn)),
            *(row[name] for name in ("counted", "pupils")),
        )
        for schools, row in rows.items()
    )
    return Finding(
        picture=Dots(
            tuple(_dot(schools, row, spread) for schools, row in rows.items() if pd.notna(row["ratio"])),
            say(
                "gaps.alt",
                year=spread.year,
                what=spread.what,
                schools=spread.places,
                ratio=own["ratio"],
                chance=own["chance_ratio"],
                low=own["dealt_ratio_low"],
                high=own["dealt_ratio_high"],
            ),
            (1.0, say.raw("gaps.line")),
        ),
        caveats=(say("gaps.key"),),
        table=Table(
            columns,
            cells,
            say("gaps.caption", what=spread.what, year=spread.year),
            strong=frozenset({list(rows).index(spread.schools)}),
        ),
        questions=(Asked.of(NAME, **spread.params),),
    )


def chance() -> Finding:
    """How what chance would give was worked out."""
    return Finding(caveats=(say("gaps.how"), say("gaps.why"), say("interval.counted")))


def _known(value: float) -> float | None:
    return None if pd.isna(value) else value


def _by_chance(row: pd.Series, drawn: str) -> tuple[Cell, ...]:
    """The ratio that one kind of chance gives, and its range."""
    middle, low, high = (_known(row[f"{drawn}_ratio{end}"]) for end in ("", "_low", "_high"))
    return middle, Between(low, high)


def _dot(schools: str, row: pd.Series, spread: Spread) -> Dot:
    ratio, chance, low, high = (
        words.times(row[name]) for name in ("ratio", "chance_ratio", "dealt_ratio_low", "dealt_ratio_high")
    )
    return Dot(
        named(schools),
        row["ratio"],
        f"{ratio}×",
        say("gaps.said", name=named(schools), ratio=ratio, chance=chance, low=low, high=high),
        _known(row["dealt_ratio_low"]),
        _known(row["dealt_ratio_high"]),
        is_lit=schools == spread.schools,
    )


@answers.kept
def elsewhere(spread: Spread) -> Finding:
    """How many would have to be in another district for all rates to be the same, and other measures of the same."""
    levels = {level: row for level in ("district", "area") if (row := at_level(spread, level)) is not None}
    if "district" not in levels:
        return Finding(nothing=say("none", title=spread.title))
    own = levels["district"]
    columns = (
        Column("measure", "Measure", parts=("measure", "unit")),
        *(
            Column(f"{level}s", f"{row['places']} {level}{'s' if row['places'] != 1 else ''}", "count")
            for level, row in levels.items()
        ),
        Column("meaning", "What it means"),
    )
    cells = tuple(
        (
            Told(say(f"measure.{name}"), (say(f"measure.{name}"), unit)),
            *(Said(_known(row[name]), form) for row in levels.values()),
            say.raw(f"meaning.{name}"),
        )
        for name, (form, unit) in MEASURES.items()
    )
    return Finding(
        say(
            "elsewhere",
            elsewhere=own["elsewhere"],
            counted=own["counted"],
            share=own["elsewhere_pct"],
            what=say.raw(f"noun.{spread.measure}"),
        ),
        table=Table(columns, cells, say("elsewhere.caption", title=spread.title), stacks=True),
        questions=(Asked.of(NAME, **spread.params),),
    )


# Each with the form it is said in, and its unit in a download.
MEASURES = {
    "gap_per_1000": ("rate", "per 1,000 pupils"),
    "chance_gap": ("rate", "per 1,000 pupils"),
    "elsewhere": ("count", "count"),
    "elsewhere_pct": ("percent", "percent"),
    "index_of_disparity": ("percent", "percent"),
    "gini": ("index", "index"),
    "systematic_variation": ("rate", "index"),
    "i_squared_pct": ("percent", "percent"),
}
