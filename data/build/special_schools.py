"""State-funded special schools: one row per school, its sites, and every dated statement found about it."""

import re
from urllib.parse import urlsplit

import pandas as pd

from data.build import special_school_wordings as wordings
from data.build.ons import PLACES
from data.build.raw import Raw, Refused, one_of, unique, whole_numbers
from data.build.schools import POSTCODES_FILE, POSTCODES_HEADER, SCHOOLS
from data.build.steps import builds
from data.build.table import Col, Table
from data.catalogue import Fault

SCHOOLS_FILE = "kent/special_schools_state_funded.csv"
PLACES_FILE = "kent/special_school_places_and_designations.csv"
EXTRA_FILE = "kent/school_facts_extra.csv"
EXTRA_HEADER = "school_name,URN,district,fact_type,value,date,status,evidence_kind,evidence,note"
SITES_FILE = "typed/special_school_sites.csv"

LABELS = ("PSCN", "SEMH", "SEMH with learning", "C&I", "C&I with learning")
DESIGNATION_OF = {label: label for label in LABELS} | {"PD&CMN": "PD", "": "not published"}
DESIGNATIONS = tuple(DESIGNATION_OF.values())
STATUSES = ("in force", "approved", "proposed", "withdrawn", "planned")
FACTS = ("places", "commissioned places", "roll", "age range", "need", "designation", "proposed designation")

SPECIAL_SCHOOLS = Table(
    path="snapshots/kcc/special_schools.parquet",
    table="kcc_special_schools",
    says="The 24 state-funded special schools of Kent in January 2023 and Nore Academy, opened since: "
    "what each is designated for",
    grain=("urn",),
    place_basis="school",
    covers="Kent, labels of about 2018-19 for 22 schools; none was seen for Aspire, Snowfields and Nore",
    made_by="special_schools",
    changes=(
        "PD&CMN is called PD here: physical disability and complex medical needs",
        "SEMH with and without learning difficulties, two labels of the county, are told apart by the fuller wording",
        "where no letter names a school's label in the proposal of 2024, one that the strategy words like the school's label of "
        "today stands for it; proposed_basis says so",
    ),
    revises="when the county or a school publishes a new label",
    files=(SCHOOLS_FILE,),
    faults=[
        Fault(what="no county label was seen for the school", rows=3),
        Fault(what="labels come from guidance of about 2018-19, before the review of 2024", rows=22),
        Fault(what="published numbers of places that disagree or are old", rows=len(wordings.PLACES_NOTES)),
    ],
    columns={
        "urn": Col("INTEGER", "unique reference number of the school"),
        "designation": Col("VARCHAR", "the county's label, short", words=DESIGNATIONS),
        "primary_designation": Col(
            "VARCHAR", "its label for primary age, where that is another", optional=True, words=DESIGNATIONS
        ),
        "designation_detail": Col("VARCHAR", "the label as the source words it"),
        "designation_source": Col("VARCHAR", "where the label was read and when"),
        "proposed_designation": Col(
            "VARCHAR", "label in the withdrawn proposal of 2024: as seen, or by the same words, or not seen"
        ),
        "proposed_basis": Col("VARCHAR", "how that label is known", words=wordings.PROPOSED_BASES),
        "proposal_status": Col("VARCHAR", "what became of that proposal"),
        "places_note": Col("VARCHAR", "where published numbers of places disagree or are old", optional=True),
    },
)

SITES = Table(
    path="snapshots/kcc/special_school_sites.parquet",
    table="kcc_special_school_sites",
    says="Other sites of special schools, as far as sources name them",
    grain=("urn", "site_name"),
    place_basis="school",
    covers="Kent, 2016 to 2025",
    made_by="special_schools",
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

FACTS_TABLE = Table(
    path="snapshots/kcc/special_school_facts.parquet",
    table="kcc_special_school_facts",
    says="Every dated statement found about the special schools, one row each: places, rolls, ages, needs, labels. "
    "Statements that disagree all stay",
    grain=("fact_number",),
    place_basis="school",
    covers="Kent, 2004 to 2028, each row with its own date and status",
    made_by="special_schools",
    changes=(
        "the wording of a source is turned into one of five statuses; the wording itself is kept beside it",
        "“318 → 490” becomes one row for each number: the first in force, the second with the row's own status",
        "rolls of spring 2024 are the Department's weighted pupils divided by its weight of 4.5 for special schools, "
        "so they may have decimals: an estimate, not a count",
    ),
    revises="when a source is added",
    files=(PLACES_FILE, EXTRA_FILE, SCHOOLS_FILE),
    columns={
        "fact_number": Col("INTEGER", "running number", least=1),
        "urn": Col("INTEGER", "unique reference number; empty for a school not on our lists", optional=True),
        "school_name": Col("VARCHAR", "name as the source gives it"),
        "fact": Col("VARCHAR", "what the statement is about", words=FACTS),
        "value": Col("VARCHAR", "the statement, as printed"),
        "number": Col("DOUBLE", "the number in it, if one", unit="count", optional=True),
        "dated": Col("VARCHAR", "date as printed"),
        "as_of": Col("DATE", "first day that date can mean; empty when undated", optional=True),
        "status": Col("VARCHAR", "in force, approved, proposed, withdrawn or planned", words=STATUSES),
        "status_wording": Col("VARCHAR", "the source's own wording of the status"),
        "note": Col("VARCHAR", "remark", optional=True),
        "source_name": Col("VARCHAR", "where it was read"),
        "source_page": Col("VARCHAR", "its address, where there is one", optional=True),
    },
)


@builds(SPECIAL_SCHOOLS, Raw)
def special_schools(raw: Raw) -> pd.DataFrame:
    """One row per state-funded special school with its designation."""
    table = raw.csv(SCHOOLS_FILE, _SCHOOLS_HEADER)
    urn = whole_numbers(unique(table["urn"], SCHOOLS_FILE), SCHOOLS_FILE)
    written = table["designation"].mask(table["designation_detail"] == wordings.SEMH_WITH_LEARNING, "SEMH with learning")
    designation = one_of(written, DESIGNATION_OF, SCHOOLS_FILE)
    named = table["proposed_designation_2024"].replace("", None)
    alike = designation.map(wordings.PROPOSED_LIKE)
    return pd.DataFrame(
        {
            "urn": urn,
            "designation": designation,
            "primary_designation": urn.map(wordings.PRIMARY_DESIGNATION),
            "designation_detail": table["designation_detail"],
            "designation_source": table["designation_source"],
            "proposed_designation": named.fillna(alike).fillna(wordings.NOT_SEEN),
            "proposed_basis": alike.notna()
            .map({True: wordings.WORDED_ALIKE, False: wordings.NOT_SEEN})
            .mask(named.notna(), wordings.NAMED),
            "proposal_status": table["proposal_status"],
            "places_note": urn.map(wordings.PLACES_NOTES),
        }
    ).sort_values("urn")


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


@builds(FACTS_TABLE, Raw)
def facts(raw: Raw) -> pd.DataFrame:
    """Every statement, one row each, ordered by school, fact and date."""
    rows = [*_from_places(raw), *_from_extra(raw)]
    frame = pd.DataFrame(rows, columns=["given_urn", "school_name", "fact", "value", "dated", "status_wording", "note", "source"])
    listed = raw.csv(SCHOOLS_FILE, _SCHOOLS_HEADER)
    urn_of = {**dict(zip(listed["school"], listed["urn"].astype(int), strict=True)), **wordings.NUMBER_OF_NAME}
    frame["urn"] = pd.array(
        [int(given) if given else urn_of.get(name) for given, name in zip(frame["given_urn"], frame["school_name"], strict=True)],
        dtype="Int64",
    )
    if strangers := set(frame.loc[frame["urn"].isna(), "school_name"]) - set(wordings.NOT_ON_OUR_LISTS):
        raise Refused(f"A statement is about “{sorted(strangers)[0]}”, which is on none of our lists.")
    frame["status"] = one_of(frame["status_wording"], wordings.STATUS_OF, PLACES_FILE)
    frame["as_of"] = pd.to_datetime(frame["dated"].map(_day)).dt.date
    frame["number"] = (
        frame["value"]
        .str.extract(r"(\d+(?:\.\d+)?)")[0]
        .where(frame["fact"].isin(["places", "commissioned places", "roll"]))
        .astype("Float64")
    )
    frame["dated"] = frame["dated"].replace("", "undated")
    split = frame["source"].str.split(" | ", regex=False)
    frame["source_name"] = split.str[0]
    frame["source_page"] = split.str[1]
    frame = frame.sort_values(["urn", "school_name", "fact", "as_of", "value", "source_name"], na_position="last")
    frame = frame.drop_duplicates(["urn", "school_name", "fact", "value", "dated", "status", "source_name"])
    return frame.assign(fact_number=range(1, len(frame) + 1))


def _from_places(raw: Raw) -> list[tuple]:
    table = raw.csv(
        PLACES_FILE,
        "urn,school,district,district_basis,kcc_area,current_designation,designation_source_key,"
        "proposed_designation,proposal_status,designated_number,designated_number_date,"
        "designated_number_status,on_roll,on_roll_date,commissioned_places,commissioned_date,age_range,note,"
        "source_key,source",
    )
    rows = []
    for row in table.itertuples():
        same = (row.urn, row.school)
        end = (row.note, row.source)
        if row.designated_number:
            rows.append((*same, "places", row.designated_number, row.designated_number_date, row.designated_number_status, *end))
        if row.commissioned_places:
            rows.append((*same, "commissioned places", row.commissioned_places, row.commissioned_date, "in force", *end))
        if row.on_roll:
            rows.append((*same, "roll", row.on_roll, row.on_roll_date, "in force", *end))
        if row.age_range:
            rows.append((*same, "age range", row.age_range, row.designated_number_date, "stated", *end))
        if row.proposed_designation:
            rows.append((*same, "proposed designation", row.proposed_designation, "Nov 2024", row.proposal_status, *end))
        elif row.proposal_status:
            rows.append((*same, "proposed designation", "label not seen", "Nov 2024", row.proposal_status, *end))
        if row.current_designation:
            rows.append((*same, "designation", row.current_designation, "about 2018-19", "stated", row.note, _KSENT))
    return rows


_KSENT = (
    "KsENT Special Schools Admissions Guidance | "
    "https://docslib.org/doc/10517647/ksent-special-schools-admissions-guidance-kent-special-schools-specialise-in-one-or-more-categories-of-need"
)
_FACT_OF_TYPE = {
    "designated_number": "places",
    "planned_capacity": "places",
    "new_school_places": "places",
    "age_range": "age range",
    "need": "need",
    "pupils_spring_2024": "roll",
}
# Resourced provisions, colleges and county-wide remarks belong to other tables.
_LEFT_OUT = ("srp", "post16_places", "post16_fte_2023_24", "policy", "count")


def _from_extra(raw: Raw) -> list[tuple]:
    table = raw.csv(EXTRA_FILE, EXTRA_HEADER)
    one_of(table["fact_type"], {**_FACT_OF_TYPE, **dict.fromkeys(_LEFT_OUT, "")}, EXTRA_FILE)
    rows = []
    state_special = set(raw.csv(SCHOOLS_FILE, _SCHOOLS_HEADER)["urn"])
    for row in table.itertuples():
        fact = _FACT_OF_TYPE.get(row.fact_type)
        if fact is None or (row.URN and row.URN not in state_special):
            continue
        host = urlsplit(row.evidence).hostname
        evidence = f"{row.status}, {host} | {row.evidence}" if host else row.status
        if row.fact_type == "pupils_spring_2024":
            source = "Department for Education capital allocations 2025-26: weighted pupils divided by 4.5"
            rows.append((row.URN, row.school_name, fact, row.value, row.date, "estimated", "may have decimals", source))
        elif steps := re.fullmatch(r"(\d+) -> (?:about )?(\d+)", row.value):
            rows.append((row.URN, row.school_name, fact, steps[1], f"before {row.date}", "in force", row.note, evidence))
            rows.append((row.URN, row.school_name, fact, steps[2], row.date, row.status, row.note, evidence))
        else:
            rows.append((row.URN, row.school_name, fact, row.value, row.date, row.status, row.note, evidence))
    return rows


def _day(dated: str) -> str | None:
    """The first day a date in words can mean; None when it says no day."""
    if dated in wordings.DAY_OF:
        return wordings.DAY_OF[dated]
    if dated.startswith("before "):
        return None
    raise Refused(f"{EXTRA_FILE} or {PLACES_FILE} has a date we do not know: “{dated}”.")


_SCHOOLS_HEADER = (
    "urn,school,postcode,district,area,designation,designation_detail,designation_source,pupils_2019,"
    "ehc_2019,pupils_2023,ehc_2023,pupils_spring_2024,open_2025_05_24,type_2025_05,"
    "proposed_designation_2024,proposal_status"
)
