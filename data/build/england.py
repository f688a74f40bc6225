"""England beside Kent: its authorities, Kent's statistical neighbours, and every school's counts without its name."""

import re

import pandas as pd

from data.build.census import CENSUS_2019_FILE, CENSUS_2019_HEADER, CENSUS_2023_FILE, KENT_LA, census_2023
from data.build.raw import Raw, Refused, unique, whole_numbers
from data.build.schools import (
    KIND_OF_CENSUS_TYPE,
    KIND_OF_TYPE,
    OPEN_CLOSED_FILE,
    OPEN_CLOSED_HEADER,
    PHASE_OF_CENSUS_TYPE,
    SCHOOLS,
)
from data.build.steps import builds, counts_faults
from data.build.table import Col, Table
from data.catalogue import Fault

ENGLAND_2023_FILE = "dfe/sen_school_level_2023_england.csv"
ENGLAND_REGISTER_FILE = "dfe/gias_open_2025-05-24_england.csv"
NEIGHBOURS_FILE = "dfe/statistical_neighbours_2025-05_england.csv"
REGIONS_FILE = "ons/utla_region_lookup_england.csv"
PLACEMENTS_FILE = "dfe/education-health-and-care-plans_2026_selected/caseload.csv"

MAINSTREAM = ("nursery", "primary", "secondary", "other mainstream")
GROUPS = (*MAINSTREAM, "special", "independent", "alternative provision", "college", "not known")

# What the publisher's own national totals are: a file that gives others is cut short or changed.
TOTALS = {
    2019: {"schools": 23_890, "pupils": 8_760_774, "sen_support": 1_040_724, "plans": 269_074},
    2023: {"schools": 24_442, "pupils": 9_073_832, "sen_support": 1_183_384, "plans": 389_171},
}
COUNTS_2019 = {"pupils": "NOR", "sen_support": "TSENELK", "plans": "TSENELSE"}
# Types that no school of Kent has, in the same words as KIND_OF_TYPE.
KIND_OF_TYPE_ELSEWHERE = {
    "Academy special sponsor led": "special",
    "Academy alternative provision converter": "alternative provision",
    "Free schools alternative provision": "alternative provision",
    "Studio schools": "mainstream",
    "City technology college": "mainstream",
    "Free schools 16 to 19": "college",
    "Academy 16-19 converter": "college",
    "Academy 16 to 19 sponsor led": "college",
}
_REGISTER_KINDS = {name: kind for name, (kind, _) in KIND_OF_TYPE.items()} | KIND_OF_TYPE_ELSEWHERE
_GROUP_OF_PHASE = {
    "Nursery": "nursery",
    "Primary": "primary",
    "Middle deemed primary": "primary",
    "Secondary": "secondary",
    "Middle deemed secondary": "secondary",
    "All-through": "secondary",
}
_GROUP_OF_CENSUS_TYPE = {
    name: PHASE_OF_CENSUS_TYPE.get(name, "other mainstream") if kind == "mainstream" else kind
    for name, (kind, _) in KIND_OF_CENSUS_TYPE.items()
}
# Authorities of January 2023 that the register of 2025 knows under other names or not at all.
CUMBRIA, SCILLY = "Cumbria", "Isles of Scilly"
NUMBERS = {CUMBRIA: 909, SCILLY: 420}
CODES = {CUMBRIA: "E10000006"}
CUMBRIA_SINCE = ("Cumberland", "Westmorland and Furness")
# County councils in January 2023 that have since become unitary authorities.
COUNTIES_THEN = ("Cumbria", "North Yorkshire", "Somerset")

AUTHORITIES = Table(
    path="snapshots/dfe/authorities.parquet",
    table="dfe_authorities",
    says="The 152 local authorities of England in January 2023, which of them were county councils, and Kent's ten statistical neighbours",
    grain=("authority_number",),
    place_basis="none",
    covers="England, authorities of January 2023; neighbours as the Department listed them in May 2025",
    made_by="england",
    changes=("a statistical neighbour is an authority the Department finds most like Kent: the first is the most like it",),
    revises="when authorities change, or the Department lists other neighbours",
    files=(ENGLAND_2023_FILE, ENGLAND_REGISTER_FILE, REGIONS_FILE, NEIGHBOURS_FILE),
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
    says="Pupils, pupils on SEN support and pupils with an EHC plan in every school of England, without names, "
    "January 2019 and January 2023",
    grain=("year", "school_number"),
    place_basis="school",
    covers="England: state-funded, non-maintained and independent schools",
    made_by="england",
    changes=(
        "names left out: kept only to tell Kent's schools beside those of other authorities",
        "group in 2019: the type in the register of May 2025, else the census's own; in 2023: the type of the school of that name and "
        "authority in that register, else in the census of 2019, else special when at least half its pupils have an EHC plan, else "
        "not known",
        "schools of Kent have the group that dfe_schools gives them",
    ),
    revises="yearly, in June",
    files=(CENSUS_2019_FILE, ENGLAND_2023_FILE, CENSUS_2023_FILE, ENGLAND_REGISTER_FILE, OPEN_CLOSED_FILE),
    columns={
        "year": Col("INTEGER", "calendar year of the January census", least=2019, most=2023),
        "school_number": Col("INTEGER", "running number within the year; ours", least=1),
        "authority_number": Col("INTEGER", "the Department's number of the authority the school stands in"),
        "school_group": Col("VARCHAR", "kind of school; mainstream ones by phase, all-through with secondary", words=GROUPS),
        "pupils": Col("INTEGER", "pupils on the school's roll", unit="count", least=0),
        "sen_support": Col("INTEGER", "of these, pupils on SEN support", unit="count", least=0),
        "plans": Col("INTEGER", "of these, pupils with an EHC plan", unit="count", least=0),
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
    covers="Kent, its ten statistical neighbours and England; people up to 25",
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
    """One row per authority of January 2023."""
    names = pd.Series(_census_2023(raw)["la_name"].unique())
    numbers = _numbers(raw)
    codes = raw.csv(REGIONS_FILE, "UTLACD,UTLANM,CAUTHCD,CAUTHNM,RGNCD,RGNNM").set_index("UTLANM")["UTLACD"]
    neighbours = _neighbours(raw)
    rows = []
    for name in names:
        code = CODES.get(name) or codes.get(name)
        if code is None:
            raise Refused(f"{ENGLAND_2023_FILE} names an authority we do not know: “{name}”.")
        number = numbers[name]
        is_county = code.startswith("E10") or name in COUNTIES_THEN
        rows.append((number, code, name, is_county, neighbours.index(number) + 1 if number in neighbours else None))
    frame = pd.DataFrame(rows, columns=list(AUTHORITIES.columns)).sort_values("authority_number")
    return frame.assign(neighbour=frame["neighbour"].astype("Int64"))


@builds(ENGLAND_SCHOOLS, Raw, SCHOOLS)
def england_schools(raw: Raw, register: pd.DataFrame) -> pd.DataFrame:
    """Every school of England in both years, its kind and its counts."""
    in_kent = grouped(register.set_index("urn")["kind"], register.set_index("urn")["phase"].str.capitalize())
    years = []
    for year, frame in ((2019, _schools_2019(raw, in_kent)), (2023, _schools_2023(raw, in_kent))):
        found = {"schools": len(frame), **frame[["pupils", "sen_support", "plans"]].sum().astype(int).to_dict()}
        for word, total in TOTALS[year].items():
            if found[word] != total:
                raise Refused(
                    f"The {year} census gives {found[word]:,} {word} for England where {total:,} are known: is it cut short?"
                )
        years.append(frame.assign(year=year, school_number=range(1, len(frame) + 1)))
    return pd.concat(years)[list(ENGLAND_SCHOOLS.columns)]


@counts_faults(ENGLAND_SCHOOLS)
def faults(everywhere: pd.DataFrame) -> list[Fault]:
    """What is known to be wrong with the schools of England."""
    unknown = everywhere["school_group"] == "not known"
    return [Fault(what="schools of January 2023 whose group is not known; none is in Kent", rows=int(unknown.sum()))]


@builds(PLACEMENTS, Raw)
def placements(raw: Raw) -> pd.DataFrame:
    """Plans by council and setting; refused unless the settings add up to the plans."""
    table = raw.csv(PLACEMENTS_FILE, PLACEMENTS_HEADER)
    numbers = {int(KENT_LA), *_neighbours(raw)}
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


def _census_2023(raw: Raw) -> pd.DataFrame:
    return raw.csv(ENGLAND_2023_FILE, "la_name,school_name,Total pupils,SEN support,EHC plan,Total Sen")


def _register(raw: Raw) -> pd.DataFrame:
    return raw.csv(
        ENGLAND_REGISTER_FILE,
        "urn,la_code,la_name,establishment_number,establishment_name,establishment_type,establishment_type_group,"
        "education_phase,number_of_pupils,percentage_fsm,easting,northing,lsoa_code,pcon_code,longitude,latitude",
    )


def _numbers(raw: Raw) -> dict[str, int]:
    """The Department's number of each authority, by name."""
    table = _register(raw)
    return {name: int(number) for name, number in zip(table["la_name"], table["la_code"], strict=True)} | NUMBERS


def _neighbours(raw: Raw) -> list[int]:
    """The numbers of Kent's ten statistical neighbours, the most like it first."""
    pairs = ",".join(f"SN{n},SNP{f'.{n - 1}' if n > 1 else ''}" for n in range(1, 11))
    table = raw.csv(NEIGHBOURS_FILE, f"LA num,LA Name,LA number,GOInd,GOReg,{pairs}")
    kent = table[table["LA Name"] == "Kent"].iloc[0]
    return [int(float(kent[f"SN{n}"])) for n in range(1, 11)]


def _schools_2019(raw: Raw, in_kent: pd.Series) -> pd.DataFrame:
    """January 2019: type in the register of 2025, else the census's own; a school with a count not given is left out."""
    table = raw.csv(CENSUS_2019_FILE, CENSUS_2019_HEADER)
    table = table[(table["URN"] != "NAT") & ~table[list(COUNTS_2019.values())].isin(["NA"]).any(axis=1)]
    urn = whole_numbers(unique(table["URN"], CENSUS_2019_FILE), CENSUS_2019_FILE)
    group = urn.map(_groups_by_number_2025(raw)).fillna(table["SCHOOLTYPE"].map(_GROUP_OF_CENSUS_TYPE))
    group = group.mask(table["LA"] == KENT_LA, urn.map(in_kent))
    return pd.DataFrame(
        {"authority_number": whole_numbers(table["LA"], CENSUS_2019_FILE), "school_group": group}
        | {name: whole_numbers(table[column], CENSUS_2019_FILE) for name, column in COUNTS_2019.items()}
    )


def _schools_2023(raw: Raw, in_kent: pd.Series) -> pd.DataFrame:
    """January 2023: the file has no school numbers, so its group is found by authority and name."""
    table = _census_2023(raw)
    number = table["la_name"].map(_numbers(raw))
    frame = pd.DataFrame(
        {
            "authority_number": number,
            "pupils": whole_numbers(table["Total pupils"], ENGLAND_2023_FILE),
            "sen_support": whole_numbers(table["SEN support"], ENGLAND_2023_FILE),
            "plans": whole_numbers(table["EHC plan"], ENGLAND_2023_FILE),
        }
    )
    keys = pd.Series(list(zip(number, table["school_name"].map(plain_name), strict=True)), index=table.index)
    group = keys.map(_groups_by_name_2025(raw)).fillna(keys.map(_groups_by_name_2019(raw)))
    is_special = (frame["pupils"] > 0) & (2 * frame["plans"] >= frame["pupils"])
    frame["school_group"] = group.fillna(is_special.map({True: "special", False: "not known"}))
    elsewhere = frame[number != int(KENT_LA)]
    kent = census_2023(raw)
    if (number == int(KENT_LA)).sum() != len(kent):
        raise Refused(f"{ENGLAND_2023_FILE} and {CENSUS_2023_FILE} do not hold the same schools of Kent.")
    own = kent[["pupils", "sen_support", "plans"]].assign(authority_number=int(KENT_LA), school_group=in_kent.reindex(kent.index))
    return pd.concat([elsewhere, own])


def grouped(kind: pd.Series, phase: pd.Series) -> pd.Series:
    """The kind of school, or for a mainstream one its phase."""
    return kind.mask(kind == "mainstream", phase.map(_GROUP_OF_PHASE).fillna("other mainstream"))


def _groups_2025(raw: Raw) -> pd.DataFrame:
    table = _register(raw)
    return table.assign(group=grouped(table["establishment_type"].map(_REGISTER_KINDS), table["education_phase"]))


def _groups_by_number_2025(raw: Raw) -> dict[int, str]:
    table = _groups_2025(raw)
    return dict(zip(whole_numbers(table["urn"], ENGLAND_REGISTER_FILE), table["group"], strict=True))


def _groups_by_name_2025(raw: Raw) -> dict[tuple[int, str], str]:
    table = _groups_2025(raw)
    number = table["la_code"].astype(int).mask(table["la_name"].isin(CUMBRIA_SINCE), NUMBERS[CUMBRIA])
    return _by_name(number, table["establishment_name"], table["group"])


def _groups_by_name_2019(raw: Raw) -> dict[tuple[int, str], str]:
    census = raw.csv(CENSUS_2019_FILE, CENSUS_2019_HEADER)
    census = census[census["URN"] != "NAT"]
    names = raw.csv(OPEN_CLOSED_FILE, OPEN_CLOSED_HEADER).set_index("urn")["name"]
    return _by_name(
        census["LA"].astype(int), census["URN"].map(names).fillna(""), census["SCHOOLTYPE"].map(_GROUP_OF_CENSUS_TYPE)
    )


def _by_name(number: pd.Series, name: pd.Series, group: pd.Series) -> dict[tuple[int, str], str]:
    """Group by authority and name, where all schools of that name there are of one group."""
    frame = pd.DataFrame({"number": number, "name": name.map(plain_name), "group": group}).dropna()
    found = frame.groupby(["number", "name"])["group"].agg(["nunique", "first"])
    return found.loc[found["nunique"] == 1, "first"].to_dict()


def plain_name(name: str) -> str:
    """A school's name without the marks that lists write in different ways."""
    name = re.sub(r"[^a-z0-9 ]", "", name.lower().replace("&", "and"))
    return " ".join("st" if word == "saint" else word for word in name.split())


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
