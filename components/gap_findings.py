"""Sentences about modelled need, places, access and what holds whatever is assumed. Always “about”; no cause, no judgement."""

import pandas as pd

from components import assumptions, provision_findings, theme, words
from model.scenarios.county import DESIGNATIONS, Setting

MODELLED = (
    "Modelled, not counted: nobody publishes where the children live who need each kind of school. The model takes how many Kent "
    "children of each age are in special schools, spreads them over the county by where children live, and splits them by need. So "
    "it shows need as it is met today: a child who should have a special school place and has none is not in it."
)
NOT_NETTED = (
    "Children without a place are counted where they live, places left over where the school stands. The two are never set off "
    "against one another: a place in Dartford does not help a child in Dover."
)
HOW_SHARED = (
    "Every child tries the schools of this kind within reach, nearer ones first; when a school is full, the children it cannot take "
    "try the others. Access: 100 is Kent as a whole (balanced floating catchment, each child and each place counted once)."
)
MAPPING_NOTE = (
    "The counts of plans are published. The percents are our assumption, in three versions; the first is set so that each kind of "
    "school gets about its share of the pupils on roll. Choose another version above, or set your own percents below, and every figure "
    "follows."
)
UNITS_NOTE = (
    "Mostly of 2017 to 2022 and not complete: the only list found breaks off before the secondary schools. Ask the school or the county "
    "before you count on one."
)
OUTSIDE_NOTE = (
    "These schools exist, but they are not Kent’s. Kent children do go to some of them, and children from outside go to Kent’s "
    "schools, so North and West Kent may be better served than the model says."
)
TRAVEL_NOTE = (
    "Minutes are our estimate from straight lines, usual speeds and the bridges over the Medway and to Sheppey; not a route planner, "
    "not the school bus. Only schools with a published label are looked for here. 45 and 75 minutes are the usual guide for the longest journey at primary and secondary age."
)

# The gaps people ask about first, each with the choices that show it.
GAPS_TO_SEE = {
    "South Kent: communication and interaction": {
        "area": "South Kent",
        "kind": "Communication and interaction",
        "level": "Areas",
    },
    "One school for physical disability": {
        "area": "Kent",
        "kind": "Physical disability and complex medical needs",
        "level": "Districts",
    },
    "Dartford: complex needs": {"area": "Dartford", "kind": "Profound, severe and complex needs", "level": "Districts"},
    "Dover: complex needs": {"area": "Dover", "kind": "Profound, severe and complex needs", "level": "Districts"},
}


def shortage(row: pd.Series, setting: Setting) -> str:
    """Need, places, children without a place and places left over of one kind in one place, with their range."""
    name, kind = row["place_name"], provision_findings.kind(row["designation"])
    return (
        f"About {words.modelled(row['need'])} children in {name} need a special school for {kind}, by this model; "
        f"{_places(row)}. {_short(row, setting)} {_spare(row)}"
    )


def _places(row: pd.Series) -> str:
    if not row["places"]:
        return "no such school or site in use stands there"
    return f"schools and sites standing there have {words.count(row['places'])} places"


def _short(row: pd.Series, setting: Setting) -> str:
    one = words.between(row["short_one_low"], row["short_one_high"], words.modelled)
    every = words.between(row["short_low"], row["short_high"], words.modelled)
    if row["short"] < 0.5:
        said = f"Every child finds a place within {assumptions.drive(setting)}"
    elif row["short"] < 4.5:
        said = f"Fewer than 5 children find no place within {assumptions.drive(setting)}"
    else:
        said = f"About {words.modelled(row['short'])} children find no place within {assumptions.drive(setting)}"
    return (
        f"**{said}** (children without one: {one} when one assumption is taken otherwise, {every} over all {row['settings']} ways of "
        "counting)."
    )


def _spare(row: pd.Series) -> str:
    if not row["places"]:
        return ""
    return f"About {words.modelled(row['spare'])} places there are left over ({words.modelled(row['spare_low'])} to {words.modelled(row['spare_high'])})."


def access(row: pd.Series) -> str:
    """Access in one place beside Kent's, and whether that holds whatever is assumed."""
    if row["level"] == "county":
        return ""
    holds = (
        f"in all {row['settings']} ways of counting"
        if row["below_in"] in (0, row["settings"])
        else f"in {row['below_in']} of {row['settings']} ways of counting it is below 100"
    )
    side = "below" if row["access_index"] < 100 else "not below"
    tail = f"; it is {side} 100 {holds}." if row["below_in"] in (0, row["settings"]) else f"; {holds}."
    return (
        f"Access to such places in {row['place_name']} is {words.count(row['access_index'])}, where Kent as a whole is 100{tail}"
    )


def travel(row: pd.Series) -> str:
    """Minutes to the nearest school of one kind, in one place."""
    beyond = row["beyond_45_minutes_pct"]
    share = "none of them more" if beyond < 0.5 else f"{words.count(beyond)} in 100 of them more"
    return (
        f"By road it is about {words.count(row['median_minutes'])} minutes or more for half of the children in {row['place_name']}, by our "
        f"estimate; {share} than 45 minutes."
    )


def lasting(bands: pd.DataFrame, designation: str) -> list[str]:
    """What holds for one kind in every way of counting, as sentences about the areas or districts."""
    rows = bands[bands["designation"] == designation]
    every = rows["settings"].iloc[0]
    claims = (
        ("below_in", every, "Access is below Kent’s average in"),
        ("below_in", 0, "Access is not below Kent’s average in"),
        ("short_in", every, "More than one in ten children find no place within reach in"),
        ("short_in", 0, "Nine in ten children or more find a place within reach in"),
    )
    found = [(claim, rows.loc[rows[column] == times, "place_name"]) for column, times, claim in claims]
    return [f"{claim} {words.listing(names)}." for claim, names in found if not names.empty]


def shortage_alt(rows: pd.DataFrame, designation: str) -> str:
    """What the map of children without a place shows."""
    most = rows.loc[rows["short"].idxmax()]
    none = rows[rows["short"] < 0.5]["place_name"]
    rest = f" No child in {words.listing(none, 'or')}." if 0 < len(none) < len(rows) else ""
    if most["short"] < 0.5:
        return f"Map of Kent by district: for {provision_findings.kind(designation)}, the model finds a place within reach for every child."
    return (
        f"Map of Kent by district: children who find no place for {provision_findings.kind(designation)} within reach, modelled. Most: "
        f"{most['place_name']}, about {words.modelled(most['short'])} of {words.modelled(most['need'])}.{rest} The same figures are in the "
        "table below."
    )


def only_school(supply: pd.DataFrame) -> str:
    """For each kind, a sentence when one school alone has places of it."""
    running = supply[supply["places"] > 0]
    alone = []
    for kind in DESIGNATIONS:
        schools = running[running["designation"] == kind]["urn"].unique()
        if len(schools) == 1:
            row = running[running["urn"] == schools[0]].iloc[0]
            alone.append(f"{theme.MARKS[kind].name}: {row['provider_name']}, {row['place_name']}, is the only one in Kent.")
    return " ".join(alone)


WHAT_IF_COVER = (
    "The plan stands in the address: copy it, and whoever opens it sees the same. A what-if says what the model makes of a change, not "
    "what would happen: building, staff, money and families’ choices are not in it."
)


def label(designation: str) -> str:
    """A kind of school, or one of the three labels of 2024, by its full name."""
    return theme.MARKS[designation].name if designation in theme.MARKS else designation


def touched(kent: pd.DataFrame) -> list[str]:
    """The kinds a plan changes, most first; all of them when it changes none."""
    change = (kent["places_after"] - kent["places_before"]).abs() + (kent["short_after"] - kent["short_before"]).abs()
    order = kent.assign(change=change).sort_values("change", ascending=False, kind="stable")
    changed = order.loc[order["change"] > 0.05, "designation"].tolist()
    return changed or kent["designation"].tolist()


def effect(kent: pd.DataFrame, changes: list, setting: Setting) -> str:
    """What a plan would do to the number of Kent's children without a place in reach, in one sentence."""
    if not changes:
        return "Change something below, and see what it would do in each district."
    rows = kent.set_index("designation")
    parts = []
    for kind in touched(kent)[:2]:
        before, after = rows.at[kind, "short_before"], rows.at[kind, "short_after"]
        name = provision_findings.kind(kind) if kind in theme.MARKS else label(kind)
        move = f"from about {words.modelled(before)} to {words.modelled(after)}"
        parts.append(
            f"{name}: {move}"
            if words.modelled(before) != words.modelled(after)
            else f"{name}: still about {words.modelled(after)}"
        )
    return f"Children with no place within {assumptions.drive(setting)} – {'; '.join(parts)}."


def range_of_effect(ranges: pd.DataFrame) -> str:
    """How sure the effect is: least and most over single assumptions, for each kind that changes."""
    said = []
    for kind, row in ranges.iterrows():
        if abs(row["least"]) < 0.5 and abs(row["most"]) < 0.5:
            continue
        ends = " to ".join(words.signed(value, "count") for value in (row["least"], row["most"]))
        said.append(f"{label(kind)}: {ends}")
    if not said:
        return "Children with no place in reach do not change, whichever single assumption is taken otherwise."
    return (
        f"How sure is that? Taking each assumption otherwise, one at a time, the change in Kent’s children with no place in reach is: "
        f"{'; '.join(said)}."
    )


def by_kind(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows headed by their kind."""
    return rows.assign(head=rows["designation"].map(label))


def effect_alt(rows: pd.DataFrame, designation: str) -> str:
    """What the map of a plan's effect shows."""
    change = rows["short_after"] - rows["short_before"]
    helped = rows.loc[change < -0.5, "place_name"]
    hurt = rows.loc[change > 0.5, "place_name"]
    parts = [f"fewer in {words.listing(helped)}"] * (not helped.empty) + [f"more in {words.listing(hurt)}"] * (not hurt.empty)
    said = "; ".join(parts) or "no change in any district"
    return f"Map of Kent by district with the plan: children who find no place of the kind {label(designation)} within reach: {said}. Modelled."
