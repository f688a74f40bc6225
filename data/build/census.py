"""Pupils, SEN support and EHC plans per school from the January school censuses."""

import pandas as pd

from data.build.raw import Raw, Refused, one_of, unique, whole_numbers
from data.build.steps import builds
from data.build.table import Col, Table
from data.catalogue import Fault

CENSUS_2019_FILE = "dfe/school_census_2019_england.csv"
CENSUS_2021_FILE = "kent/sen_school_level_2021_kent_aligned.csv"
CENSUS_2023_FILE = "kent/sen_school_level_2023_kent_located.csv"
KENT_LA = "886"
CENSUS_2019_HEADER = (
    "URN,LA,ESTAB,SCHOOLTYPE,NOR,NORG,NORB,PNORG,PNORB,TSENELSE,PSENELSE,TSENELK,PSENELK,NUMEAL,NUMENGFL,"
    "NUMUNCFL,PNUMEAL,PNUMENGFL,PNUMUNCFL,NUMFSM,NUMFSMEVER,PNUMFSMEVER"
)

# What the publisher's own totals for Kent are: a file that gives others is cut short or changed.
TOTALS = {
    2019: {"schools": 656, "pupils": 251_599, "sen_support": 25_005, "plans": 8_667},
    2023: {"schools": 687, "pupils": 269_791, "sen_support": 30_778, "plans": 14_143},
}

# Figures we keep as published but doubt, and why.
DOUBTS = {
    (118937, 2023): "281 pupils with an EHC plan and 40 on SEN support are printed for this fee-charging school; "
    "in January 2019 it had none and 161. The two columns look swapped, or the plans mistyped.",
    (119002, 2023): "84 pupils with an EHC plan and none on SEN support are printed for this fee-charging school. "
    "The two columns look swapped.",
}

STATUS = ("ok", "doubtful")

SCHOOL_CENSUS = Table(
    path="snapshots/dfe/school_census.parquet",
    table="dfe_school_census",
    says="Pupils, pupils on SEN support and pupils with an EHC plan in each school of Kent, January 2019 and January 2023",
    grain=("urn", "year"),
    place_basis="school",
    covers="schools of Kent local authority (without Medway), state-funded, non-maintained and independent",
    made_by="census",
    changes=(
        "2019: TSENELSE is read as pupils with an EHC plan, TSENELK as pupils on SEN support",
        "2023: school numbers found by us from names and order; published figures kept unchanged",
        "doubtful figures kept as published and marked",
    ),
    revises="yearly, in June",
    files=(CENSUS_2019_FILE, CENSUS_2023_FILE),
    faults=[
        Fault(
            what="EHC plans that look misprinted at source (Ashford School and Walthamstow Hall, January 2023): "
            "kept as published, marked doubtful",
            rows=len(DOUBTS),
        ),
        Fault(what="schools with no pupils on census day, January 2023", rows=7),
    ],
    columns={
        "urn": Col("INTEGER", "unique reference number of the school"),
        "year": Col("INTEGER", "calendar year of the January census", least=2019, most=2023),
        "pupils": Col("INTEGER", "pupils on the school's roll", unit="count", least=0),
        "pupils_status": Col("VARCHAR", "ok or doubtful", words=STATUS),
        "sen_support": Col("INTEGER", "of these, pupils on SEN support", unit="count", least=0),
        "sen_support_status": Col("VARCHAR", "ok or doubtful", words=STATUS),
        "plans": Col("INTEGER", "of these, pupils with an EHC plan", unit="count", least=0),
        "plans_status": Col("VARCHAR", "ok or doubtful", words=STATUS),
        "doubt": Col("VARCHAR", "why a figure is doubtful; empty when none is", optional=True),
    },
)

UNITS_2021 = Table(
    path="snapshots/dfe/school_units_2021.parquet",
    table="dfe_school_units_2021",
    says="Whether a school had a SEN unit or a resourced provision in January 2021",
    grain=("urn",),
    place_basis="school",
    covers="schools of Kent whose unnamed 2021 row could be matched to their 2019 and 2023 figures alike",
    made_by="census",
    changes=(
        "the 2021 file came without names: rows were matched to schools by order and size, and only those kept where "
        "2019 and 2023 point to the same school; pupil numbers of 2021 are not used",
    ),
    revises="not expected",
    files=(CENSUS_2021_FILE,),
    columns={
        "urn": Col("INTEGER", "unique reference number of the school"),
        "has_sen_unit": Col("BOOLEAN", "had a SEN unit"),
        "has_resourced_provision": Col("BOOLEAN", "had a resourced provision"),
    },
)


def census_2019(raw: Raw) -> pd.DataFrame:
    """January 2019, Kent: pupils, SEN support, plans and census type by school number."""
    table = raw.csv(CENSUS_2019_FILE, CENSUS_2019_HEADER)
    kent = table[table["LA"] == KENT_LA]
    frame = pd.DataFrame(
        {
            "urn": whole_numbers(unique(kent["URN"], CENSUS_2019_FILE), CENSUS_2019_FILE),
            "census_type": kent["SCHOOLTYPE"],
            "pupils": whole_numbers(kent["NOR"], CENSUS_2019_FILE),
            "sen_support": whole_numbers(kent["TSENELK"], CENSUS_2019_FILE),
            "plans": whole_numbers(kent["TSENELSE"], CENSUS_2019_FILE),
        }
    ).set_index("urn")
    return _reconciled(frame, 2019, CENSUS_2019_FILE)


def census_2023(raw: Raw) -> pd.DataFrame:
    """January 2023, Kent: pupils, SEN support, plans, name, postcode and point by school number."""
    table = raw.csv(
        CENSUS_2023_FILE,
        "urn,school_name,pupils,sen_support,ehcp,postcode,town,district,easting,northing,coord_source,"
        "type_2025_05,location_evidence",
    )
    frame = pd.DataFrame(
        {
            "urn": whole_numbers(unique(table["urn"], CENSUS_2023_FILE), CENSUS_2023_FILE),
            "school_name": table["school_name"],
            "postcode": table["postcode"],
            "town": table["town"],
            "district": table["district"],
            "easting": whole_numbers(table["easting"], CENSUS_2023_FILE),
            "northing": whole_numbers(table["northing"], CENSUS_2023_FILE),
            "pupils": whole_numbers(table["pupils"], CENSUS_2023_FILE),
            "sen_support": whole_numbers(table["sen_support"], CENSUS_2023_FILE),
            "plans": whole_numbers(table["ehcp"], CENSUS_2023_FILE),
        }
    ).set_index("urn")
    return _reconciled(frame, 2023, CENSUS_2023_FILE)


def _reconciled(frame: pd.DataFrame, year: int, file: str) -> pd.DataFrame:
    found = {"schools": len(frame), **frame[["pupils", "sen_support", "plans"]].sum().astype(int).to_dict()}
    for word, total in TOTALS[year].items():
        if found[word] != total:
            raise Refused(f"{file} gives {found[word]:,} {word} for Kent where {total:,} are known: is it cut short?")
    return frame


@builds(SCHOOL_CENSUS, Raw)
def school_census(raw: Raw) -> pd.DataFrame:
    """Both censuses in one table, one row per school and year, each figure with its status."""
    years = [frame.reset_index().assign(year=year) for year, frame in ((2019, census_2019(raw)), (2023, census_2023(raw)))]
    frame = pd.concat(years)[["urn", "year", "pupils", "sen_support", "plans"]].sort_values(["urn", "year"])
    frame["doubt"] = [DOUBTS.get(key) for key in zip(frame["urn"], frame["year"], strict=True)]
    doubted = frame["doubt"].notna()
    frame["pupils_status"] = "ok"
    for figure in ("sen_support", "plans"):
        frame[f"{figure}_status"] = doubted.map({True: "doubtful", False: "ok"})
    return frame


@builds(UNITS_2021, Raw)
def units_2021(raw: Raw) -> pd.DataFrame:
    """SEN unit and resourced provision flags of January 2021, where the match to a school is agreed."""
    table = raw.csv(
        CENSUS_2021_FILE,
        "la,SEN_Unit,RP_Unit,pupils,ehcp,nat_row,URN,nm,pupils_2019,ehcp_2019,SCHOOLTYPE,district,PCODE,"
        "score,name_2023,URN_2023,pupils_2023,ehcp_2023,score_2023,agree",
    )
    flag = {"1": True, "0": False}
    agreed = table[one_of(table["agree"], {"True": True, "False": False}, CENSUS_2021_FILE).astype(bool)]
    return pd.DataFrame(
        {
            "urn": whole_numbers(unique(agreed["URN_2023"], CENSUS_2021_FILE), CENSUS_2021_FILE),
            "has_sen_unit": one_of(agreed["SEN_Unit"], flag, CENSUS_2021_FILE).astype(bool),
            "has_resourced_provision": one_of(agreed["RP_Unit"], flag, CENSUS_2021_FILE).astype(bool),
        }
    ).sort_values("urn")
