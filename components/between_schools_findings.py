"""Sentences about single schools beside schools like them, made from rows."""

import pandas as pd

from findings import words
from findings.choices import Spread
from findings.sentences import say

FAR = ("far above", "far below")
STANDING_WORDS = {
    "far above": "above",
    "above": "a little above",
    "inside": "inside",
    "below": "a little below",
    "far below": "below",
}
SMALL_NUMBERS = say("school.small")
MEALS_SAY = say("meals.say")
FUNNEL_KEY = say("funnel.key")


def funnel(spread: Spread, rows: pd.DataFrame, place: pd.Series) -> str:
    """How many schools of a place lie outside the usual range for their size."""
    found = rows["standing"].value_counts()
    parts = {"schools": len(rows), "among": spread.places} | {
        standing.replace(" ", "_"): int(found.get(standing, 0)) for standing in FAR
    }
    if place["level"] == "county":
        return say("funnel.finding", **parts)
    return say("funnel.place", name=place["place_name"], **parts)


def funnel_how(rows: pd.DataFrame) -> str:
    """How the limits are made."""
    return say("funnel.how", dispersion=rows["dispersion"].iloc[0])


def funnel_alt(spread: Spread, rows: pd.DataFrame) -> str:
    """What the funnel shows."""
    found = rows["standing"].value_counts()
    return say(
        "funnel.alt",
        schools=len(rows),
        among=spread.places,
        what=spread.what,
        far_above=int(found.get("far above", 0)),
        far_below=int(found.get("far below", 0)),
    )


def one_school(spread: Spread, row: pd.Series) -> str:
    """One school beside the usual range for its size."""
    return say(
        "funnel.school",
        school=row["school_name"],
        place=row["place_name"],
        having=spread.having,
        standing=STANDING_WORDS[row["standing"]],
        **{name: row[name] for name in ("counted", "pupils", "low", "high", "low_998", "high_998")},
        rate=row["per_1000"],
    )


def concentration(spread: Spread, row: pd.Series) -> str:
    """In how few schools half of them sit, and how many have none."""
    group = {"primary": "primary schools", "grammar": "grammar schools"}.get(row["school_group"], "other secondary schools")
    half = say(
        "concentration.finding",
        what="plans" if spread.params["measure"] == "plans" else "pupils on SEN support",
        schools=group,
        half=row["schools_half"],
        all=row["schools"],
        half_pupils=row["schools_half_pupils"],
    )
    if not row["schools_none"]:
        return half
    return f"{half} {say('concentration.none', none=row['schools_none'], all=row['schools'], schools=group)}"


def meals(spread: Spread, rows: pd.DataFrame) -> str:
    """The two ends of the fifths by free school meals."""
    return say(
        "meals.finding",
        schools=spread.places,
        having=spread.having,
        first=rows["per_1000"].iloc[0],
        last=rows["per_1000"].iloc[-1],
    )


def meals_alt(spread: Spread, rows: pd.DataFrame) -> str:
    """What the picture of the fifths shows."""
    rates = words.listing(words.rate(rate) for rate in rows["per_1000"])
    return say("meals.alt", schools=spread.places, what=spread.title, rates=rates)
