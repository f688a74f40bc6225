"""The places that can be compared, the county's own and others, and their figures in one shape."""

import pandas as pd

from data import profile
from findings import answers, words
from findings.answers import answer
from findings.choices import PLANS_ALONE, Spread
from findings.finding import Asked
from findings.pictures import Dot
from findings.sentences import Voice

say = Voice("compare")
LEVELS = ("county", "area", "district")
RATES = ("lottery/plans_by_place", "lottery/plans_by_authority")


@answers.kept
def names() -> tuple[str, ...]:
    """The county and its parts, then England and the county's statistical neighbours, the most like it first."""
    others = answer("lottery/plans_by_authority")
    neighbours = others.dropna(subset="neighbour").sort_values("neighbour")["place_name"]
    england = others[others["neighbour"].isna() & (others["place_code"] != answers.county().code)]["place_name"]
    return (*(place.name for place in answers.places()), *england, *neighbours)


def every(own: str, others: str, measure: str = "", **params: str | int) -> pd.DataFrame:
    """The answers of the county's places and of the authorities under one another; the county as its own register has it."""
    parts = [answer(own, level=level, **params) for level in LEVELS]
    elsewhere = answer(others, **params, **({"measure": measure} if measure else {}))
    return pd.concat([*(one for one in parts if len(one)), elsewhere[elsewhere["place_code"] != answers.county().code]])


@answers.kept
def rates(spread: Spread, doubtful: str = "kept") -> pd.DataFrame:
    """One January's rates of all places that can be compared, with or without the schools whose figure we doubt."""
    return figures(every(*RATES, year=spread.year, schools=spread.params["schools"], doubtful=doubtful), spread.measure)


def figures(rows: pd.DataFrame, measure: str) -> pd.DataFrame:
    """One measure's rate as `value` with its limits, the count behind it as `counted`, and their `status`."""
    own = f"{measure}_per_1000_pupils"
    return pd.DataFrame(
        {
            "place_name": rows["place_name"],
            "year": rows["year"],
            "value": rows[own].fillna(rows[f"{measure}_per_1000"]),
            "low": rows[f"{measure}_per_1000_low"].fillna(rows[f"{measure}_low"]),
            "high": rows[f"{measure}_per_1000_high"].fillna(rows[f"{measure}_high"]),
            "counted": rows[measure],
            "pupils": rows["pupils"],
            "schools": rows["schools"],
            "status": rows[f"{measure}_status"],
        }
    )


def among(rows: pd.DataFrame, chosen: tuple[str, ...]) -> pd.DataFrame:
    """The rows of the chosen places that have a value, the highest first."""
    return rows[rows["place_name"].isin(chosen)].dropna(subset="value").sort_values("value", ascending=False, kind="stable")


def asked(own: str, others: str, chosen: tuple[str, ...], measure: str = "", **params: str | int) -> tuple[Asked, ...]:
    """The questions behind the chosen places: that of the county's own, that of the others, or both."""
    levels = [place.level for name in chosen for place in answers.places() if place.name == name]
    found = [Asked.of(own, level=levels[0], **params)] if levels else []
    if len(levels) < len(chosen):
        found.append(Asked.of(others, **params, **({"measure": measure} if measure else {})))
    return tuple(found)


def dot(row, place: str, form: str) -> Dot:
    """One place as a row of a dot plot; lit when it is the one chosen for the whole app."""
    low, high, value = (words.FORMS[form](number) for number in (row.low, row.high, row.value))
    said = say("said.rate", name=row.place_name, value=value, low=low, high=high)
    if row.status == "partly doubtful":
        said += say.raw("said.doubtful")
    figure = words.standing(row.value, row.status, form)
    own = row.place_name in (one.name for one in answers.places())
    leads_to = (profile.county().name if row.place_name == place else row.place_name) if own else ""
    return Dot(
        row.place_name, row.value, figure, said, row.low, row.high, is_lit=is_lit(row.place_name, place), leads_to=leads_to
    )


def is_lit(name: str, place: str) -> bool:
    """The place chosen for the whole app is lit; the county as a whole needs no light."""
    return name == place != profile.county().name


def ends(wording: str, rows: pd.DataFrame, column: str) -> str:
    """The place with the highest and the one with the lowest figure; equal ones are said to be so."""
    top, bottom = rows.loc[rows[column].idxmax()], rows.loc[rows[column].idxmin()]
    if words.percent(top[column]) == words.percent(bottom[column]):
        return say(f"{wording}.same", names=rows["place_name"], value=top[column])
    return say(wording, top=top["place_name"], high=top[column], bottom=bottom["place_name"], low=bottom[column])


def stars(statuses: pd.Series) -> tuple[str, ...]:
    """What a star means, where there is one."""
    found = set(statuses)
    return tuple(
        say(wording)
        for status, wording in (("partly doubtful", "star.doubtful"), ("partly not available", "star.missing"))
        if status in found
    )


def statements(spread: Spread, *years: int) -> tuple[str, ...]:
    """That statements are counted with plans, where a year shown is one in which they are."""
    return (say("over_time.statements"),) if spread.measure == "plans" and min(years) < PLANS_ALONE else ()
