"""Links between school numbers, and the line of numbers one school has had."""

import pandas as pd

from data.build.raw import Raw, one_of, whole_numbers

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
# Kinds of link from one whole school to another.
WHOLE = ("Predecessor", "Successor")


def lines(raw: Raw, every: list[int], counted: pd.DataFrame) -> pd.Series:
    """For each school number, the newest number of the same school among them: its own unless it has taken another since.

    A line runs on only from one school to one: where schools were merged or divided, or stood on one census side by side, it ends.
    """
    frame = links(raw)
    after = frame.loc[frame["relation"] == AFTER, ["urn", "linked_urn", "is_whole"]]
    before = frame.loc[frame["relation"] == BEFORE, ["linked_urn", "urn", "is_whole"]].set_axis(after.columns, axis=1)
    steps = pd.concat([after, before]).groupby(["urn", "linked_urn"], as_index=False)["is_whole"].all()
    steps = steps[steps["is_whole"] & ~steps["urn"].duplicated(keep=False) & ~steps["linked_urn"].duplicated(keep=False)]
    januaries = counted.groupby("urn")["year"].agg(set).to_dict()
    side_by_side = [bool(januaries.get(step.urn, set()) & januaries.get(step.linked_urn, set())) for step in steps.itertuples()]
    steps = steps[~pd.Series(side_by_side, index=steps.index, dtype=bool)]
    next_of = steps.set_index("urn")["linked_urn"].to_dict()
    held = set(every)
    newest = {}
    for urn in every:
        seen, now, last = {urn}, urn, urn
        while (now := next_of.get(now)) is not None and now not in seen:
            seen.add(now)
            last = now if now in held else last
        newest[urn] = last
    return pd.Series(newest)


def links(raw: Raw) -> pd.DataFrame:
    """Every link of the file, with what it means for a pupil; empty where it means neither."""
    table = raw.csv(LINKS_FILE, "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate", encoding="cp1252")
    return pd.DataFrame(
        {
            "urn": whole_numbers(table["URN"], LINKS_FILE),
            "linked_urn": whole_numbers(table["LinkURN"], LINKS_FILE),
            "linked_name": table["LinkName"],
            "relation": one_of(table["LinkType"], RELATION_OF, LINKS_FILE),
            "is_whole": table["LinkType"].isin(WHOLE),
            "as_of": pd.to_datetime(table["LinkEstablishedDate"].replace("", None), format="%d-%m-%Y").dt.date,
        }
    )
