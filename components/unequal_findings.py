"""Sentences about how unequal places and schools are, made from rows."""

import pandas as pd

from findings import words
from findings.choices import Spread
from findings.sentences import say

LEVELS = ("area", "district", "school")
BASIS = say("basis.school")
HOME_REFUSED = say("home.refused")
HOME_FRAGMENTS = say("home.fragments")
DOUBTFUL_LEFT_OUT = say("doubtful.left_out")
GAP_QUESTION = say("gap.question")
SPLIT_HOW = say("split.how")
COUNTIES_HOW = say("counties.how")


def gap(row: pd.Series) -> str:
    """The ratio of the highest to the lowest rate, beside what chance alone would give."""
    parts = {name: row[name] for name in ("highest", "lowest", "ratio")} | {"chance": row["chance_ratio"]}
    if row["ratio"] > row["chance_ratio_high"]:
        return say("gap.finding", **parts)
    return say("gap.within_chance", **parts, chance_high=row["chance_ratio_high"])


def gap_in_numbers(spread: Spread, row: pd.Series) -> str:
    """The two rates behind the ratio, and Kent's."""
    return say(
        "gap.place",
        highest=row["highest"],
        high=row["highest_per_1000"],
        lowest=row["lowest"],
        low=row["lowest_per_1000"],
        kent=row["per_1000"],
        among=spread.among,
        having=spread.having,
        year=spread.year,
    )


def gap_said(places: str, row: pd.Series) -> str:
    """One row of the picture of ratios."""
    return (
        f"{places}: {words.times(row['ratio'])} times; by chance {words.times(row['chance_ratio_low'])} to "
        f"{words.times(row['chance_ratio_high'])}"
    )


def gap_alt(spread: Spread, row: pd.Series) -> str:
    """What the picture of ratios shows."""
    return say(
        "gap.alt",
        year=spread.year,
        what=spread.what,
        schools=spread.places,
        ratio=row["ratio"],
        chance_low=row["chance_ratio_low"],
        chance_high=row["chance_ratio_high"],
    )


def rank(name: str, rows: pd.DataFrame) -> str:
    """Between which ranks a district lies; empty for a place that is not one."""
    own = rows[rows["place_name"] == name]
    if own.empty:
        return ""
    row = own.iloc[0]
    if not row["says"]:
        return say("rank.cannot", name=name)
    first, last = words.ordinal(row["rank_from"]), words.ordinal(row["rank_to"])
    return say("rank.exact", name=name, first=first) if first == last else say("rank.range", name=name, first=first, last=last)


def shares(levels: pd.DataFrame) -> dict[str, float]:
    """What lies beyond chance at each level, and chance, in percent of the whole difference."""
    beyond = levels.set_index("level")["beyond_pct"]
    return {level: beyond[level] for level in LEVELS} | {"chance": levels["chance_pct"].sum()}


def split(spread: Spread, levels: pd.DataFrame) -> str:
    """Where the difference lies."""
    sentence = say("split.finding", schools=spread.places, **shares(levels))
    return f"{sentence} {say('split.all')}" if spread.schools == "All" else sentence


def split_alt(spread: Spread, levels: pd.DataFrame) -> str:
    """What the bars show."""
    return say("split.alt", what=spread.what, year=spread.year, schools=spread.places, **shares(levels))


def counties(spread: Spread, rows: pd.DataFrame) -> str:
    """Where Kent stands among the counties, by how far its schools differ beyond chance.

    Two counties differ when the ranges that chance leaves for what lies beyond it do not meet.
    """
    least, most = rows["theil"] - rows["chance_high"], rows["theil"] - rows["chance_low"]
    kent = rows["place_name"] == "Kent"
    more, fewer = int((least > most[kent].iloc[0]).sum()), int((most < least[kent].iloc[0]).sum())
    others = len(rows) - 1
    parts = {"what": spread.what, "schools": spread.places, "others": others}
    if fewer == others:
        return say("counties.first", **parts)
    if more == others:
        return say("counties.last", **parts)
    return say("counties.among", **parts, more=more, fewer=fewer, same=others - more - fewer)


def grammars(spread: Spread, groups: pd.DataFrame) -> str:
    """How grammar schools differ from other secondary schools in Kent."""
    column = "plans_per_1000" if spread.params["measure"] == "plans" else "sen_support_per_1000"
    kent = groups[groups["place_name"] == "Kent"].set_index("school_group")
    return say(
        "counties.grammar",
        having=spread.having,
        grammars=kent.at["grammar", "schools"],
        grammar=kent.at["grammar", column],
        other=kent.at["secondary, not selective", column],
    )


def counties_alt(rows: pd.DataFrame) -> str:
    """What the picture of the counties shows."""
    kent = rows[rows["place_name"] == "Kent"].iloc[0]
    return say("counties.alt", all=len(rows), kent=index(kent["theil"]), chance=index(kent["chance"]))


def elsewhere(spread: Spread, row: pd.Series) -> str:
    """How many would have to be in another district for all rates to be the same."""
    return say(
        "elsewhere.finding",
        elsewhere=row["elsewhere"],
        counted=row["counted"],
        share=row["elsewhere_pct"],
        what="plans" if spread.params["measure"] == "plans" else "pupils on SEN support",
    )


def index(value: float) -> str:
    """Theil's T and the like, to three decimals."""
    return "no figure" if pd.isna(value) else f"{value:.3f}"
