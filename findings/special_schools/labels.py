"""What the labels mean, and which school is for what, by area."""

import pandas as pd

from data import profile
from findings import answers
from findings.answers import answer
from findings.finding import Asked, Column, Finding, Link, Table
from findings.special_schools.wording import column, designations, say

UNLABELLED = ("not published", "not seen")


@answers.kept
def labels(place: str, is_proposed: bool) -> Finding:
    """Each label in plain words, with how many schools and pupils it has in the place shown."""
    every = answer("provision/special_schools")
    rows = answers.inside(every, answers.place(place))
    year = int(every["year"].iloc[0])
    cells = []
    for code, one in designations(is_proposed).items():
        there = rows[rows[column(is_proposed)] == code]
        cells.append((one.name, len(there), int(there["pupils"].sum()), say.raw(f"meaning.{code}")))
    columns = (
        Column("label", "For"),
        Column("schools", "Schools", "count"),
        Column("pupils", f"Pupils, Jan {year}", "count"),
        Column("meaning", "Who that is, in plain words"),
    )
    unlabelled = every.loc[every["designation"] == "not published", "school_name"].tolist()
    return Finding(
        table=Table(columns, tuple(cells), say("labels.caption"), stacks=True),
        notes=(say("dated", dated=profile.county().labels_dated, unlabelled=unlabelled),) if unlabelled else (),
        questions=(Asked.of("provision/special_schools"),),
    )


@answers.kept
def by_area(is_proposed: bool) -> Finding:
    """Which school is for what, by area; a site of a school based elsewhere is named as such."""
    schools = answer("provision/special_schools")
    there = answer("provision/places_by_designation", level="area")
    sites = {} if is_proposed else there.set_index(["designation", "place_name"])["sites_elsewhere"].to_dict()
    places = answers.places()
    areas = places.loc[places["level"] == "area", ["place_code", "place_name"]]
    cells = []
    for code, one in designations(is_proposed).items():
        found = schools[schools[column(is_proposed)] == code]
        cells.append((one.name, *(_there(found, area, sites.get((code, area.place_name)), code) for area in areas.itertuples())))
    columns = (Column("label", "For"), *(Column(area.place_code, area.place_name) for area in areas.itertuples()))
    return Finding(
        table=Table(columns, tuple(cells), say("areas.proposed" if is_proposed else "areas.caption"), stacks=True),
        questions=(Asked.of("provision/special_schools"), Asked.of("provision/places_by_designation", level="area")),
    )


def _there(rows: pd.DataFrame, area, site: object, code: str) -> str:
    """The schools of one label in an area; where none is based, a site of another, or a plain none."""
    names = rows.loc[rows["area_code"] == area.place_code, "school_name"].tolist()
    if names:
        return " · ".join(names)
    if isinstance(site, str):
        return say("areas.site", site=site)
    return "–" if code in UNLABELLED else "None"


def school_link(row: dict) -> Link:
    """A school's name that leads to its page."""
    return Link(row["school_name"], f"school?urn={row['urn']}")
