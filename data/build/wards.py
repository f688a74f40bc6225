"""The wards of Kent with the centre of their postcodes: where a new school can be tried out."""

import pandas as pd

from data.build.ons import PLACES
from data.build.providers import word_of
from data.build.raw import Raw, Refused
from data.build.schools import POSTCODES_FILE, POSTCODES_HEADER
from data.build.steps import builds
from data.build.table import Col, Table

WARDS = Table(
    path="snapshots/ons/wards.parquet",
    table="ons_wards",
    says="Wards of Kent with the centre of their live postcodes",
    grain=("ward_code",),
    place_basis="none",
    covers="Kent, wards of 2025, postcodes of October 2025",
    made_by="wards",
    changes=("the centre is the mean of the live postcodes", "a short word for each ward is made from its name, for addresses"),
    revises="with each new postcode list",
    files=(POSTCODES_FILE,),
    columns={
        "ward_code": Col("VARCHAR", "GSS code of the ward (2025)"),
        "ward_name": Col("VARCHAR", "name of the ward"),
        "word": Col("VARCHAR", "short name in addresses; with the district where two wards share a name"),
        "district_code": Col("VARCHAR", "GSS code of its district"),
        "easting": Col("INTEGER", "centre of its live postcodes, British National Grid", unit="metres"),
        "northing": Col("INTEGER", "centre of its live postcodes, British National Grid", unit="metres"),
    },
)


@builds(WARDS, Raw, PLACES)
def wards(raw: Raw, places: pd.DataFrame) -> pd.DataFrame:
    """One row per ward; refused when two share a word."""
    table = raw.csv(POSTCODES_FILE, POSTCODES_HEADER).astype({"easting": int, "northing": int})
    table = table[table["lad"].isin(places["place_code"])]
    keys = ["ward", "ward_name", "lad"]
    frame = table.groupby(keys, as_index=False)[["easting", "northing"]].mean().round().astype({"easting": int, "northing": int})
    frame = frame.set_axis(["ward_code", "ward_name", "district_code", "easting", "northing"], axis=1)
    district = frame["district_code"].map(places.set_index("place_code")["place_name"])
    frame["word"] = frame["ward_name"].map(word_of)
    twice = frame["word"].duplicated(keep=False)
    frame.loc[twice, "word"] = (frame["ward_name"] + " " + district).map(word_of)[twice]
    if frame["word"].duplicated().any():
        raise Refused(f"{POSTCODES_FILE} has two wards called “{frame.loc[frame['word'].duplicated(), 'word'].iloc[0]}”.")
    return frame.sort_values("ward_code")
