"""Pupils, SEN support and EHC plans per school from the January school censuses of England."""

import pandas as pd

from data.build.raw import Raw, one_of, unique, whole_numbers
from data.build.steps import builds, counts_faults
from data.build.table import Col, Table
from data.build.values import DOUBTFUL, NOT_AVAILABLE, OK, SYMBOLS, values
from data.catalogue import Fault

CENSUS_2021_FILE = "kent/sen_school_level_2021_kent_aligned.csv"
KENT_LA = 886
MEASURES = ("pupils", "sen_support", "plans")
STATUS = (OK, DOUBTFUL, NOT_AVAILABLE)
SYMBOLS_HERE = SYMBOLS | {"": NOT_AVAILABLE}
INDEPENDENT = "Independent school"

# From how many plans on, and how many times those of its other years, a school's two columns look exchanged.
EXCHANGED_FROM, EXCHANGED_TIMES = 20, 5
EXCHANGED = (
    "{plans} pupils with an EHC plan and {sen_support} on SEN support are printed for this fee-charging school; {others}. "
    "The two columns look exchanged, or the plans mistyped."
)
# SEN support that fell to so small a part of an earlier January's, of so many, in a school with at least half its pupils of then.
FALLEN_FROM, FALLEN_TO = 50, 10
FALLEN = (
    "{sen_support} pupils on SEN support are printed for {pupils} pupils, after {before} of {pupils_before} in January {year_before}. "
    "The number looks left out or changed in meaning; EHC plans are not doubted."
)
SPECIAL_TYPES = ("State-funded special school", "Non-maintained special school", "Pupil referral unit", "State-funded AP school")


def census_files(raw: Raw) -> tuple[str, ...]:
    """The files of every census in the list of sources."""
    return tuple(file for file, _ in raw.censuses.values())


SCHOOL_CENSUS = Table(
    path="snapshots/dfe/school_census.parquet",
    table="dfe_school_census",
    says="Pupils, pupils on SEN support and pupils with an EHC plan in every school of England, each January that we hold",
    grain=("urn", "year"),
    place_basis="school",
    covers="England: state-funded, non-maintained and independent schools",
    made_by="census",
    changes=(
        "the files’ TSENELSE is read as pupils with an EHC plan (in 2016 statements too), TSENELK as pupils on SEN support",
        f"doubtful by rule: a fee-charging school with {EXCHANGED_FROM} or more pupils with a plan, under half of its pupils, more "
        f"than on SEN support and more than {EXCHANGED_TIMES} times those of any other year, while in every other year more are on "
        "SEN support; both figures kept as published and marked",
        f"SEN support alone is doubtful by rule where it is a tenth or less of an earlier January's, of {FALLEN_FROM} or more, while the "
        "school has at least half its pupils of then; not of special schools and alternative provision",
        "a count the file does not give is empty, never 0",
        "SEN support of January 2016 is incomplete at source (8.8 % of pupils against 9.9 % published) and left out",
    ),
    revises="yearly, in June",
    files=census_files,
    columns={
        "urn": Col("INTEGER", "unique reference number of the school"),
        "year": Col("INTEGER", "calendar year of the January census", least=2000),
        "authority_number": Col("INTEGER", "the Department's number of the authority it stood in"),
        "census_type": Col("VARCHAR", "type as that census prints it; empty where it prints none", optional=True),
        "establishment_number": Col("INTEGER", "its number within the authority; the range tells what kind it is", optional=True),
        "pupils": Col("INTEGER", "pupils on the school's roll", unit="count", least=0, optional=True),
        "pupils_status": Col("VARCHAR", "ok or not available", words=STATUS),
        "sen_support": Col("INTEGER", "of these, pupils on SEN support", unit="count", least=0, optional=True),
        "sen_support_status": Col("VARCHAR", "ok, doubtful or not available", words=STATUS),
        "plans": Col("INTEGER", "of these, pupils with an EHC plan", unit="count", least=0, optional=True),
        "plans_status": Col("VARCHAR", "ok, doubtful or not available", words=STATUS),
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


@builds(SCHOOL_CENSUS, Raw)
def school_census(raw: Raw) -> pd.DataFrame:
    """Every census held, one row per school and year, each figure with its status."""
    frame = pd.concat([_one_census(raw, year) for year in raw.censuses], ignore_index=True)
    exchanged, fallen = _exchanged(frame), _fallen(frame)
    frame["doubt"] = exchanged.fillna(fallen)
    frame.loc[exchanged.notna(), "plans_status"] = DOUBTFUL
    frame.loc[frame["doubt"].notna(), "sen_support_status"] = DOUBTFUL
    return frame.sort_values(["urn", "year"])


def _one_census(raw: Raw, year: int) -> pd.DataFrame:
    """One January, all of England; rows of national sums left out."""
    file, columns = raw.censuses[year]
    table = raw.columns(file, columns)
    table = table[table["urn"] != "NAT"]
    frame = pd.DataFrame(
        {
            "urn": whole_numbers(unique(table["urn"], file), file),
            "year": year,
            "authority_number": whole_numbers(table["authority_number"], file),
            "census_type": table.get("census_type"),
            "establishment_number": whole_numbers(table["establishment_number"], file),
        }
    )
    for measure in MEASURES:
        if measure in table:
            frame[[measure, f"{measure}_status"]] = values(table[measure], file, SYMBOLS_HERE)
        else:
            frame[measure], frame[f"{measure}_status"] = pd.array([pd.NA] * len(frame), dtype="Int64"), NOT_AVAILABLE
    return frame


def _exchanged(frame: pd.DataFrame) -> pd.Series:
    """Why a school's plans and SEN support of a year look exchanged, by the rule that the table states; empty for all others."""
    fees = frame[(frame["census_type"] == INDEPENDENT) & frame[list(MEASURES)].notna().all(axis=1)]
    doubts = pd.Series(None, index=frame.index, dtype="object")
    suspects = fees[
        (fees["plans"] >= EXCHANGED_FROM) & (fees["plans"] > fees["sen_support"]) & (2 * fees["plans"] < fees["pupils"])
    ]
    for index, row in suspects.iterrows():
        others = fees[(fees["urn"] == row["urn"]) & (fees["year"] != row["year"])]
        usual = (others["plans"] < others["sen_support"]) & (EXCHANGED_TIMES * others["plans"] < row["plans"])
        if len(others) and usual.all():
            doubts[index] = EXCHANGED.format(
                plans=row["plans"],
                sen_support=row["sen_support"],
                others="; ".join(f"in January {o.year} it had {o.plans} and {o.sen_support}" for o in others.itertuples()),
            )
    return doubts


def _fallen(frame: pd.DataFrame) -> pd.Series:
    """Why a school's SEN support of a year looks left out, by the rule that the table states; empty for all others."""
    given = frame[frame["sen_support"].notna() & frame["pupils"].notna() & ~frame["census_type"].isin(SPECIAL_TYPES)]
    given = given.reset_index(names="row")
    pairs = given.merge(given[["urn", "year", "pupils", "sen_support"]], on="urn", suffixes=("", "_before"))
    pairs = pairs[
        (pairs["year_before"] < pairs["year"])
        & (pairs["sen_support_before"] >= FALLEN_FROM)
        & (FALLEN_TO * pairs["sen_support"] <= pairs["sen_support_before"])
        & (2 * pairs["pupils"] >= pairs["pupils_before"])
    ]
    doubts = pd.Series(None, index=frame.index, dtype="object")
    for pair in pairs.sort_values(["row", "year_before"]).drop_duplicates("row", keep="last").itertuples():
        doubts[pair.row] = FALLEN.format(
            sen_support=pair.sen_support,
            pupils=f"{pair.pupils:,}",
            before=pair.sen_support_before,
            pupils_before=f"{pair.pupils_before:,}",
            year_before=pair.year_before,
        )
    return doubts


@counts_faults(SCHOOL_CENSUS)
def faults(counts: pd.DataFrame) -> list[Fault]:
    """What is known to be wrong with the censuses."""
    in_kent = counts["authority_number"] == KENT_LA
    return [
        Fault(
            what="plans and SEN support that look exchanged at source: kept as published, marked doubtful",
            rows=int((counts["plans_status"] == DOUBTFUL).sum()),
        ),
        Fault(
            what="SEN support alone that fell to a tenth or less: kept as published, marked doubtful",
            rows=int((counts["doubt"].notna() & (counts["plans_status"] != DOUBTFUL)).sum()),
        ),
        Fault(what="of both, in Kent", rows=int((counts["doubt"].notna() & in_kent).sum())),
        Fault(what="schools of Kent with no pupils on census day", rows=int((in_kent & (counts["pupils"] == 0)).sum())),
    ]


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
