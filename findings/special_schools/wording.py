"""How “Special schools” picks its schools and names what they are for."""

import pandas as pd

from data import profile
from data.profile import Designation
from findings import answers
from findings.answers import answer
from findings.sentences import Voice

say = Voice("special_schools")


def designations(is_proposed: bool) -> dict[str, Designation]:
    """The county's own labels of today, or those it proposed in 2024."""
    return profile.county().proposed_designations if is_proposed else profile.county().designations


def column(is_proposed: bool) -> str:
    """Where a school's label stands in the rows."""
    return "proposed_designation" if is_proposed else "designation"


def chosen(place: str, is_proposed: bool, only: tuple[str, ...], **years: int) -> pd.DataFrame:
    """The schools of a place with one of some labels, with their pupils in the newest two censuses or in the years given."""
    rows = answers.inside(answer("provision/special_schools", **years), answers.place(place))
    return rows[rows[column(is_proposed)].isin(only)]
