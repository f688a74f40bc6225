"""Where a plan would do what it does: districts on the map, districts and areas in figures."""

import pandas as pd

from findings import answers, words
from findings.finding import Column, Finding
from findings.gaps import rows as figures
from findings.gaps.need import map_of_shortage
from findings.gaps.wording import label
from findings.what_if.changes import say
from findings.what_if.effect import effects, table
from model.scenarios import what_if
from model.scenarios.county import Setting


@answers.kept
def where(plan: str, setting: Setting, designation: str, place: str) -> Finding:
    """Districts with a plan, by the share of children who find no place of one kind within reach; before and after in figures."""
    levels = [effects(plan, level, setting).sort_values("place_name") for level in ("district", "area")]
    districts, areas = (rows[rows["designation"] == designation] for rows in levels)
    sites = what_if.sites(what_if.read(plan)[0], setting)
    picture = map_of_shortage(
        districts.rename(columns={"short_after": "short", "need_after": "need"}),
        sites[sites["designation"] == designation],
        designation,
        answers.place(place),
        alt(districts, designation),
    )
    rows = pd.concat([districts, areas])
    made = table(
        rows["place_name"],
        rows,
        Column("place_name", "Place"),
        say("where.caption", kind=label(designation)),
        plan,
        setting,
        (("kind", label(designation)),),
    )
    return Finding(picture=picture, table=made, questions=figures.asked(setting))


def alt(rows: pd.DataFrame, designation: str) -> str:
    """What the map of a plan's effect shows."""
    change = rows["short_after"] - rows["short_before"]
    sides = {"where.fewer": rows.loc[change < -0.5, "place_name"], "where.more": rows.loc[change > 0.5, "place_name"]}
    parts = [say.raw(name).format(places=words.listing(places)) for name, places in sides.items() if not places.empty]
    return say("where.alt", kind=label(designation), changes="; ".join(parts) or say.raw("where.same"))
