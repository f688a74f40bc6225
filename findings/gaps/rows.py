"""The model's figures with the names of their places, each made once for a choice."""

import pandas as pd

from findings import answers, words
from findings.ages import phases
from findings.answers import Place, answer
from findings.finding import Asked
from model.scenarios import county, sweep
from model.scenarios.county import Setting

LEVELS = ("county", "area", "district")
MANY = 50  # a few at least and this many or more at most: too unsure for one figure


@answers.kept
def bands(chosen: Setting, age: str) -> pd.DataFrame:
    """Ranges over every way of counting under what is chosen (no doubt answered otherwise), with names and levels of the places."""
    places = answer("places/all")[["place_code", "place_name", "level", "area_name"]]
    return sweep.sweep(chosen).bands(phases(age)).merge(places, on="place_code")


@answers.kept
def by_place(setting: Setting, age: str) -> pd.DataFrame:
    """Every place and kind under one setting, with its ranges."""
    outcome = county.outcome(setting)
    rows = pd.concat([outcome.by_place(level, phases(age)) for level in LEVELS], ignore_index=True)
    ranges = bands(county.usual(setting), age)
    return rows.merge(ranges, on=["place_code", "designation"]).sort_values("place_name", ignore_index=True)


def is_unsure(row: pd.Series) -> bool:
    """Whether children without a place may be none or very many, so that one figure would mislead."""
    return row["short_low"] < words.FEW and row["short_high"] >= MANY


def at_level(rows: pd.DataFrame, level: str, designation: str) -> pd.DataFrame:
    """One kind at one level."""
    return rows[(rows["level"] == level) & (rows["designation"] == designation)]


def with_districts(rows: pd.DataFrame, level: str, designation: str) -> pd.DataFrame:
    """One kind at one level, and in the districts, which a map draws whatever the level."""
    return pd.concat([at_level(rows, one, designation) for one in dict.fromkeys((level, "district"))])


def of_place(rows: pd.DataFrame, place: Place, designation: str) -> pd.Series:
    """One kind in one place."""
    return rows[(rows["place_code"] == place.code) & (rows["designation"] == designation)].iloc[0]


def supply(setting: Setting, age: str) -> pd.DataFrame:
    """Schools and sites that take an age, as one setting counts them: the kind they are for that age, and their places for it.

    A school with one label for one phase and another for the next has a row for each of them.
    """
    rows = answer("provision/supply", places=setting.places, sites=setting.sites, labels=setting.labels)
    parts = []
    for phase in phases(age):
        share = rows[f"{phase.replace('-', '_')}_pct"] / 100
        kinds = rows["primary_kind" if phase == "primary" else "designation"]
        parts.append(rows.assign(designation=kinds, places=rows["places"] * share)[share > 0])
    every = pd.concat(parts)
    keys = ["provider_id", "designation"]
    places = every.groupby(keys, dropna=False)["places"].sum().reset_index()
    return every.drop_duplicates(keys).drop(columns="places").merge(places, on=keys).sort_values("provider_name", kind="stable")


def asked(setting: Setting) -> tuple[Asked, ...]:
    """Every question that a modelled figure stands on, as one setting asks it."""
    return (
        Asked.of("provision/need_by_small_area", children=setting.children, spread=setting.spread),
        Asked.of("provision/need_by_phase"),
        Asked.of("provision/need_to_designation"),
        asked_of_supply(setting),
        Asked.of("provision/road_minutes"),
    )


def asked_of_supply(setting: Setting) -> Asked:
    """The question about places, as one setting asks it."""
    return Asked.of("provision/supply", places=setting.places, sites=setting.sites, labels=setting.labels)
