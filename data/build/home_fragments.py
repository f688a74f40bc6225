"""The only published counts of EHC plans by home district that were found: fragments, kept apart from counts by school."""

import pandas as pd

from data.build.raw import Raw, Refused
from data.build.steps import builds
from data.build.table import Col, Table
from data.catalogue import Fault

FILE = "kent/ehcp_by_home_district_fragments.csv"

HOME_FRAGMENTS = Table(
    path="snapshots/kcc/home_fragments.parquet",
    table="kcc_home_fragments",
    says="Every published figure found on children with an EHC plan by the district they live in",
    grain=("fragment",),
    place_basis="home",
    covers="Thanet, Swale and Ashford only, 2017 to 2020",
    made_by="home_fragments",
    changes=("a press figure that its own list says not to use is left out", "districts without a figure are left out"),
    revises="when the county publishes plans by home district",
    files=(FILE,),
    faults=[Fault(what="districts of Kent for which no figure by home was found", rows=9)],
    columns={
        "fragment": Col("INTEGER", "running number", least=1),
        "district_name": Col("VARCHAR", "district the children live in"),
        "dated": Col("VARCHAR", "date as printed"),
        "says": Col("VARCHAR", "what is counted"),
        "value": Col("DOUBLE", "the figure as printed", unit="count", least=0),
        "unit": Col("VARCHAR", "what the figure is in", words=("pupils", "plans", "per cent")),
        "doubt": Col("VARCHAR", "what is uncertain about it", optional=True),
        "source_name": Col("VARCHAR", "where it was read"),
        "source_page": Col("VARCHAR", "its address"),
    },
)


@builds(HOME_FRAGMENTS, Raw)
def home_fragments(raw: Raw) -> pd.DataFrame:
    """One row per published figure, in the order of its list."""
    table = raw.csv(FILE, "district,kcc_area,date,measure,number_or_value,unit,breakdown,uncertain,source_key,source")
    table = table[(table["number_or_value"] != "") & ~table["uncertain"].str.contains("do not use")]
    split = table["source"].str.split(" | ", regex=False)
    if (split.str.len() < 2).any():
        raise Refused(f"{FILE} has a figure without the address of its source.")
    return pd.DataFrame(
        {
            "fragment": range(1, len(table) + 1),
            "district_name": table["district"],
            "dated": table["date"],
            "says": table["measure"],
            "value": table["number_or_value"].astype(float),
            "unit": table["unit"],
            "doubt": table["uncertain"].replace("", None),
            "source_name": split.str[0],
            "source_page": split.str[1],
        }
    )
