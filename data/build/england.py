"""England beside Kent: its authorities, Kent's statistical neighbours, and the kind of every school."""

import pandas as pd

from data.build.census import KENT_LA, SCHOOL_CENSUS, census_files
from data.build.kinds import KIND_OF_TYPE, kind_of_census_type, newest_types
from data.build.raw import Raw, Refused, whole_numbers
from data.build.schools import SCHOOLS
from data.build.steps import builds
from data.build.table import Col, Table
from data.catalogue import Fault

ENGLAND_REGISTER_FILE = "dfe/gias_open_2025-05-24_england.csv"
NEIGHBOURS_FILE = "dfe/statistical_neighbours_2025-05_england.csv"
REGIONS_FILE = "ons/utla_region_lookup_england.csv"
PLACEMENTS_FILE = "dfe/education-health-and-care-plans_2026_selected/caseload.csv"

MAINSTREAM = ("nursery", "primary", "secondary")
GROUPS = (*MAINSTREAM, "special", "independent", "alternative provision")
# Types that no school of Kent has, in the same words as KIND_OF_TYPE. A sixth form on a school census is one of the publisher's
# state-funded secondary schools; sixth-form colleges outside the school census are not held.
KIND_OF_TYPE_ELSEWHERE = {
    "Academy special sponsor led": "special",
    "Academy alternative provision converter": "alternative provision",
    "Free schools alternative provision": "alternative provision",
    "Studio schools": "mainstream",
    "City technology college": "mainstream",
    "Free schools 16 to 19": "mainstream",
    "Academy 16-19 converter": "mainstream",
    "Academy 16 to 19 sponsor led": "mainstream",
}
_REGISTER_KINDS = {name: kind for name, (kind, _) in KIND_OF_TYPE.items()} | KIND_OF_TYPE_ELSEWHERE
_GROUP_OF_PHASE = {
    "nursery": "nursery",
    "primary": "primary",
    "middle deemed primary": "primary",
    "secondary": "secondary",
    "middle deemed secondary": "secondary",
    "all-through": "secondary",
    "16 plus": "secondary",
}
# Places are compared as they were in January 2023. What has since been divided stays whole, under both new numbers; what has
# since become a unitary authority stays a county.
SCILLY = {420: "Isles of Scilly"}
CUMBRIA, CUMBRIA_CODE, CUMBRIA_NUMBERS = "Cumbria", "E10000006", (909, 942, 943)
COUNTIES_THEN = ("Cumbria", "North Yorkshire", "Somerset")

AUTHORITIES = Table(
    path="snapshots/dfe/authorities.parquet",
    table="dfe_authorities",
    says="The local authorities of England in January 2023, which of them were county councils, and Kent's ten statistical neighbours",
    grain=("authority_number",),
    place_basis="none",
    covers="England, authorities of January 2023; neighbours as the Department listed them in May 2025",
    made_by="england",
    changes=(
        "a statistical neighbour is an authority the Department finds most like Kent: the first is the most like it",
        "Cumbria stands here under its own number and those of the two authorities it was divided into in April 2023",
    ),
    revises="when authorities change, or the Department lists other neighbours",
    files=(ENGLAND_REGISTER_FILE, REGIONS_FILE, NEIGHBOURS_FILE),
    columns={
        "authority_number": Col("INTEGER", "the Department's number of the authority"),
        "place_code": Col("VARCHAR", "GSS code of the authority", pattern=r"^E(06|08|09|10)\d{6}$"),
        "authority_name": Col("VARCHAR", "name of the authority"),
        "is_county": Col("BOOLEAN", "was a county council in January 2023"),
        "neighbour": Col(
            "INTEGER", "1 for the authority most like Kent, to 10; empty for others", optional=True, least=1, most=10
        ),
    },
)

ENGLAND_SCHOOLS = Table(
    path="snapshots/dfe/england_schools.parquet",
    table="dfe_england_schools",
    says="What kind every school of England is that stands on a January census we hold; without names",
    grain=("urn",),
    place_basis="school",
    covers="England: state-funded, non-maintained and independent schools",
    made_by="england",
    changes=(
        "names left out: kept only to tell Kent's schools beside those of other authorities",
        "one group for each school number over all years: by its type in the register of May 2025; if it has left that, by its type in "
        "the newest census that prints one; else by the range of its establishment number. One that a census calls independent is "
        "special when at least half its pupils have an EHC plan",
        "all-through schools, sixth forms and city technology colleges on a school census are secondary, as the Department counts them",
        "schools of Kent have the group that dfe_schools gives them",
    ),
    revises="yearly, in June",
    files=lambda raw: (ENGLAND_REGISTER_FILE, *census_files(raw)),
    columns={
        "urn": Col("INTEGER", "unique reference number of the school"),
        "school_group": Col(
            "VARCHAR", "kind of school; mainstream ones by phase, all-through ones and sixth forms with secondary", words=GROUPS
        ),
    },
)

# The release's columns put together into settings a reader can tell apart; they add up to all plans.
SETTINGS = {
    "mainstream school": (
        "mainstream_la_maintained",
        "mainstream_academy",
        "mainstream_free_school",
        "mainstream_independent",
    ),
    "SRP or SEN unit in a mainstream school": (
        "mainstream_la_maintained_resourced_provision",
        "mainstream_la_maintained_senunit",
        "mainstream_academy_resourced_provision",
        "mainstream_academy_senunit",
        "mainstream_free_school_resourced_provision",
        "mainstream_free_school_senunit",
    ),
    "state special school": ("special_la_maintained", "special_academy", "special_free_school"),
    "independent or charity special school": ("special_independent", "special_non_maintained"),
    "alternative provision": ("ap_pru_total",),
    "college": ("fe_total",),
    "elsewhere, early years or not recorded": ("ed_elsewhere", "nm_early_years", "placement_unknown"),
}

PLACEMENTS = Table(
    path="snapshots/dfe/placements.parquet",
    table="dfe_placements",
    says="Where children and young people with an EHC plan learn, by the council that keeps the plan, January 2026",
    grain=("place_code", "setting"),
    place_basis="authority",
    covers="Kent, its ten statistical neighbours and England; people up to 25; January 2026",
    made_by="england",
    changes=("the release's settings put together into seven; refused unless they add up to all plans",),
    revises="yearly, in June",
    files=(PLACEMENTS_FILE, NEIGHBOURS_FILE),
    faults=[Fault(what="total rows only, copied from a public copy of the release; the other authorities are not held", rows=0)],
    columns={
        "place_code": Col("VARCHAR", "GSS code of the council or of England"),
        "place_name": Col("VARCHAR", "name of the council, or England"),
        "setting": Col("VARCHAR", "where the child or young person learns", words=tuple(SETTINGS)),
        "plans": Col("INTEGER", "EHC plans the council keeps", unit="count", least=0),
    },
)


@builds(AUTHORITIES, Raw)
def authorities(raw: Raw) -> pd.DataFrame:
    """One row per number of an authority of January 2023."""
    register = _register(raw)
    names = dict(zip(register["la_code"].astype(int), register["la_name"], strict=True)) | SCILLY
    names |= dict.fromkeys(CUMBRIA_NUMBERS, CUMBRIA)
    codes = raw.csv(REGIONS_FILE, "UTLACD,UTLANM,CAUTHCD,CAUTHNM,RGNCD,RGNNM").set_index("UTLANM")["UTLACD"]
    neighbours = _neighbours(raw)
    rows = []
    for number, name in names.items():
        code = CUMBRIA_CODE if name == CUMBRIA else codes.get(name)
        if code is None:
            continue
        is_county = code.startswith("E10") or name in COUNTIES_THEN
        rows.append((number, code, name, is_county, neighbours.index(number) + 1 if number in neighbours else None))
    frame = pd.DataFrame(rows, columns=list(AUTHORITIES.columns)).sort_values("authority_number")
    return frame.assign(neighbour=frame["neighbour"].astype("Int64"))


@builds(ENGLAND_SCHOOLS, Raw, SCHOOL_CENSUS, SCHOOLS)
def england_schools(raw: Raw, census: pd.DataFrame, register: pd.DataFrame) -> pd.DataFrame:
    """The group of every school of England on any census held."""
    types = newest_types(census)
    kinds = [kind_of_census_type(*row) for row in types[["census_type", "pupils", "plans"]].fillna(0).itertuples(index=False)]
    by_census = pd.DataFrame(kinds, columns=["kind", "sector", "phase"], index=types.index)
    group = grouped(by_census["kind"], by_census["phase"])
    listed = _register(raw)
    of_register = grouped(listed["establishment_type"].map(_REGISTER_KINDS), listed["education_phase"].str.lower())
    of_register.index = whole_numbers(listed["urn"], ENGLAND_REGISTER_FILE)
    in_kent = register.set_index("urn")
    for better in (of_register.dropna(), grouped(in_kent["kind"], in_kent["phase"])):
        group.update(better[better.index.isin(group.index)])
    return group.rename("school_group").sort_index().reset_index()


@builds(PLACEMENTS, Raw)
def placements(raw: Raw) -> pd.DataFrame:
    """Plans by council and setting; refused unless the settings add up to the plans."""
    table = raw.csv(PLACEMENTS_FILE, PLACEMENTS_HEADER)
    numbers = {KENT_LA, *_neighbours(raw)}
    rows = []
    for row in table.to_dict("records"):
        is_england = row["geographic_level"] == "National"
        if not is_england and (not row["old_la_code"] or int(row["old_la_code"]) not in numbers):
            continue
        place = (row["country_code"], "England") if is_england else (row["new_la_code"], row["la_name"])
        counts = {setting: sum(int(row[column]) for column in columns) for setting, columns in SETTINGS.items()}
        if sum(counts.values()) != int(row["ehcplans"]):
            raise Refused(f"{PLACEMENTS_FILE}: the settings of {place[1]} do not add up to its plans.")
        rows += [(*place, setting, plans) for setting, plans in counts.items()]
    frame = pd.DataFrame(rows, columns=list(PLACEMENTS.columns))
    if frame["place_code"].nunique() != len(numbers) + 1:
        raise Refused(f"{PLACEMENTS_FILE} lacks Kent, England or one of Kent's neighbours.")
    return frame.sort_values(["place_name", "setting"])


def _register(raw: Raw) -> pd.DataFrame:
    return raw.csv(
        ENGLAND_REGISTER_FILE,
        "urn,la_code,la_name,establishment_number,establishment_name,establishment_type,establishment_type_group,"
        "education_phase,number_of_pupils,percentage_fsm,easting,northing,lsoa_code,pcon_code,longitude,latitude",
    )


def _neighbours(raw: Raw) -> list[int]:
    """The numbers of Kent's ten statistical neighbours, the most like it first."""
    pairs = ",".join(f"SN{n},SNP{f'.{n - 1}' if n > 1 else ''}" for n in range(1, 11))
    table = raw.csv(NEIGHBOURS_FILE, f"LA num,LA Name,LA number,GOInd,GOReg,{pairs}")
    kent = table[table["LA Name"] == "Kent"].iloc[0]
    return [int(float(kent[f"SN{n}"])) for n in range(1, 11)]


def grouped(kind: pd.Series, phase: pd.Series) -> pd.Series:
    """The kind of school, or for a mainstream one its phase; empty when a list does not say which."""
    return kind.mask(kind == "mainstream", phase.map(_GROUP_OF_PHASE))


PLACEMENTS_HEADER = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,"
    "breakdown_topic,breakdown,ehcplans,mainstream_la_maintained,mainstream_la_maintained_resourced_provision,"
    "mainstream_la_maintained_senunit,mainstream_academy,mainstream_academy_resourced_provision,mainstream_academy_senunit,"
    "mainstream_free_school,mainstream_free_school_resourced_provision,mainstream_free_school_senunit,mainstream_independent,"
    "mainstream_total,mainstream_total_pc,special_la_maintained,special_academy,special_free_school,special_independent,"
    "special_non_maintained,special_total,special_total_pc,ap_pru_academy,ap_pru_free_school,ap_pru_la_maintained,ap_pru_total,"
    "ap_pru_total_pc,general_fe_tertiary_colleges,specialist_post_16_institutions,ukrlp_provider,fe_total,fe_total_pc,"
    "elective_home_education,other_arrangements_la,other_arrangements_parents,online_provider,w_settings,other_schools,"
    "other_placement_settings,neet,neet_ntci,neet_other,neet_other_csa,ed_elsewhere,ed_elsewhere_pc,nm_early_years,"
    "nm_early_years_pc,placement_unknown,placement_unknown_pc,await_prov_2022,perm_ex_2022"
)
