"""The figures behind the gaps: places school by school, need and shortage by place, minutes, what holds, which need goes where."""

import pandas as pd
import streamlit as st

from components import assumptions, tables, theme, words
from model.scenarios import shares
from model.scenarios.county import DESIGNATIONS, Setting

MANY_UNITS = 15  # more would fill a phone many times over


def shortage(rows: pd.DataFrame, name: str) -> None:
    """One kind in every place: children, places, children without one and places left over, each with its range; and access."""
    cells = [
        [
            row["place_name"],
            _with_range(row, "need"),
            words.count(row["places"]),
            _with_range(row, "short"),
            _with_range(row, "spare"),
            f"{words.count(row['access_index'])} ({words.between(row['index_low'], row['index_high'], words.count)})",
            words.count(row["places_per_100"]),
        ]
        for row in rows.to_dict("records")
    ]
    tables.show(
        cells,
        [
            "Place",
            "Children who need one",
            "Places standing there",
            "Children with none in reach",
            "Places left over",
            "Access, Kent = 100",
            "Places for 100 children in reach",
        ],
        f"{name}. Modelled, except the places. In brackets the least and the most over all {rows['settings'].iloc[0]} ways of "
        "counting. The last column is another method, the enhanced two-step catchment.",
        numbers=range(1, 7),
    )


def _with_range(row: dict, column: str) -> str:
    if row[f"{column}_high"] < 0.5:
        return "0"
    return f"{words.modelled(row[column])} ({words.modelled(row[f'{column}_low'])} to {words.modelled(row[f'{column}_high'])})"


def lasting(rows: pd.DataFrame) -> None:
    """For each place, in how many ways of counting two conclusions hold, and what they turn on."""
    cells = [
        [row["place_name"], _times(row, "below_in"), _turns(row, "below"), _times(row, "short_in"), _turns(row, "short")]
        for row in rows.sort_values("place_name").to_dict("records")
    ]
    tables.show(
        cells,
        [
            "Place",
            "Access below Kent’s average",
            "What alone can change that",
            "More than one child in ten without a place in reach",
            "What alone can change that",
        ],
        f"In how many of {rows['settings'].iloc[0]} ways of counting each conclusion holds: every combination of the assumptions.",
        stacks=True,
    )


def _times(row: dict, column: str) -> str:
    if row[column] in (0, row["settings"]):
        return "never" if row[column] == 0 else "always"
    return f"in {row[column]} of {row['settings']}"


def _turns(row: dict, claim: str) -> str:
    if row[f"{claim}_in"] in (0, row["settings"]):
        return "–"
    return words.listing(assumptions.notes(row[f"{claim}_turns_on"])) or "none alone"


def supply(rows: pd.DataFrame, name: str) -> None:
    """Places of one kind school by school and site by site, with what was published and what counts."""
    cells = [
        [
            row["provider_name"],
            row["place_name"],
            row["status"],
            row["ages"] or "not found",
            row["phases"] or "not found",
            _published(row),
            f"{words.count(row['roll'])}, {row['roll_dated']}" if row["roll"] else "none yet",
            words.count(row["places"]),
            row["places_basis"],
        ]
        for row in rows.astype(object).where(rows.notna(), None).to_dict("records")
    ]
    tables.show(
        cells,
        [
            "School or site",
            "District",
            "Standing",
            "Ages",
            "Phases",
            "Places published",
            "Pupils, whole school",
            "Counted here",
            "What that is",
        ],
        f"{name}. A published number of 2019 or later can count; an older one is shown and does not. Pupils are those of all sites. "
        "No source gives places by phase.",
        numbers=[7],
        stacks=True,
    )


def _published(row: dict) -> str:
    if row["site_places"] is not None:
        return f"{words.count(row['site_places'])} at this site" if row["urn"] else f"{words.count(row['site_places'])} planned"
    if row["school_places"] is not None:
        old = "" if row["is_recent"] else ", too old to count"
        return f"{words.count(row['school_places'])} ({row['places_status']}; {row['places_dated']}{old}), whole school"
    return f"{words.count(row['places_if_open'])} planned" if row["places_if_open"] is not None else "not found"


def minutes(rows: pd.DataFrame, distances: pd.DataFrame, name: str) -> None:
    """One kind in every place: straight-line distance and estimated road time to the nearest."""
    both = rows.merge(distances[["place_code", "median_metres", "ninth_decile_metres"]], on="place_code")
    cells = [
        [
            row["place_name"],
            words.kilometres(row["median_metres"]),
            words.kilometres(row["ninth_decile_metres"]),
            words.count(row["median_minutes"]),
            words.count(row["ninth_decile_minutes"]),
            words.count(row["beyond_45_minutes_pct"]),
            words.count(row["beyond_75_minutes_pct"]),
        ]
        for row in both.to_dict("records")
    ]
    tables.show(
        cells,
        [
            "Place",
            "Half live within",
            "Nine in ten live within",
            "Half within, minutes",
            "Nine in ten within, minutes",
            "Beyond 45 minutes, of 100",
            "Beyond 75 minutes, of 100",
        ],
        f"{name}. Kilometres in a straight line; minutes by road, estimated. Children under 16, Census 2021.",
        numbers=range(1, 7),
    )


def mapping(rows: pd.DataFrame, setting: Setting) -> None:
    """Which need goes to which kind of school, under the version chosen or a reader's own, with the published plans of each need."""
    own, _ = shares.read(setting.own)
    percents = shares.table(setting.mapping, own)
    cells, changed = [], []
    for _, group in rows.groupby("need", sort=False):
        first = group.iloc[0]
        changed += [len(cells)] if first["need"] in own else []
        cells.append(
            [
                first["need_name"],
                words.count(first["state_special"]),
                words.count(first["other_special"]),
                *(f"{percent}%" if percent else "–" for percent in percents.loc[first["need"]]),
                "set by you" if first["need"] in own else first["because"],
            ]
        )
    tables.show(
        cells,
        [
            "Main need",
            "Plans, state special schools",
            "Plans, independent and non-maintained",
            *(theme.MARKS[kind].short for kind in DESIGNATIONS),
            "What the percents rest on",
        ],
        "Kent’s plans in special schools by main need, January 2025, and where we take those children to go.",
        numbers=range(1, 8),
        strong=changed,
    )


def outside(rows: pd.DataFrame, most: int = 12) -> None:
    """Schools of other councils, nearest first."""
    cells = [
        [
            row["school_name"],
            f"{row['council']}{', stands in Kent' if row['stands_in_kent'] else ''}",
            row["sector"],
            words.count(row["pupils"]),
            words.count(row["nearest_minutes"]),
        ]
        for row in rows.head(most).to_dict("records")
    ]
    tables.show(
        cells,
        ["School", "Council", "Run as", "Pupils, spring 2024", "Minutes, nearest small area"],
        f"The {min(most, len(rows))} nearest of {len(rows)} special schools of other councils within 40 km; all are in the download.",
        numbers=[3, 4],
        stacks=True,
    )


def units(rows: pd.DataFrame, place: str) -> None:
    """Units and resourced provisions: where there are many, by need and phase, and each of them when it is opened."""
    if len(rows) <= MANY_UNITS:
        resourced(rows)
        return
    cells = [
        [
            theme.UNIT_NEEDS[need].capitalize(),
            phase,
            words.count(len(there)),
            "; ".join(f"{number} {status}" for status, number in there["status"].value_counts().items()),
            _years(there["as_of"]),
        ]
        for (need, phase), there in rows.groupby(["need", "phase"])
    ]
    heads = ["For", "Phase", "Found", "Standing", "Dated"]
    tables.show(cells, heads, f"Units and resourced provisions found in {place}, by main need and phase.", numbers=[2])
    with st.expander(f"Each of the {len(rows)} in {place}, with its source", key="every_unit", on_change="rerun") as box:
        if box.open:
            resourced(rows)


def _years(dates: pd.Series) -> str:
    years = sorted({date.year for date in pd.to_datetime(dates.dropna())})
    if not years:
        return "no date"
    return str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"


def resourced(rows: pd.DataFrame) -> None:
    """Units and resourced provisions in mainstream schools: the newest statement on each, by need and phase."""
    cells = [
        [
            row["school_name"],
            row["place_name"] or "not found",
            row["need_wording"],
            row["phase"],
            words.count(row["places"]) if row["places"] is not None else row["places_status"],
            row["status"],
            row["dated"],
            row["source_name"],
        ]
        for row in rows.astype(object).where(rows.notna(), None).to_dict("records")
    ]
    tables.show(
        cells,
        ["Host school", "District", "For, as the source words it", "Phase", "Places", "Standing", "Dated", "Source"],
        "The newest statement found about each. They are in no figure of special school places above.",
        stacks=True,
    )


def effect(rows: pd.DataFrame, heads: str, caption: str) -> None:
    """Before and after, one row per place or kind."""
    cells = [
        [
            row["head"],
            _step(row, "places", words.count),
            _step(row, "short", words.modelled),
            _step(row, "spare", words.modelled),
            _step(row, "access_index", words.count),
        ]
        for row in rows.to_dict("records")
    ]
    tables.show(
        cells,
        [heads, "Places standing there", "Children with none in reach", "Places left over", "Access, Kent = 100"],
        caption,
        numbers=range(1, 5),
    )


def _step(row: dict, column: str, form) -> str:
    before, after = form(row[f"{column}_before"]), form(row[f"{column}_after"])
    return before if before == after else f"{before} → {after}"
