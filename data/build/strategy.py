"""Figures printed in the county's SEND strategy, quoted, so that they can be held against the official ones."""

import pandas as pd

from data.build.raw import Raw, unique, whole_numbers
from data.build.steps import builds
from data.build.table import Col, Table
from data.catalogue import Fault

FILE = "typed/strategy_figures.csv"

STRATEGY_FIGURES = Table(
    path="snapshots/kcc/strategy_figures.parquet",
    table="kcc_strategy_figures",
    says="Figures printed in the draft Kent SEND Strategy 2025-2028, each with the sentence it stands in",
    grain=("figure",),
    place_basis="none",
    covers="Kent, dated by the strategy itself",
    made_by="strategy",
    changes=("typed by us from the published text; “about 1.58 million” is written 1580000",),
    revises="when the strategy is adopted",
    files=(FILE,),
    faults=[Fault(what="figures the strategy dates 2024 that are those of the January 2023 school census", rows=3)],
    columns={
        "figure": Col("VARCHAR", "short name of the figure"),
        "quote": Col("VARCHAR", "the sentence it is printed in"),
        "value": Col("INTEGER", "the figure", unit="count"),
        "unit": Col("VARCHAR", "count or percent 0–100", words=("count", "percent 0–100")),
        "dated": Col("VARCHAR", "the date the strategy gives it"),
        "place_basis": Col("VARCHAR", "school, home or authority", words=("school", "home", "authority")),
    },
)


@builds(STRATEGY_FIGURES, Raw)
def strategy_figures(raw: Raw) -> pd.DataFrame:
    """One row per printed figure."""
    table = raw.csv(
        FILE,
        "figure,quote,value,unit,dated,place_basis",
    )
    unique(table["figure"], FILE)
    return table.assign(value=whole_numbers(table["value"], FILE))
