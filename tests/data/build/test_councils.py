"""Given rows, expected rows: shares of plans by council, from the newest release and the one before."""

import io
import zipfile

import pandas as pd

from data.build import councils
from tests.support.raw_folder import RawFolder

HEADS = ("time_period", "geographic_level", "country_code", "new_la_code", "breakdown_topic")
MAINSTREAM, WEEKS = (shares for *_, shares in councils.MEASURES.values())


def rows(shares, *given):
    return [dict(zip((*HEADS, *shares), row, strict=True)) for row in given]


def test_shares_of_the_county_and_england_from_both_releases(tmp_path):
    folder = RawFolder(tmp_path)
    kent, england = ("Local authority", "E92000001", "E10000016"), ("National", "E92000001", "")
    other = ("Local authority", "E92000001", "E10000012")
    newest = {
        councils.PLACEMENTS_FILE: rows(MAINSTREAM, ("202526", *kent, "All EHC plans", "100", "40", "40")),
        councils.TIMELINESS_FILE: rows(
            WEEKS, ("2025", *england, "All EHC plans", "10", "5", "50"), ("2025", *other, "All EHC plans", "9", "9", "100")
        ),
    }
    for file, table in newest.items():
        folder.csv(file, ",".join(table[0]), table)
    before = {
        councils.CASELOAD: rows(
            MAINSTREAM, ("202425", *kent, "All EHC plans", "80", "20", "25"), ("202425", *kent, "Sex", "30", "10", "33.3")
        ),
        councils.TIMELINESS: rows(WEEKS, ("2024", *kent, "All EHC plans issued", "8", "2", "25")),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for member, table in before.items():
            archive.writestr(member, pd.DataFrame(table).to_csv(index=False))
    folder.content(councils.PLANS_FILE, packed.getvalue())
    assert councils.council_shares(folder.read()).values.tolist() == [
        ["E10000016", "issued in 20 weeks", 2024, 2, 8, 25.0],
        ["E10000016", "mainstream", 2025, 20, 80, 25.0],
        ["E10000016", "mainstream", 2026, 40, 100, 40.0],
        ["E92000001", "issued in 20 weeks", 2025, 5, 10, 50.0],
    ]  # fmt: skip
