"""Live postcodes of Kent and around it: where each is, and which council's it is."""

import pandas as pd

from data.build.ons import KENT
from data.build.raw import Raw, Refused, one_of, unique, whole_numbers
from data.build.schools import POSTCODES_FILE, POSTCODES_HEADER
from data.build.steps import builds, counts_faults
from data.build.table import Col, Table
from data.catalogue import Fault

AROUND_FILE = "os/postcodes_codepoint_2025-11_kent_and_neighbours.csv"
COUNCILS_FILE = "ons/utla_region_lookup_england.csv"

POSTCODES = Table(
    path="snapshots/os/postcodes.parquet",
    table="os_postcodes",
    says="Every live postcode that begins with BR, CT, DA, ME, RH or TN: the council it belongs to and, in Kent, its small area, "
    "ward and point",
    grain=("postcode",),
    place_basis="none",
    covers="Kent, Medway and parts of London, Surrey and Sussex; live postcodes of 20 October 2025; none that ended before",
    made_by="postcodes",
    changes=(
        "council means the county council where there is one, else the district or borough: who keeps EHC plans",
        "points, wards and small areas only for Kent; elsewhere only the council",
    ),
    revises="four times a year",
    files=(POSTCODES_FILE, AROUND_FILE, COUNCILS_FILE),
    columns={
        "postcode": Col("VARCHAR", "postcode, with its space", pattern=r"^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$"),
        "council_code": Col("VARCHAR", "GSS code of the council; empty when the publisher gives no place", optional=True),
        "council_name": Col("VARCHAR", "that council's area", optional=True),
        "district_code": Col("VARCHAR", "GSS code of the Kent district", optional=True),
        "ward_name": Col("VARCHAR", "ward, in Kent", optional=True),
        "lsoa_code": Col("VARCHAR", "GSS code of the LSOA (2021), in Kent", optional=True, pattern=r"^E010\d{5}$"),
        "easting": Col("INTEGER", "point, British National Grid, in Kent", unit="metres", optional=True),
        "northing": Col("INTEGER", "point, British National Grid, in Kent", unit="metres", optional=True),
    },
)


@builds(POSTCODES, Raw)
def postcodes(raw: Raw) -> pd.DataFrame:
    """One row for each live postcode, in the order of the alphabet, with two doubts about its point."""
    around = raw.csv(AROUND_FILE, "postcode,easting,northing,lat,lon,pq,county,lad,ward")
    kent = raw.csv(POSTCODES_FILE, POSTCODES_HEADER).set_index("postcode")
    unique(around["postcode"], AROUND_FILE)
    councils = raw.csv(COUNCILS_FILE, "UTLACD,UTLANM,CAUTHCD,CAUTHNM,RGNCD,RGNNM")
    name_of = dict(zip(councils["UTLACD"], councils["UTLANM"], strict=True)) | {"": None}
    code = around["county"].where(around["county"] != "", around["lad"])
    if missing := sorted(set(kent.index) ^ set(around.loc[code == KENT, "postcode"])):
        raise Refused(f"{POSTCODES_FILE} and {AROUND_FILE} do not agree on the postcodes of Kent: “{missing[0]}”.")
    own = kent.reindex(around["postcode"]).reset_index()
    return pd.DataFrame(
        {
            "postcode": around["postcode"],
            "council_code": code.replace("", None),
            "council_name": one_of(code, name_of, AROUND_FILE),
            "district_code": own["lad"],
            "ward_name": own["ward_name"],
            "lsoa_code": own["lsoa21cd"],
            "easting": whole_numbers(own["easting"].fillna(""), POSTCODES_FILE),
            "northing": whole_numbers(own["northing"].fillna(""), POSTCODES_FILE),
            "is_estimated": own["pq"].notna() & (own["pq"] != "10"),
            "is_elsewhere": own["lad_lsoa_disagree"] == "1",
        }
    ).sort_values("postcode")


@counts_faults(POSTCODES)
def faults(frame: pd.DataFrame) -> list[Fault]:
    """What is known to be wrong with the points of postcodes."""
    return [
        Fault(what="live postcodes to which the publisher gives no place", rows=int(frame["council_code"].isna().sum())),
        Fault(what="Kent postcodes whose point is only estimated from the ones around it", rows=int(frame["is_estimated"].sum())),
        Fault(
            what="Kent postcodes whose point lies in a small area of another district",
            rows=int(frame["is_elsewhere"].sum()),
        ),
    ]
