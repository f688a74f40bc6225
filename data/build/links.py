"""Which school number came from which, and became which."""

import pandas as pd

from data.build.raw import Raw, one_of, whole_numbers
from data.build.schools import SCHOOLS
from data.build.steps import builds
from data.build.table import Col, Table

LINKS_FILE = "dfe/gias_links_2025-04-22_england.csv"

BEFORE, AFTER = "came from", "became"
# Kinds of link that say which school a pupil would have gone on in; the rest are changes within one school, or sixth forms.
RELATION_OF = {
    "Predecessor": BEFORE,
    "Predecessor - merged": BEFORE,
    "Predecessor - amalgamated": BEFORE,
    "Predecessor - Split School": BEFORE,
    "Successor": AFTER,
    "Successor - merged": AFTER,
    "Successor - amalgamated": AFTER,
    "Successor - Split School": AFTER,
    "Result of Amalgamation": None,
    "Sixth Form Centre School": None,
    "Sixth Form Centre Link": None,
    "Other": None,
    "Merged - expansion in school capacity and changer in age range": None,
    "Merged - change in age range": None,
    "Merged - expansion of school capacity": None,
    "Expansion": None,
    "Closure": None,
}

SCHOOL_LINKS = Table(
    path="snapshots/dfe/school_links.parquet",
    table="dfe_school_links",
    says="Which school each Kent school came from, or became, when it took a new number",
    grain=("urn", "linked_urn"),
    place_basis="none",
    covers="schools of Kent on any of our lists; links as of 22 April 2025",
    made_by="links",
    changes=("only links to an earlier or a later school are kept", "links of schools on none of our lists left out"),
    revises="monthly, with the register",
    files=(LINKS_FILE,),
    columns={
        "urn": Col("INTEGER", "unique reference number of the school"),
        "linked_urn": Col("INTEGER", "number of the other school"),
        "linked_name": Col("VARCHAR", "name of the other school"),
        "relation": Col("VARCHAR", "came from or became", words=(BEFORE, AFTER)),
        "as_of": Col("DATE", "day of the change, where given", optional=True),
    },
)


@builds(SCHOOL_LINKS, Raw, SCHOOLS)
def school_links(raw: Raw, schools: pd.DataFrame) -> pd.DataFrame:
    """One row for each link of a school on our lists to an earlier or later one."""
    table = raw.csv(LINKS_FILE, "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate", encoding="cp1252")
    frame = pd.DataFrame(
        {
            "urn": whole_numbers(table["URN"], LINKS_FILE),
            "linked_urn": whole_numbers(table["LinkURN"], LINKS_FILE),
            "linked_name": table["LinkName"],
            "relation": one_of(table["LinkType"], RELATION_OF, LINKS_FILE),
            "as_of": pd.to_datetime(table["LinkEstablishedDate"].replace("", None), format="%d-%m-%Y").dt.date,
        }
    )
    return frame[frame["urn"].isin(schools["urn"]) & frame["relation"].notna()].sort_values(["urn", "linked_urn"])
