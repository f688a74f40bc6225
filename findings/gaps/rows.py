"""The model's figures with the names of their places, each made once for a choice."""

import pandas as pd

from findings import answers
from findings.answers import answer
from findings.finding import Asked
from model.scenarios import county, sweep
from model.scenarios.county import Setting

LEVELS = ("county", "area", "district")


@answers.kept
def bands() -> pd.DataFrame:
    """Ranges over every way of counting, with names and levels of the places."""
    places = answers.places()[["place_code", "place_name", "level", "area_name"]]
    return sweep.sweep().bands().merge(places, on="place_code")


@answers.kept
def by_place(setting: Setting) -> pd.DataFrame:
    """Every place and kind under one setting, with its ranges."""
    outcome = county.outcome(setting)
    rows = pd.concat([outcome.by_place(level) for level in LEVELS], ignore_index=True)
    return rows.merge(bands(), on=["place_code", "designation"]).sort_values("place_name", ignore_index=True)


def at_level(rows: pd.DataFrame, level: str, designation: str) -> pd.DataFrame:
    """One kind at one level."""
    return rows[(rows["level"] == level) & (rows["designation"] == designation)]


def with_districts(rows: pd.DataFrame, level: str, designation: str) -> pd.DataFrame:
    """One kind at one level, and in the districts, which a map draws whatever the level."""
    return pd.concat([at_level(rows, one, designation) for one in dict.fromkeys((level, "district"))])


def of_place(rows: pd.DataFrame, place: pd.Series, designation: str) -> pd.Series:
    """One kind in one place."""
    return rows[(rows["place_code"] == place["place_code"]) & (rows["designation"] == designation)].iloc[0]


def supply(setting: Setting) -> pd.DataFrame:
    """Schools and sites as one setting counts them."""
    return answer("provision/supply", places=setting.places, sites=setting.sites, labels=setting.labels)


def asked(setting: Setting) -> tuple[Asked, ...]:
    """Every question that a modelled figure stands on, as one setting asks it."""
    need = {"mapping": setting.mapping, "children": setting.children, "spread": setting.spread}
    return (
        Asked.of("provision/need_by_small_area", **need),
        asked_of_supply(setting),
        Asked.of("provision/road_minutes"),
        *([Asked.of("provision/need_to_designation")] if setting.own else []),
    )


def asked_of_supply(setting: Setting) -> Asked:
    """The question about places, as one setting asks it."""
    return Asked.of("provision/supply", places=setting.places, sites=setting.sites, labels=setting.labels)
