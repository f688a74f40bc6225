"""Shares that the Department prints for the county council and for England: plans in mainstream schools, plans issued in 20 weeks."""

from collections.abc import Iterator

import pandas as pd

from data.build.england import PLACEMENTS_FILE
from data.build.need import CASELOAD, PLANS_FILE
from data.build.ons import KENT
from data.build.raw import Raw, Refused
from data.build.steps import builds
from data.build.table import Col, Table
from data.catalogue import Fault

TIMELINESS, TIMELINESS_FILE = "data/timeliness_20_week.csv", PLACEMENTS_FILE.replace("caseload", "timeliness_20_week")
ENGLAND = "E92000001"
# For each measure: the newest file, the file with the years before, how a row of all plans begins, whole, part and printed share.
MEASURES = {
    "mainstream": (PLACEMENTS_FILE, CASELOAD, ("ehcplans", "mainstream_total", "mainstream_total_pc")),
    "issued in 20 weeks": (
        TIMELINESS_FILE,
        TIMELINESS,
        ("plans_issued_den", "plans_issued_within_20_weeks", "pc_plans_issued_within_20_weeks"),
    ),
}

COUNCIL_SHARES = Table(
    path="snapshots/dfe/council_shares.parquet",
    table="dfe_council_shares",
    says="Of the EHC plans Kent County Council and all councils of England keep, those in mainstream schools; of those they issued, those "
    "issued in 20 weeks",
    grain=("place_code", "measure", "year"),
    place_basis="authority",
    covers="Kent and England; plans kept in January, plans issued in a calendar year",
    made_by="councils",
    changes=(
        "mainstream is the publisher's total: units and resourced provision in mainstream schools are in it",
        "all plans issued, those with an allowed exception too",
        "years before the newest from the release of 2025",
    ),
    revises="yearly, in June",
    faults=[
        Fault(what="shares printed that are not quite part over whole (England, January 2024: 43.3 printed, 43.0 so)", rows=1)
    ],
    files=(PLACEMENTS_FILE, TIMELINESS_FILE, PLANS_FILE),
    columns={
        "place_code": Col("VARCHAR", "GSS code of the council or of England"),
        "measure": Col("VARCHAR", "mainstream, or issued in 20 weeks", words=tuple(MEASURES)),
        "year": Col("INTEGER", "of the January count, or the calendar year of issue", least=2000),
        "part": Col("INTEGER", "plans in mainstream schools, or issued within 20 weeks", unit="count", least=0),
        "whole": Col("INTEGER", "all plans kept, or all issued", unit="count", least=0),
        "pct": Col("DOUBLE", "the share as printed", unit="percent 0–100", least=0, most=100),
    },
)


@builds(COUNCIL_SHARES, Raw)
def council_shares(raw: Raw) -> pd.DataFrame:
    """One row per council, measure and year."""
    rows = [row for measure in MEASURES for row in _shares(raw, measure)]
    frame = pd.DataFrame(rows, columns=list(COUNCIL_SHARES.columns))
    return frame.sort_values(list(COUNCIL_SHARES.grain))


def _shares(raw: Raw, measure: str) -> Iterator[tuple]:
    newest, earlier, (whole, part, share) = MEASURES[measure]
    names = ["time_period", "geographic_level", "country_code", "new_la_code", "breakdown_topic", whole, part, share]
    held = raw.columns(newest, {name: name for name in names})
    before = raw.zipped(PLANS_FILE, earlier)
    if gone := [name for name in names if name not in before.columns]:
        raise Refused(f"{PLANS_FILE} lacks the column “{gone[0]}” in {earlier}.")
    for table in (before[names], held):
        is_total = table["breakdown_topic"].str.startswith("All EHC plans")
        for row in table[is_total].itertuples(index=False, name=None):
            period, level, country, council, _, of_all, counted, printed = row
            place = country if level == "National" else council
            if place not in (KENT, ENGLAND):
                continue
            yield place, measure, _year(period), int(counted), int(of_all), float(printed)


def _year(period: str) -> int:
    """The calendar year; a school year, as 202324, is that of its January."""
    return int(period) if len(period) == 4 else int(period[:2] + period[4:])
