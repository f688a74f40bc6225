"""What the labels mean, and which school is for what, by area."""

import pandas as pd

from data import profile
from findings import answers, school_labels, words
from findings.answers import Place, answer
from findings.finding import Asked, Column, Finding, Table, Told
from findings.special_schools.wording import column, designations, say

UNLABELLED = ("not published", "not seen")
STANDING_THERE = ("school_names", "sites_elsewhere", "unlabelled")


@answers.kept
def labels(place: str, is_proposed: bool) -> Finding:
    """Each label in plain words, with how many schools and pupils it has in the place shown."""
    every = answer("provision/special_schools")
    own = answers.inside(every, answers.place(place))
    rows = own[~own["is_planned"]]
    year = int(every["year"].iloc[0])
    cells = []
    for code, one in designations(is_proposed).items():
        there = rows[rows[column(is_proposed)] == code]
        cells.append((one.name, len(there), int(there["pupils"].sum()), _meaning(code, own)))
    columns = (
        Column("label", "For"),
        Column("schools", "Schools", "count"),
        Column("pupils", f"Pupils, Jan {year}", "count"),
        Column("meaning", "Who that is, in plain words"),
    )
    return Finding(
        table=Table(columns, tuple(cells), say("labels.caption"), stacks=True),
        notes=(
            say("dated", dated=profile.county().labels_dated),
            *school_labels.other_at_primary(own),
            *school_labels.without_pupils(own),
        ),
        questions=(Asked.of("provision/special_schools"),),
    )


def _meaning(code: str, own: pd.DataFrame) -> str:
    """A label in plain words; for schools without one, whom each takes by its own words."""
    if code == school_labels.NOT_PUBLISHED:
        return " ".join(school_labels.in_own_words(school_labels.unlabelled(own))) or "–"
    return say.raw(f"meaning.{code}")


@answers.kept
def by_area(is_proposed: bool) -> Finding:
    """Which school is for what, by area; a site of a school based elsewhere is named as such."""
    schools = answer("provision/special_schools")
    there = answer("provision/places_by_designation", level="area")
    there = there.set_index(["designation", "place_name"])
    today = {} if is_proposed else there[list(STANDING_THERE)].to_dict("index")
    areas = answers.at_level("area")
    cells = []
    for code, one in designations(is_proposed).items():
        found = schools[(schools[column(is_proposed)] == code) & ~schools["is_planned"]]
        named = found.groupby("area_code")["school_name"].agg("; ".join)
        cells.append(
            (
                one.name,
                *(_there(today.get((code, area.name), {"school_names": named.get(area.code)}), code) for area in areas),
            )
        )
    columns = (Column("label", "For"), *(_column(area) for area in areas))
    return Finding(
        table=Table(columns, tuple(cells), say("areas.proposed" if is_proposed else "areas.caption"), stacks=True),
        questions=(Asked.of("provision/special_schools"), Asked.of("provision/places_by_designation", level="area")),
    )


def _column(area: Place) -> Column:
    name = words.column(area.name)
    return Column(name, area.name, parts=tuple(f"{name}_{part}" for part in STANDING_THERE))


def _there(row: dict, code: str) -> Told:
    """The schools of one label in an area; where none is based, a site of another, or a plain none; and those that fit by their own words."""
    names, site, own = parts = tuple(part if isinstance(part := row.get(name), str) else None for name in STANDING_THERE)
    if names:
        said = names.replace("; ", " · ")
    elif site:
        said = say("areas.site", site=site)
    else:
        said = "–" if code in UNLABELLED else "None"
    return Told(say("areas.unlabelled", found=said, schools=own) if own else said, parts)
