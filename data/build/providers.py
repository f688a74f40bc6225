"""Where special places are or may come: Kent's state special schools, their other sites, planned schools, and neighbours' schools."""

import numpy as np
import pandas as pd

from data.build.ons import CENTRES_FILE, PLACES
from data.build.raw import Raw, Refused, one_of, unique, whole_numbers
from data.build.schools import KIND_OF_TYPE, POSTCODES_FILE, POSTCODES_HEADER, REGISTER_FILE, SCHOOLS
from data.build.special_schools import DESIGNATIONS, SITES, SITES_FILE, SPECIAL_SCHOOLS, STATUSES
from data.build.special_schools import SCHOOLS_FILE as SPECIAL_FILE
from data.build.steps import builds, counts_faults
from data.build.table import Col, Table
from data.catalogue import Fault

ENGLAND_FILE = "dfe/gias_open_2025-05-24_england.csv"
SITE_PLACES_FILE = "typed/other_site_places.csv"
PLANNED_FILE = "typed/planned_schools.csv"
OWN_WORDS_FILE = "typed/labels_in_own_words.csv"

# Councils whose special schools Kent children can reach.
NEIGHBOURS = ("Medway", "Bexley", "Bromley", "East Sussex", "Surrey")
REACH_METRES = 40_000
GROUPS = ("special school", "other site", "planned school", "outside Kent's system")
SITE, WARDS = "site or host school, as its table has it", "centre of the postcodes of the ward or town"
POINT_BASES = ("register point, May 2025", "postcode centre, October 2025", SITE, WARDS)
# Nore Academy stands in the register of May 2025; the census of January 2025 counts no pupil in it.
NOT_YET_OPEN = {150769: "in the register as open in May 2025; no pupils were counted there in January 2025"}

PROVIDER_FILES = (
    SPECIAL_FILE,
    SITES_FILE,
    SITE_PLACES_FILE,
    PLANNED_FILE,
    OWN_WORDS_FILE,
    ENGLAND_FILE,
    REGISTER_FILE,
    POSTCODES_FILE,
    CENTRES_FILE,
)

PROVIDERS = Table(
    path="snapshots/kcc/providers.parquet",
    table="kcc_providers",
    says="Every place where special school places are or may come: Kent's state special schools, their other sites, planned "
    "schools, and special schools near Kent that other councils look after",
    grain=("provider_id",),
    place_basis="school",
    covers="Kent, each row with its own date; schools of Medway, Bexley, Bromley, East Sussex and Surrey within 40 km of a Kent "
    "small area, and two of London boroughs that stand in Kent, register of 24 May 2025",
    made_by="providers",
    changes=(
        "a short word for each provider is made from its name, for addresses",
        "where a source names only a town or ward, the point is the centre of that ward's live postcodes",
        "the share of a school's places at a site is ours where no split is published",
        "schools of neighbours are kept apart and never counted as Kent's",
    ),
    revises="when the county publishes a change; register monthly",
    files=PROVIDER_FILES,
    columns={
        "provider_id": Col("VARCHAR", "number of the school; for a site with its name; for a planned school our own"),
        "provider_name": Col("VARCHAR", "name of the school, or of the school and the site"),
        "word": Col("VARCHAR", "short name in addresses; empty for schools of other councils", optional=True),
        "provider_group": Col("VARCHAR", "special school, other site, planned school or outside Kent's system", words=GROUPS),
        "urn": Col("INTEGER", "unique reference number of the school; empty when it has none yet", optional=True),
        "council": Col("VARCHAR", "council that looks after the school"),
        "sector": Col("VARCHAR", "state-funded, non-maintained or independent"),
        "register_type": Col("VARCHAR", "type as printed in the register", optional=True),
        "status": Col("VARCHAR", "in force, approved, proposed, withdrawn or planned", words=STATUSES),
        "as_of": Col("DATE", "first day that standing can mean", optional=True),
        "designation": Col("VARCHAR", "Kent's label; empty for other councils", optional=True, words=DESIGNATIONS),
        "primary_designation": Col("VARCHAR", "its label for primary age, where that is another", optional=True, words=DESIGNATIONS),
        "own_designation": Col("VARCHAR", "where no label was seen: the one nearest to the school's own words", optional=True),
        "district_code": Col("VARCHAR", "GSS code of the Kent district it stands in; empty outside Kent", optional=True),
        "easting": Col("INTEGER", "point, British National Grid", unit="metres"),
        "northing": Col("INTEGER", "point, British National Grid", unit="metres"),
        "point_basis": Col("VARCHAR", "how the point is known", words=POINT_BASES),
        "site_places": Col("INTEGER", "published places at this site or planned school", unit="count", optional=True),
        "assumed_share_pct": Col("INTEGER", "our share of the school's places at this site, 0 to 100", unit="percent 0–100", optional=True),
        "register_roll": Col("INTEGER", "other councils only: pupils, spring 2024, from the register", unit="count", optional=True),
        "note": Col("VARCHAR", "what else is known", optional=True),
        "source_name": Col("VARCHAR", "where the standing was read"),
        "source_page": Col("VARCHAR", "its address"),
    },
)  # fmt: skip

_REGISTER_PAGE = "https://get-information-schools.service.gov.uk/Downloads"
_REGISTER_NAME = "Get Information about Schools, 24 May 2025"


@builds(PROVIDERS, Raw, SPECIAL_SCHOOLS, SITES, SCHOOLS, PLACES)
def providers(raw: Raw, special: pd.DataFrame, sites: pd.DataFrame, register: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """One row per place, Kent's first."""
    schools = _schools(raw, special, register)
    rows = [*schools, *_sites(raw, schools, sites), *_planned(raw, places)]
    frame = pd.concat([pd.DataFrame(rows), _outside(raw)], ignore_index=True)
    unique(frame["word"].dropna(), PLANNED_FILE)
    for column in ("urn", "site_places", "assumed_share_pct", "register_roll", "easting", "northing"):
        frame[column] = frame[column].astype("Int64")
    frame = frame.astype(
        dict.fromkeys(("word", "note", "own_designation", "primary_designation", "designation", "district_code"), object)
    )
    frame = frame.where(frame.notna(), None)
    return frame.sort_values(["provider_group", "provider_id"])


def word_of(name: str) -> str:
    """A school's name as a short word for an address: “The Beacon Folkestone” gives “beacon-folkestone”."""
    dull = {"the", "school", "academy", "foundation", "special", "leigh", "buxford", "primary", "college"}
    letters = "".join(letter if letter.isalnum() else " " for letter in name.lower().replace("'", "").replace("’", ""))
    return "-".join(part for part in letters.split() if part not in dull)


def _schools(raw: Raw, special: pd.DataFrame, register: pd.DataFrame) -> list[dict]:
    own = raw.csv(OWN_WORDS_FILE, "urn,designation,own_words,source_name,source_page").set_index("urn")
    known = register.set_index("urn")
    rows = []
    for row in special.itertuples():
        school = known.loc[row.urn]
        rows.append(
            {
                "provider_id": str(row.urn),
                "provider_name": school["school_name"],
                "word": word_of(school["school_name"]),
                "provider_group": "special school",
                "urn": row.urn,
                "council": "Kent",
                "sector": school["sector"],
                "register_type": school["register_type"],
                "status": "planned" if row.urn in NOT_YET_OPEN else "in force",
                "as_of": pd.Timestamp("2025-05-24").date(),
                "designation": row.designation,
                "primary_designation": row.primary_designation,
                "own_designation": own["designation"].get(str(row.urn)) if row.designation == "not published" else None,
                "district_code": school["district_code"],
                "easting": school["easting"],
                "northing": school["northing"],
                "point_basis": school["location_basis"],
                "note": NOT_YET_OPEN.get(row.urn),
                "source_name": _REGISTER_NAME,
                "source_page": _REGISTER_PAGE,
            }
        )
    return rows


def _sites(raw: Raw, schools: list[dict], sites: pd.DataFrame) -> list[dict]:
    """Other sites, each with its published places or our share of the school's."""
    typed = raw.csv(SITE_PLACES_FILE, "urn,site_name,wards,places,assumed_share_pct,why")
    facts = {(int(row.urn), row.site_name): row for row in typed.itertuples()}
    school_of = {row["urn"]: row for row in schools}
    if strangers := set(facts) ^ set(zip(sites["urn"], sites["site_name"], strict=True)):
        raise Refused(f"{SITE_PLACES_FILE} and {SITES_FILE} do not name the same sites: {sorted(strangers)[0][1]}.")
    centres = _wards(raw)
    rows = []
    for row in sites.itertuples():
        fact, school = facts[row.urn, row.site_name], school_of[row.urn]
        point = (row.easting, row.northing) if pd.notna(row.easting) else _centre(centres, row.district_code, fact.wards)
        name = row.site_name.removeprefix(school["provider_name"].removesuffix(" School"))
        rows.append(
            school
            | {
                "provider_id": f"{row.urn}-{word_of(name)}",
                "provider_name": f"{school['provider_name']}, {row.site_name}",
                "word": f"{school['word']}-{word_of(name)}",
                "provider_group": "other site",
                "status": row.status,
                "as_of": row.as_of,
                "district_code": row.district_code,
                "easting": point[0],
                "northing": point[1],
                "point_basis": SITE if pd.notna(row.easting) else WARDS,
                "site_places": int(fact.places) if fact.places else None,
                "assumed_share_pct": int(fact.assumed_share_pct) if fact.assumed_share_pct else None,
                "note": f"{row.note}; {fact.why}" if pd.notna(row.note) else fact.why,
                "source_name": row.source_name,
                "source_page": row.source_page,
            }
        )
    return rows


def _planned(raw: Raw, places: pd.DataFrame) -> list[dict]:
    table = raw.csv(
        PLANNED_FILE,
        "provider_id,provider_name,word,district,wards,designation,places,age_range,status,as_of,note,source_name,source_page",
    )
    code_of = places.set_index("place_name")["place_code"]
    centres = _wards(raw)
    rows = []
    for row in table.itertuples():
        district = code_of[row.district]
        easting, northing = _centre(centres, district, row.wards)
        rows.append(
            {
                "provider_id": row.provider_id,
                "provider_name": row.provider_name,
                "word": row.word,
                "provider_group": "planned school",
                "council": "Kent",
                "sector": "state-funded",
                "status": row.status,
                "as_of": pd.Timestamp(row.as_of).date(),
                "designation": row.designation,
                "district_code": district,
                "easting": easting,
                "northing": northing,
                "point_basis": WARDS,
                "site_places": int(row.places),
                "note": row.note,
                "source_name": row.source_name,
                "source_page": row.source_page,
            }
        )
    return rows


def _wards(raw: Raw) -> pd.DataFrame:
    table = raw.csv(POSTCODES_FILE, POSTCODES_HEADER)
    return table.astype({"easting": int, "northing": int})[["lad", "ward_name", "easting", "northing"]]


def _centre(postcodes: pd.DataFrame, district: str, wards: str) -> tuple[int, int]:
    """Mean of the live postcodes of some wards of one district."""
    names = wards.split(";")
    there = postcodes[(postcodes["lad"] == district) & postcodes["ward_name"].isin(names)]
    if gone := sorted(set(names) - set(there["ward_name"])):
        raise Refused(f"{POSTCODES_FILE} has no ward “{gone[0]}” in {district}.")
    return round(there["easting"].mean()), round(there["northing"].mean())


def _outside(raw: Raw) -> pd.DataFrame:
    """Special schools near Kent that other councils look after; state-funded, non-maintained and independent."""
    table = raw.csv(
        ENGLAND_FILE,
        "urn,la_code,la_name,establishment_number,establishment_name,establishment_type,establishment_type_group,"
        "education_phase,number_of_pupils,percentage_fsm,easting,northing,lsoa_code,pcon_code,longitude,latitude",
    )
    types = {name: sector for name, (kind, sector) in KIND_OF_TYPE.items() if "special" in kind or "Special" in name}
    types["Academy special sponsor led"] = "state-funded"
    table = table[table["establishment_type"].str.contains("special", case=False) & (table["easting"] != "")]
    table = table.assign(sector=one_of(table["establishment_type"], types, ENGLAND_FILE))
    homes = raw.csv(CENTRES_FILE, _CENTRES_HEADER)
    kent = homes[["pcmean_e", "pcmean_n"]].astype(float).to_numpy()
    points = table[["easting", "northing"]].astype(float).to_numpy()
    nearest = np.min(np.hypot(*(points[:, None, :] - kent[None, :, :]).transpose(2, 0, 1)), axis=1)
    stands_in_kent = table["lsoa_code"].isin(homes["LSOA21CD"]) & (table["la_name"] != "Kent")
    table = table[(table["la_name"].isin(NEIGHBOURS) & (nearest <= REACH_METRES)) | stands_in_kent]
    district_of = homes.set_index("LSOA21CD")["LADCD"]
    urn = whole_numbers(unique(table["urn"], ENGLAND_FILE), ENGLAND_FILE)
    return pd.DataFrame(
        {
            "provider_id": urn.astype(str),
            "provider_name": table["establishment_name"],
            "provider_group": "outside Kent's system",
            "urn": urn,
            "council": table["la_name"],
            "sector": table["sector"],
            "register_type": table["establishment_type"],
            "status": "in force",
            "as_of": pd.Timestamp("2025-05-24").date(),
            "district_code": table["lsoa_code"].map(district_of),
            "easting": whole_numbers(table["easting"], ENGLAND_FILE),
            "northing": whole_numbers(table["northing"], ENGLAND_FILE),
            "point_basis": "register point, May 2025",
            "register_roll": whole_numbers(table["number_of_pupils"], ENGLAND_FILE),
            "source_name": _REGISTER_NAME,
            "source_page": _REGISTER_PAGE,
        }
    )


_CENTRES_HEADER = (
    "LSOA21CD,LSOA21NM,MSOA21CD,MSOA21NM,MSOAHCLNM,LADCD,LADNM,centroid_e,centroid_n,centroid_lat,"
    "centroid_lon,pcmean_e,pcmean_n,n_postcodes,pcmean_lat,pcmean_lon,area_km2"
)


@counts_faults(PROVIDERS)
def faults(frame: pd.DataFrame) -> list[Fault]:
    """What is known to be wrong with the places of provision."""
    sites = frame[frame["provider_group"] == "other site"]
    return [
        Fault(what="point known only as the centre of a ward or town", rows=int((frame["point_basis"] == WARDS).sum())),
        Fault(what="sites whose share of the school's places is our assumption", rows=int(sites["site_places"].isna().sum())),
        Fault(
            what="schools of other councils without a pupil count in the register",
            rows=int((frame["provider_group"].eq(GROUPS[3]) & frame["register_roll"].isna()).sum()),
        ),
    ]
