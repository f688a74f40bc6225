"""In how few schools half of them sit."""

import pandas as pd

from data import profile
from findings import answers
from findings.answers import answer
from findings.choices import MEASURE_OF, Spread
from findings.finding import Asked, Cell, Column, Finding, OutOf, Table
from findings.sentences import Voice

say = Voice("between_schools")
GROUPS = {"primary": "Primary", "secondary, not selective": "Secondary, not selective", "grammar": "Grammar"}


@answers.kept
def concentration(spread: Spread) -> Finding:
    """Half of the plans, or of the pupils on SEN support: in how many schools of each kind, in the county and each district."""
    params = {name: spread.params[name] for name in ("year", "measure")}
    rows = pd.concat([answer("lottery/concentration", level=level, **params) for level in ("county", "district")])
    own = rows[rows["place_name"] == profile.county().name]
    first, *more = [_said(spread, row) for _, row in own.iterrows()] or [""]
    columns = [Column("place_name", "Place")]
    for group, head in GROUPS.items():
        name = group.split(",")[0]
        columns += [
            Column(f"{name}_half", f"{head}: half sit in", "count"),
            Column(f"{name}_half_at_one_rate", "at one rate", "count"),
            Column(f"{name}_none", "with none", "count"),
        ]
    cells: list[tuple[Cell, ...]] = []
    for name, there in rows.groupby("place_name", sort=False):
        groups = there.set_index("school_group")
        cells.append((str(name), *(cell for group in GROUPS for cell in _half(groups, group))))
    caption = say("concentration.caption", what=spread.what, year=spread.year)
    return Finding(
        first,
        more=tuple(more),
        table=Table(tuple(columns), tuple(cells), caption, strong=frozenset({0})),
        questions=(Asked.of("lottery/concentration", level="district", **params),),
    )


def _half(groups: pd.DataFrame, group: str) -> tuple[Cell, Cell, Cell]:
    if group not in groups.index:
        return None, None, None
    row = groups.loc[group]
    return OutOf(int(row["schools_half"]), int(row["schools"])), int(row["schools_half_pupils"]), int(row["schools_none"])


def _said(spread: Spread, row: pd.Series) -> str:
    """In how few schools half of them sit, and how many have none."""
    group = say.raw(f"group.{row['school_group']}")
    half = say(
        "concentration.finding",
        what="plans" if MEASURE_OF[spread.what] == "plans" else "pupils on SEN support",
        schools=group,
        half=row["schools_half"],
        all=row["schools"],
        half_pupils=row["schools_half_pupils"],
    )
    if not row["schools_none"]:
        return half
    return f"{half} {say('concentration.none', none=row['schools_none'], all=row['schools'], schools=group)}"
