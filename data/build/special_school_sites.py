"""Other sites of special schools, as far as sources name them."""

import pandas as pd

from data.build.ons import PLACES
from data.build.raw import Raw, one_of, whole_numbers
from data.build.schools import POSTCODES_FILE, POSTCODES_HEADER, SCHOOLS
from data.build.special_schools import STATUSES
from data.build.steps import builds
from data.build.table import Col, Table
from data.catalogue import Fault

SITES_FILE = "typed/special_school_sites.csv"

SITES = Table(
    path="snapshots/kcc/special_school_sites.parquet",
    table="kcc_special_school_sites",
    says="Other sites of special schools, as far as sources name them",
    grain=("urn", "site_name"),
    place_basis="school",
    covers="Kent, 2016 to 2025",
    made_by="special_school_sites",
    changes=("a point is given only where the source names a postcode or a host school",),
    revises="when the county publishes a change",
    files=(SITES_FILE, POSTCODES_FILE),
    faults=[Fault(what="sites without a point: the source names a town only", rows=4)],
    columns={
        "urn": Col("INTEGER", "unique reference number of the special school"),
        "site_name": Col("VARCHAR", "name of the site or its host"),
        "district_code": Col("VARCHAR", "GSS code of the district the site is in"),
        "easting": Col("INTEGER", "point, British National Grid; empty when not known", unit="metres", optional=True),
        "northing": Col("INTEGER", "point, British National Grid; empty when not known", unit="metres", optional=True),
        "status": Col("VARCHAR", "in force, approved, proposed, withdrawn or planned", words=STATUSES),
        "as_of": Col("DATE", "first day the statement can mean"),
        "note": Col("VARCHAR", "what else the source says", optional=True),
        "source_name": Col("VARCHAR", "where it was read"),
        "source_page": Col("VARCHAR", "its address"),
    },
)


@builds(SITES, Raw, SCHOOLS, PLACES)
def sites(raw: Raw, schools: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Other sites, with the point of their postcode or host school where one is named."""
    table = raw.csv(SITES_FILE, "urn,site_name,district,postcode,host_urn,status,as_of,note,source_name,source_page")
    codes = raw.csv(POSTCODES_FILE, POSTCODES_HEADER).set_index("postcode")[["easting", "northing"]].astype(int)
    hosts = schools.set_index("urn")[["easting", "northing"]]
    points = []
    for postcode, host in zip(table["postcode"], table["host_urn"], strict=True):
        if postcode:
            points.append(tuple(codes.loc[postcode]))
        elif host:
            points.append(tuple(hosts.loc[int(host)]))
        else:
            points.append((pd.NA, pd.NA))
    district = places.set_index("place_name")["place_code"]
    return pd.DataFrame(
        {
            "urn": whole_numbers(table["urn"], SITES_FILE),
            "site_name": table["site_name"],
            "district_code": table["district"].map(district),
            "easting": pd.array([point[0] for point in points], dtype="Int64"),
            "northing": pd.array([point[1] for point in points], dtype="Int64"),
            "status": one_of(table["status"], dict(zip(STATUSES, STATUSES, strict=True)), SITES_FILE),
            "as_of": pd.to_datetime(table["as_of"]).dt.date,
            "note": table["note"].replace("", None),
            "source_name": table["source_name"],
            "source_page": table["source_page"],
        }
    ).sort_values(["urn", "site_name"])
