"""The parts of Gaps and What if, each made once for a choice, then kept."""

import pandas as pd

from components import answers, gap_findings, maps, provision_findings, theme
from findings.answers import answer
from model.scenarios import county, sweep, what_if
from model.scenarios.county import Setting

LEVELS = ("county", "area", "district")


@answers.kept
def bands() -> pd.DataFrame:
    """Ranges over every way of counting, with names and levels of the places."""
    places = answer("places/all")[["place_code", "place_name", "level", "area_name"]]
    return sweep.sweep().bands().merge(places, on="place_code")


@answers.kept
def by_place(setting: Setting) -> pd.DataFrame:
    """Every place and kind under one setting, with its ranges."""
    outcome = county.outcome(setting)
    rows = pd.concat([outcome.by_place(level) for level in LEVELS], ignore_index=True)
    return rows.merge(bands(), on=["place_code", "designation"]).sort_values("place_name", ignore_index=True)


def with_assumptions(rows: pd.DataFrame, setting: Setting) -> pd.DataFrame:
    """The rows with what was assumed for them beside each, for a download."""
    return rows.assign(**{f"assumed_{name}": value for name, value in vars(setting).items()})


def at_level(rows: pd.DataFrame, level: str, designation: str) -> pd.DataFrame:
    """One kind at one level."""
    return rows[(rows["level"] == level) & (rows["designation"] == designation)]


def of_place(rows: pd.DataFrame, place: pd.Series, designation: str) -> pd.Series:
    """One kind in one place."""
    return rows[(rows["place_code"] == place["place_code"]) & (rows["designation"] == designation)].iloc[0]


@answers.kept
def lasting(designation: str, level: str) -> list[str]:
    """What holds for one kind whatever is assumed."""
    return gap_findings.lasting(bands()[bands()["level"] == level], designation)


def supply(setting: Setting) -> pd.DataFrame:
    """Schools and sites as one setting counts them."""
    return answer("provision/supply", places=setting.places, sites=setting.sites, labels=setting.labels)


def map_of_shortage(setting: Setting, designation: str, chosen: pd.Series) -> dict:
    """Districts by the share of children who find no place of one kind within reach."""
    rows = at_level(by_place(setting), "district", designation)
    schools = supply(setting)
    schools = schools[(schools["designation"] == designation) & (schools["places"] > 0)]
    return maps.of_shortage(rows, schools, chosen, theme.MARKS[designation], gap_findings.shortage_alt(rows, designation))


def map_of_distances(designation: str, chosen: pd.Series) -> dict:
    """Districts by the straight-line distance to the nearest school or site in use of one kind."""
    rows, schools, sites = (
        frame[frame["designation"] == designation]
        for frame in (
            answer("provision/distance_by_designation", level="district"),
            answer("provision/special_schools"),
            answer("provision/sites"),
        )
    )
    alt = provision_findings.distance_alt(rows, designation)
    return maps.of_distances(rows, schools, sites, chosen, theme.MARKS[designation], alt)


@answers.kept
def effects(plan: str, level: str, setting: Setting) -> pd.DataFrame:
    """Every place and kind before and after a plan, under one setting."""
    changes, _ = what_if.read(plan)
    names = answer("places/all")[["place_code", "place_name"]]
    return what_if.by_place(changes, level, setting).merge(names, on="place_code")


@answers.kept
def range_of_effect(plan: str) -> pd.DataFrame:
    """For each kind, the least and most change in children without a place over single assumptions."""
    return what_if.range_of_effect(what_if.read(plan)[0])


def map_of_effect(plan: str, setting: Setting, designation: str, chosen: pd.Series) -> dict:
    """Districts with a plan, by the share of children who find no place of one kind within reach."""
    rows = effects(plan, "district", setting)
    rows = rows[rows["designation"] == designation]
    after = rows.rename(columns={"short_after": "short", "need_after": "need"})
    sites = what_if.sites(what_if.read(plan)[0], setting)
    mark = theme.MARKS.get(designation) or theme.PROPOSED_MARKS[designation]
    alt = gap_findings.effect_alt(rows, designation)
    return maps.of_shortage(after, sites[sites["designation"] == designation], chosen, mark, alt)


def effect_by_name(plan: str, setting: Setting, designation: str) -> pd.DataFrame:
    """One kind before and after a plan: districts, then areas."""
    rows = pd.concat(
        [effects(plan, level, setting).sort_values("place_name") for level in ("district", "area")], ignore_index=True
    )
    return rows[rows["designation"] == designation].assign(head=rows["place_name"])
