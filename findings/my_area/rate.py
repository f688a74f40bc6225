"""The rate of plans in the mainstream schools of a place: beside the county's, over the censuses, and without its largest unit."""

from dataclasses import replace

import pandas as pd

from findings import answers, like_for_like, overview, words
from findings.answers import answer
from findings.choices import MEASURES, SCALES, View
from findings.finding import Asked, Finding
from findings.sentences import Voice

say = Voice("my_area")
PLANS, _, SUPPORT = MEASURES.values()


def view() -> View:
    """Plans in mainstream schools in the newest January: over all schools a rate mostly tells where special schools stand."""
    return View(PLANS, answers.years(PLANS.column)[-1], SCALES[0])


@answers.kept
def lead(place: str) -> Finding:
    """The rate beside the county's as the map page says it, the numbers behind it, and the rate without the largest unit."""
    shown, chosen = view(), answers.place(place)
    asked = {"level": chosen.level} | shown.params
    row = _of(answer(shown.question, **asked), chosen)
    plans = words.standing(row["plans"], row["plans_status"], "count")
    numbers = say("counted", plans=plans, pupils=row["pupils"], year=shown.year)
    is_county = chosen.level == "county"
    own = overview.lead(shown, place).sentence
    return Finding(
        overview.whole(shown) if is_county else own,
        more=(f"{numbers} {without_host(_of(answer(like_for_like.QUESTION, **asked), chosen))}", *((own,) if is_county else ())),
        caveats=(*((say("starred"),) if plans.endswith("*") else ()), say("words", basis=say.raw("basis.school"))),
        questions=(Asked.of(shown.question, **asked), Asked.of(like_for_like.QUESTION, **asked)),
    )


def _of(rows: pd.DataFrame, place: answers.Place) -> pd.Series:
    return rows[rows["place_code"] == place.code].iloc[0]


def without_host(row: pd.Series) -> str:
    """The rate of a place without its largest host of a unit, who is named."""
    if pd.isna(row["host_name"]) or pd.isna(row["per_1000_without_host"]):
        return say("without_host.none")
    return say("without_host", host=row["host_name"], counted=row["host_counted"], rate=row["per_1000_without_host"])


def line(place: str) -> Finding:
    """The rate over every January held, beside the county's, as the map page draws it."""
    made = overview.over_time(PLANS, place)
    return replace(made, sentence="", table=None, notes=(), shows=made.table.caption if made.table else "")


def years(place: str) -> Finding:
    """The figures of that line."""
    return replace(overview.over_time(PLANS, place), sentence="", picture=None)


def support(place: str) -> Finding:
    """SEN support over every January held, as the map page has it."""
    return overview.over_time(SUPPORT, place)
