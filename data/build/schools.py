"""One register of Kent schools over all years: what kind each is, where it stands, which lists it is on."""

import geopandas as gpd
import pandas as pd

from data.build.census import KENT_LA, SCHOOL_CENSUS, census_files
from data.build.kinds import (
    BY_CENSUS,
    BY_NUMBER,
    BY_REGISTER,
    BY_SHARE,
    KIND_OF_TYPE,
    KINDS,
    PHASE_OF_REGISTER,
    PHASES,
    SECTORS,
    kinds,
)
from data.build.lines import LINKS_FILE, lines
from data.build.ons import PLACES
from data.build.raw import Raw, Refused, one_of, unique, whole_numbers
from data.build.steps import builds, counts_faults
from data.build.table import Col, Table
from data.catalogue import Fault

REGISTER_FILE = "kent/gias_open_2025-05-24_kent_with_postcodes.csv"
REGISTER_HEADER = (
    "urn,la_code,la_name,establishment_number,establishment_name,establishment_type,"
    "establishment_type_group,education_phase,number_of_pupils,percentage_fsm,easting,northing,lsoa_code,"
    "pcon_code,longitude,latitude,postcode,postcode_date,town,pc_district,district,nearest_postcode,"
    "nearest_postcode_m,postcode_basis"
)
OPEN_CLOSED_FILE = "dfe/establishments_2022-07-06_england.csv"
OPEN_CLOSED_HEADER = "urn,name,town,postcode,lead_school,open_date,close_date"
SELECTIVE_FILE = "dfe/ks4_school_list_2019_england.csv"
LOCATED_FILES = ("kent/sen_school_level_2025_kent_located.csv", "kent/sen_school_level_2023_kent_located.csv")  # newest first
POSTCODES_FILE = "os/postcodes_codepoint_2025-11_kent.csv"
POSTCODES_HEADER = (
    "postcode,outcode,sector,easting,northing,lat,lon,pq,lad,lad_name,ward,ward_name,lsoa21cd,lsoa21nm,"
    "msoa21cd,msoahclnm,lad_lsoa_disagree"
)
LSOA_FILE = "ons/boundaries_lsoa_2021_kent_60m.geojson"
WARD_FILE = "ons/boundaries_ward_2025_kent_60m.geojson"

DORTON_COLLEGE = 133001
BROMLEY = "E09000006"
NO_DISTRICT = "not known"
BY_POINT, BY_POSTCODE = "register point, May 2025", "postcode centre, October 2025"
BY_SECTOR, NOWHERE = "postcode sector centre, October 2025", "not known"

# The list of 2018/19 marks this one grammar school “No”; its admissions and its name say otherwise.
GRAMMAR_BY_NAME = {136570: "Queen Elizabeth's Grammar School"}

SCHOOLS = Table(
    path="snapshots/dfe/schools.parquet",
    table="dfe_schools",
    says="Every school of Kent on a January census that we hold or on the register of 24 May 2025: what kind it is and where it stands",
    grain=("urn",),
    place_basis="school",
    covers="Kent local authority (without Medway), January 2016 to May 2025",
    made_by="schools",
    changes=(
        "one kind for each school number over all years: its type in the register of 2025; if it has left that, its type in the newest "
        "census that prints one; else what the range of its establishment number stands for. One that a census calls independent is "
        "special when at least half its pupils have an EHC plan",
        "mainstream means state-funded nursery, primary, secondary and all-through schools; "
        "fee-charging schools that are not special are kept apart as independent",
        "line_urn: a school that took a new number keeps its line; where schools were merged or divided, the line ends",
        "LSOA of 2021 and ward of 2025 found from the school's point; from its postcode where the point lies in another district",
    ),
    revises="register monthly; census each June",
    files=lambda raw: (
        REGISTER_FILE,
        *census_files(raw),
        *LOCATED_FILES,
        LINKS_FILE,
        OPEN_CLOSED_FILE,
        SELECTIVE_FILE,
        POSTCODES_FILE,
        LSOA_FILE,
        WARD_FILE,
    ),
    columns={
        "urn": Col("INTEGER", "unique reference number of the school", least=100000, most=999999),
        "line_urn": Col("INTEGER", "newest number of the same school: its own unless it has taken another since"),
        "school_name": Col("VARCHAR", "name on the newest list that has it"),
        "kind": Col("VARCHAR", "mainstream, special, independent, alternative provision or college", words=KINDS),
        "sector": Col("VARCHAR", "state-funded, non-maintained or independent", words=SECTORS),
        "kind_basis": Col("VARCHAR", "how the kind is known", words=(BY_REGISTER, BY_CENSUS, BY_NUMBER, BY_SHARE)),
        "register_type": Col("VARCHAR", "type as printed in the register of May 2025", optional=True),
        "phase": Col("VARCHAR", "nursery, primary, secondary, all-through, 16 plus or not stated", words=PHASES),
        "is_selective": Col("BOOLEAN", "grammar school; empty when not a state-funded secondary", optional=True),
        "selective_basis": Col("VARCHAR", "how that is known", optional=True),
        "postcode": Col("VARCHAR", "postcode; empty when the register list has none", optional=True),
        "town": Col("VARCHAR", "post town", optional=True),
        "easting": Col("INTEGER", "point of the main site, British National Grid", unit="metres", optional=True),
        "northing": Col("INTEGER", "point of the main site, British National Grid", unit="metres", optional=True),
        "location_basis": Col("VARCHAR", "how the point is known", words=(BY_POINT, BY_POSTCODE, BY_SECTOR, NOWHERE)),
        "lsoa_code": Col("VARCHAR", "GSS code of the LSOA (2021) the point lies in", optional=True),
        "ward_code": Col("VARCHAR", "GSS code of the ward (2025) the point lies in", optional=True),
        "ward_name": Col("VARCHAR", "name of that ward", optional=True),
        "district_code": Col("VARCHAR", "GSS code of the district; E09000006 is Bromley; not known for a few closed schools"),
        "is_on_register": Col("BOOLEAN", "open in the register of 24 May 2025"),
        "opened": Col("DATE", "opening date, where the list of July 2022 gives one", optional=True),
        "closed": Col("DATE", "closing date, where the list of July 2022 gives one", optional=True),
    },
)


@builds(SCHOOLS, Raw, PLACES, SCHOOL_CENSUS)
def schools(raw: Raw, places: pd.DataFrame, census: pd.DataFrame) -> pd.DataFrame:
    """The register over all years, one row per school number."""
    register = _register(raw)
    located = _located(raw)
    counted = census[census["authority_number"] == KENT_LA].sort_values("year")
    every = sorted(set(register.index) | set(counted["urn"]))
    listed = _open_and_closed(raw).reindex(every)
    frame = pd.DataFrame(index=pd.Index(every, name="urn"))
    frame["line_urn"] = lines(raw, every, counted)
    frame["is_on_register"] = frame.index.isin(register.index)
    for column in ("school_name", "postcode", "town"):
        frame[column] = _first(every, register.get(column), located.get(column), listed[column])
    frame["opened"], frame["closed"] = listed["opened"], listed["closed"]
    frame = frame.join(kinds(every, register, counted))
    frame = frame.join(_selective(raw, frame))
    frame = frame.join(_points(raw, every, register, located, frame["postcode"], places))
    frame = frame.join(_small_areas(raw, frame))
    return frame.reset_index()


def _located(raw: Raw) -> pd.DataFrame:
    """Name, postcode, town, district and point of the schools of the located lists, from the newest that has each."""
    wanted = {name: name for name in ("urn", "school_name", "postcode", "town", "district", "easting", "northing")}
    tables = []
    for file in LOCATED_FILES:
        table = raw.columns(file, wanted)
        table["urn"] = whole_numbers(unique(table["urn"], file), file)
        for column in ("easting", "northing"):
            table[column] = whole_numbers(table[column], file)
        tables.append(table)
    return pd.concat(tables).drop_duplicates("urn").set_index("urn")


def _register(raw: Raw) -> pd.DataFrame:
    table = raw.csv(REGISTER_FILE, REGISTER_HEADER)
    unique(table["urn"], REGISTER_FILE)
    one_of(table["establishment_type"], dict.fromkeys(KIND_OF_TYPE, ""), REGISTER_FILE)
    return pd.DataFrame(
        {
            "urn": whole_numbers(table["urn"], REGISTER_FILE),
            "school_name": table["establishment_name"],
            "register_type": table["establishment_type"],
            "phase": one_of(table["education_phase"], PHASE_OF_REGISTER, REGISTER_FILE),
            "postcode": table["postcode"].replace("", None),
            "town": table["town"].replace("", None),
            "district": table["district"],
            "easting": whole_numbers(table["easting"], REGISTER_FILE),
            "northing": whole_numbers(table["northing"], REGISTER_FILE),
        }
    ).set_index("urn")


def _open_and_closed(raw: Raw) -> pd.DataFrame:
    table = raw.csv(OPEN_CLOSED_FILE, OPEN_CLOSED_HEADER)
    unique(table["urn"], OPEN_CLOSED_FILE)
    day = {name: pd.to_datetime(table[name].replace("", None), format="%d-%m-%Y").dt.date for name in ("open_date", "close_date")}
    unknown = day["open_date"].astype(str).eq("1900-01-01")
    return pd.DataFrame(
        {
            "urn": whole_numbers(table["urn"], OPEN_CLOSED_FILE),
            "school_name": table["name"],
            "postcode": table["postcode"].replace("", None),
            "town": table["town"].replace("", None),
            "opened": day["open_date"].mask(unknown),
            "closed": day["close_date"],
        }
    ).set_index("urn")


def _first(every: list[int], *lists: pd.Series) -> pd.Series:
    """For each school, the value on the first list that has one."""
    answer = pd.Series(pd.NA, index=every, dtype="string")
    for values in lists:
        answer = answer.fillna(values.reindex(every).astype("string"))
    return answer


def _selective(raw: Raw, frame: pd.DataFrame) -> pd.DataFrame:
    """Whether a state-funded mainstream secondary is a grammar school, and how that is known."""
    table = raw.csv(
        SELECTIVE_FILE,
        "RECTYPE,URN,SCHNAME,PCODE,TOWN,SCHTYPE,GRAMMAR,GENDER,RELIGION",
    )
    table = table[table["URN"] != ""]
    grammar = one_of(table["GRAMMAR"], {"Yes": "yes", "No": "no"}, SELECTIVE_FILE)
    grammar.index = whole_numbers(table["URN"], SELECTIVE_FILE)
    on_list = frame["line_urn"].map(grammar[grammar.index.isin(frame.index)].groupby(level=0).first())
    rows = {}
    secondary = frame[(frame["kind"] == "mainstream") & frame["phase"].isin(["secondary", "all-through"])]
    for urn, name in secondary["school_name"].items():
        if urn in GRAMMAR_BY_NAME:
            if name != GRAMMAR_BY_NAME[urn]:
                raise Refused(f"School {urn} is “{name}” and no longer the grammar school we knew.")
            rows[urn] = (True, "its name; the list of 2018/19 marks it as not a grammar school")
        elif urn in grammar.index:
            rows[urn] = (grammar[urn] == "yes", "list of grammar schools 2018/19")
        elif pd.notna(on_list[urn]):
            rows[urn] = (on_list[urn] == "yes", "list of grammar schools 2018/19, under its newer number")
        else:
            rows[urn] = (
                False,
                "on no list of grammar schools of 2018/19 on; the law has allowed no new grammar school since 1998",
            )
    answer = pd.DataFrame.from_dict(rows, orient="index", columns=["is_selective", "selective_basis"])
    return answer.reindex(frame.index)


def _points(
    raw: Raw, every: list[int], register: pd.DataFrame, located: pd.DataFrame, postcode: pd.Series, places: pd.DataFrame
) -> pd.DataFrame:
    """Easting, northing, their basis and the district of each school; refused when an open one is in no Kent district."""
    codes = raw.csv(POSTCODES_FILE, POSTCODES_HEADER)
    codes = codes.assign(easting=codes["easting"].astype(int), northing=codes["northing"].astype(int))
    sectors = codes.groupby("sector").agg({"easting": "mean", "northing": "mean", "lad": lambda lads: lads.mode()[0]})
    codes = codes.set_index("postcode")
    code_of = places[places["level"] == "district"].set_index("place_name")["place_code"]
    rows = []
    for urn in every:
        if urn in register.index:
            row = register.loc[urn]
            place = (row["easting"], row["northing"], BY_POINT)
            district = BROMLEY if urn == DORTON_COLLEGE else code_of.get(row["district"])
        elif urn in located.index:
            row = located.loc[urn]
            place, district = (row["easting"], row["northing"], BY_POSTCODE), code_of.get(row["district"])
        elif postcode[urn] in codes.index:
            row = codes.loc[postcode[urn]]
            place, district = (row["easting"], row["northing"], BY_POSTCODE), row["lad"]
        elif (sector := postcode[urn][:-2]) in sectors.index:
            row = sectors.loc[sector]
            place, district = (round(row["easting"]), round(row["northing"]), BY_SECTOR), row["lad"]
        else:  # a closed school whose postcode is that of an office outside Kent
            place, district = (pd.NA, pd.NA, NOWHERE), NO_DISTRICT
        if district not in {BROMLEY, NO_DISTRICT, *code_of}:
            raise Refused(f"School {urn} is in no Kent district; only Dorton College ({DORTON_COLLEGE}) may be.")
        rows.append((*place, district))
    frame = pd.DataFrame(rows, columns=["easting", "northing", "location_basis", "district_code"], index=every)
    return frame.astype({"easting": "Int64", "northing": "Int64"})


def _small_areas(raw: Raw, frame: pd.DataFrame) -> pd.DataFrame:
    """LSOA and ward in which each point lies; empty where it lies in none, as on a pier or in Bromley."""
    placed = frame[frame["easting"].notna()]
    points = gpd.GeoDataFrame(
        index=placed.index,
        geometry=gpd.points_from_xy(placed["easting"].astype(int), placed["northing"].astype(int)),
        crs="EPSG:27700",
    )
    lsoas = raw.shapes(LSOA_FILE, ["LSOA21CD"]).rename(columns={"LSOA21CD": "lsoa_code"})
    wards = raw.shapes(WARD_FILE, ["WD25CD", "WD25NM", "LAD25CD"])
    wards = wards.rename(columns={"WD25CD": "ward_code", "WD25NM": "ward_name", "LAD25CD": "ward_district"})
    answer = pd.DataFrame(index=frame.index)
    for shapes, columns in ((lsoas, ["lsoa_code"]), (wards, ["ward_code", "ward_name", "ward_district"])):
        found = points.sjoin(shapes, how="left")[columns]
        answer[columns] = found[~found.index.duplicated()]
    return _back_in_its_district(raw, frame, answer)


def _back_in_its_district(raw: Raw, frame: pd.DataFrame, found: pd.DataFrame) -> pd.DataFrame:
    """The small area and ward of its postcode for a school whose point has slipped into another district."""
    codes = raw.csv(POSTCODES_FILE, POSTCODES_HEADER).set_index("postcode")
    strayed = (
        found["ward_district"].notna() & (found["ward_district"] != frame["district_code"]) & frame["postcode"].isin(codes.index)
    )
    own = codes.loc[frame.loc[strayed, "postcode"], ["lsoa21cd", "ward", "ward_name"]]
    columns = ["lsoa_code", "ward_code", "ward_name"]
    found.loc[strayed, columns] = own.to_numpy()
    return found[columns]


@counts_faults(SCHOOLS)
def faults(frame: pd.DataFrame) -> list[Fault]:
    """What is known to be wrong with the register."""
    return [
        Fault(
            what="not in the register of May 2025: closed, or reopened under a new number",
            rows=int((~frame["is_on_register"]).sum()),
        ),
        Fault(
            what="placed by the centre of the postcode or its sector, not by a point of the school's own",
            rows=int(frame["location_basis"].isin([BY_POSTCODE, BY_SECTOR]).sum()),
        ),
        Fault(
            what="closed schools in no known district: counted in Kent as a whole only",
            rows=int((frame["location_basis"] == NOWHERE).sum()),
        ),
        Fault(what="no postcode in the list used", rows=int(frame["postcode"].isna().sum())),
        Fault(what="Dorton College is on Kent's list but stands in Bromley", rows=int((frame["district_code"] == BROMLEY).sum())),
        Fault(what="one point for each school, also where it has several sites", rows=len(frame)),
    ]
