"""Specialist resource provisions and units in mainstream schools: every dated statement found, one row each."""

import re
from urllib.parse import urlsplit

import pandas as pd

from data.build.raw import Raw, Refused, one_of, whole_numbers
from data.build.resourced_wordings import DAY_OF, HOSTS, IN_A_NAME, NEEDS, SECONDARY_HOSTS, STATUS_OF, UNIT_WORDS
from data.build.schools import REGISTER_FILE, REGISTER_HEADER
from data.build.special_schools import EXTRA_FILE, EXTRA_HEADER
from data.build.steps import builds, counts_faults
from data.build.table import Col, Table
from data.catalogue import Fault

DECISIONS_FILE = "typed/unit_decisions.csv"
PROVISIONS_FILE = "kent/specialist_resource_provisions.csv"
PROVISIONS_HEADER = (
    "host_school,district,district_basis,kcc_area,phase,need_type,commissioned_places,places_date,on_roll,roll_date,status,note,"
    "source_key,source"
)

NEED_CODES = ("ASD", "SEMH", "SLCN", "C&L", "PSCN", "HI", "VI", "PD")
PHASES = ("primary", "secondary")
ANY = "any"
STATUSES = ("in force", "approved", "planned", "proposed", "to close", "withdrawn")
# What a cell says instead of a number: not printed at all, or “L”, which the source does not explain.
FIGURE_STATUSES = ("ok", "at most", "hidden by the source", "not published")

RESOURCED_PROVISIONS = Table(
    path="snapshots/kcc/resourced_provisions.parquet",
    table="kcc_resourced_provisions",
    says="Specialist resource provisions and units in mainstream schools: every dated statement found, one row each. "
    "Mostly of 2017 to 2022 and not complete",
    grain=("statement_number",),
    place_basis="school",
    covers="Kent, 2014 to 2026, mostly 2017 to 2022; the only list seen, of September 2019, breaks off before the secondary schools",
    made_by="resourced",
    changes=(
        "hosts matched by hand to the number of the school that stands there now",
        "the wording of a need, a date or a standing is turned into ours; the wording itself is kept beside it",
        "“L” in the list of 2019, which it does not explain, is no number and has the status “hidden by the source”",
        "a statement carried by both files is kept once",
        "a unit that the register has in a school's own name is a statement of the register, where no other source names the unit",
    ),
    revises="when the county publishes its list of resourced provisions",
    files=(PROVISIONS_FILE, EXTRA_FILE, REGISTER_FILE),
    columns={
        "statement_number": Col("INTEGER", "running number", least=1),
        "urn": Col("INTEGER", "unique reference number of the host school; empty when it is on none of our lists", optional=True),
        "host_name": Col("VARCHAR", "host as the source names it"),
        "need_wording": Col("VARCHAR", "what it is for, as printed"),
        "need": Col(
            "VARCHAR",
            "the same as a code: the national ones; C&L for the whole of cognition and learning; PSCN as the county has it",
            words=NEED_CODES,
        ),
        "second_need": Col(
            "VARCHAR", "a second code in the words: also for it, or to change to it", optional=True, words=NEED_CODES
        ),
        "phase": Col("VARCHAR", "primary or secondary", words=PHASES),
        "places": Col("INTEGER", "places commissioned or planned", unit="count", optional=True, least=1),
        "places_status": Col("VARCHAR", "ok, at most, hidden by the source or not published", words=FIGURE_STATUSES),
        "roll": Col("INTEGER", "pupils in it", unit="count", optional=True, least=1),
        "roll_status": Col("VARCHAR", "ok, at most, hidden by the source or not published", words=FIGURE_STATUSES),
        "dated": Col("VARCHAR", "date as printed; where the statement has none, that of its source"),
        "as_of": Col("DATE", "first day that date can mean"),
        "status": Col("VARCHAR", "in force, approved, planned, proposed, to close or withdrawn", words=STATUSES),
        "status_wording": Col("VARCHAR", "the source's own wording of the standing"),
        "note": Col("VARCHAR", "remark", optional=True),
        "source_name": Col("VARCHAR", "where it was read"),
        "source_page": Col("VARCHAR", "its address"),
    },
)

DECISIONS = Table(
    path="snapshots/kcc/unit_decisions.parquet",
    table="kcc_unit_decisions",
    says="What the county has decided about units and resourced provisions as a kind, whatever is said of a single one",
    grain=("need", "phase"),
    place_basis="none",
    covers="Kent, decision of 4 December 2025; its tables of places to come were not seen",
    made_by="resourced",
    changes=("typed by us from the decision, in plain words",),
    revises="with the county's next decision",
    files=(DECISIONS_FILE,),
    columns={
        "need": Col("VARCHAR", "need of the units it is about, or any", words=(*NEED_CODES, ANY)),
        "phase": Col("VARCHAR", "phase of the units it is about, or any", words=(*PHASES, ANY)),
        "decided": Col("DATE", "day of the decision"),
        "says": Col("VARCHAR", "what was decided"),
        "source_name": Col("VARCHAR", "where it was read"),
        "source_page": Col("VARCHAR", "its address"),
    },
)


@builds(RESOURCED_PROVISIONS, Raw)
def resourced_provisions(raw: Raw) -> pd.DataFrame:
    """Every statement, ordered by host, need and date."""
    stated = pd.DataFrame([*_from_provisions(raw), *_from_extra(raw)])
    if strangers := sorted(set(stated["host_name"]) - set(HOSTS)):
        raise Refused(f"A resourced provision is at “{strangers[0]}”, which we have not matched to a school.")
    stated["urn"] = pd.array([HOSTS[name] for name in stated["host_name"]], dtype="Int64")
    named = _from_names(raw)
    frame = pd.concat([stated, named[~named["urn"].isin(stated["urn"])]], ignore_index=True)
    needs = one_of(frame["need_wording"], NEEDS, PROVISIONS_FILE)
    frame["need"], frame["second_need"] = needs.str[0], needs.str[1]
    frame["places"], frame["places_status"] = _figure(frame["places_wording"])
    frame["roll"], frame["roll_status"] = _figure(frame["roll_wording"])
    frame["status"] = one_of(frame["status_wording"], STATUS_OF, PROVISIONS_FILE)
    frame["as_of"] = pd.to_datetime(one_of(frame["dated"], DAY_OF, PROVISIONS_FILE)).dt.date
    frame = frame.drop_duplicates(["urn", "host_name", "need", "source_page", "as_of"])
    frame = frame.sort_values(["urn", "host_name", "need", "as_of", "source_name"], na_position="last")
    return frame.assign(statement_number=range(1, len(frame) + 1))


def _from_provisions(raw: Raw) -> list[dict]:
    rows = []
    for row in raw.csv(PROVISIONS_FILE, PROVISIONS_HEADER).itertuples():
        name, page, day = row.source.split(" | ")
        rows.append(
            {
                "host_name": row.host_school,
                "need_wording": row.need_type,
                "phase": row.phase,
                "places_wording": row.commissioned_places,
                "roll_wording": row.on_roll,
                "dated": row.places_date or row.roll_date or day.removesuffix("; WITHDRAWN"),
                "status_wording": row.status,
                "note": row.note or None,
                "source_name": name,
                "source_page": page,
            }
        )
    return rows


# “50 places cognition & learning / SLCN, secondary”, “closes (S&LN; 4 pupils left; 12 places planned)”
_WORDING = re.compile(r"(?:closes \(|(?P<places>\d+) places )(?P<need>[^,;]+)(?:, secondary|; .*)?")


def _from_extra(raw: Raw) -> list[dict]:
    """Statements of the second file whose page the first has not; what the two share stands in the first in full."""
    table = raw.csv(EXTRA_FILE, EXTRA_HEADER)
    held = {page for source in raw.csv(PROVISIONS_FILE, PROVISIONS_HEADER)["source"] for page in source.split(" | ")[1:2]}
    rows = []
    for row in table[(table["fact_type"] == "srp") & ~table["evidence"].isin(held)].itertuples():
        if not (words := _WORDING.fullmatch(row.value)):
            raise Refused(f"{EXTRA_FILE} has a wording we do not know: “{row.value}”.")
        rows.append(
            {
                "host_name": row.school_name,
                "need_wording": words["need"],
                "phase": "secondary" if row.school_name in SECONDARY_HOSTS else "primary",
                "places_wording": words["places"] or "",
                "roll_wording": "",
                "dated": row.date,
                "status_wording": row.status,
                "note": row.note or (row.value if words["places"] is None else None),
                "source_name": f"{row.status}, {urlsplit(row.evidence).hostname}",
                "source_page": row.evidence,
            }
        )
    return rows


def _from_names(raw: Raw) -> pd.DataFrame:
    """Units that schools of the register carry in their own names."""
    register = raw.csv(REGISTER_FILE, REGISTER_HEADER)
    named = register[register["establishment_name"].str.contains(UNIT_WORDS, regex=True)]
    if strangers := sorted(set(named["establishment_name"]) - set(IN_A_NAME)):
        raise Refused(f"{REGISTER_FILE} has a unit in a name that we do not know: “{strangers[0]}”.")
    return pd.DataFrame(
        {
            "urn": whole_numbers(named["urn"], REGISTER_FILE),
            "host_name": named["establishment_name"],
            "need_wording": named["establishment_name"].map(IN_A_NAME),
            "phase": named["education_phase"].str.lower(),
            "places_wording": "",
            "roll_wording": "",
            "dated": "24 May 2025",
            "status_wording": "named in the school's own name",
            "source_name": "Get Information about Schools, 24 May 2025",
            "source_page": "https://get-information-schools.service.gov.uk/Downloads",
        }
    )


def _figure(wording: pd.Series) -> tuple[pd.Series, pd.Series]:
    """A number of places or pupils and its standing: “8”, “up to 20 (joint)”, “L”, or nothing."""
    parts = wording.str.extract(r"^(?P<most>up to )?(?P<number>\d+)?(?P<hidden>L)?(?: \(joint\))?$")
    if (strange := parts.isna().all(axis=1) & wording.ne("")).any():
        raise Refused(f"{PROVISIONS_FILE} has a number we do not know: “{wording[strange].iloc[0]}”.")
    status = pd.Series("not published", index=wording.index)
    status = status.mask(parts["number"].notna(), "ok").mask(parts["most"].notna(), "at most")
    return pd.to_numeric(parts["number"]).astype("Int64"), status.mask(parts["hidden"].notna(), "hidden by the source")


@builds(DECISIONS, Raw)
def unit_decisions(raw: Raw) -> pd.DataFrame:
    """One row for each kind of unit that was decided about."""
    table = raw.csv(DECISIONS_FILE, "need,phase,decided,says,source_name,source_page")
    return table.assign(decided=pd.to_datetime(table["decided"]).dt.date)


@counts_faults(RESOURCED_PROVISIONS)
def faults(frame: pd.DataFrame) -> list[Fault]:
    """What is known to be missing from the statements."""
    hosts = frame.drop_duplicates(["urn", "host_name"])
    return [
        Fault(
            what="hosts that are on none of our lists of schools: kept by name, without a number",
            rows=int(hosts["urn"].isna().sum()),
        ),
        Fault(what="statements without a number of places", rows=int(frame["places"].isna().sum())),
        Fault(
            what="numbers of places the list of 2019 gives only as “L”",
            rows=int(frame["places_status"].eq("hidden by the source").sum()),
        ),
        Fault(what="statements older than 2020", rows=int((pd.to_datetime(frame["as_of"]) < "2020-01-01").sum())),
        Fault(
            what="the list of September 2019 breaks off: secondary schools are missing from it",
            rows=int(frame["dated"].eq("Sep 2019").sum()),
        ),
    ]
