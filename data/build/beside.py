"""What somebody has counted of that which the model works out: the few published counts found, quoted, to stand beside it."""

import pandas as pd

from data.build.raw import Raw, unique, whole_numbers
from data.build.steps import builds
from data.build.table import Col, Table
from data.catalogue import Fault

FILE = "typed/counted_beside_model.csv"
MODEL_SAYS = ("short", "need", "nothing")

COUNTED = Table(
    path="snapshots/kcc/counted_beside_model.parquet",
    table="kcc_counted_beside_model",
    says="Published counts of children in, waiting for or placed away from special schools, to stand beside what the model says",
    grain=("figure",),
    place_basis="authority",
    covers="Kent, North Kent and Swale, 2018 to 2025, each row dated",
    made_by="beside",
    changes=("typed by us from published figures, with what each source leaves open",),
    revises="when the county publishes children waiting, or children in special schools by home",
    files=(FILE,),
    faults=[Fault(what="published road times from home to a special school that were found", rows=0)],
    columns={
        "figure": Col("VARCHAR", "short name of the figure"),
        "what": Col("VARCHAR", "what was counted"),
        "place": Col("VARCHAR", "where"),
        "designations": Col("VARCHAR", "kinds of special school it is about, split by semicolons, or any"),
        "value": Col("INTEGER", "the figure", unit="count", least=0),
        "dated": Col("VARCHAR", "date as printed"),
        "counted_by": Col("VARCHAR", "who counted"),
        "model_says": Col("VARCHAR", "what the model has for the same: short, need or nothing", words=MODEL_SAYS),
        "doubt": Col("VARCHAR", "what is uncertain about setting the two side by side"),
        "source_name": Col("VARCHAR", "where it was read"),
        "source_page": Col("VARCHAR", "its address"),
    },
)


@builds(COUNTED, Raw)
def counted(raw: Raw) -> pd.DataFrame:
    """One row per published count."""
    table = raw.csv(FILE, ",".join(COUNTED.columns))
    unique(table["figure"], FILE)
    return table.assign(value=whole_numbers(table["value"], FILE))
