"""Which school number came from which, and became which."""

import pandas as pd

from data.build.lines import AFTER, BEFORE, LINKS_FILE, links
from data.build.raw import Raw
from data.build.schools import SCHOOLS
from data.build.steps import builds
from data.build.table import Col, Table

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
    frame = links(raw)
    return frame[frame["urn"].isin(schools["urn"]) & frame["relation"].notna()].sort_values(["urn", "linked_urn"])
