"""A plan of changes to places, read from and written as a few words, and what it would do."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import numpy as np
import pandas as pd

import queries
from model.scenarios import county

KIND_WORDS = {"pscn": "PSCN", "semh": "SEMH", "ci": "C&I", "ci-learning": "C&I with learning", "pd": "PD"}
WORD_OF_KIND = {kind: word for word, kind in KIND_WORDS.items()}
MOST_PLACES, MOST_CHANGES = 500, 20
# What the proposal of 2024 said of one school's label: the same as Foreland Fields, which is for complex needs.
RELABELLED_BY_PROPOSAL = {"stone-bay": "PSCN"}


class Unreadable(Exception):
    """A change that cannot be read, in one sentence."""


@dataclass(frozen=True)
class Change:
    """One change: `add` or `take` places, `open` what is planned, a `new` site, another `label`, or `three-labels`."""

    act: str
    word: str = ""
    places: int = 0
    kind: str = ""

    def __str__(self) -> str:
        """The change as it stands in an address."""
        kind = WORD_OF_KIND.get(self.kind, "")
        parts = {
            "add": f"add-{self.places}-{self.word}",
            "take": f"take-{self.places}-{self.word}",
            "open": f"open-{self.word}",
            "new": f"new-{self.places}-{kind}-in-{self.word}",
            "label": f"label-{self.word}-as-{kind}",
            "three-labels": "three-labels",
        }
        return parts[self.act]


_KINDS = "|".join(sorted(KIND_WORDS, key=len, reverse=True))
_FORMS = {
    "add": r"add-(?P<places>\d{1,4})-(?P<word>[a-z0-9-]+)",
    "take": r"take-(?P<places>\d{1,4})-(?P<word>[a-z0-9-]+)",
    "open": r"open-(?P<word>[a-z0-9-]+)",
    "new": rf"new-(?P<places>\d{{1,4}})-(?P<kind>{_KINDS})-in-(?P<word>[a-z0-9-]+)",
    "label": rf"label-(?P<word>[a-z0-9-]+)-as-(?P<kind>{_KINDS})",
    "three-labels": r"three-labels",
}


@cache
def schools() -> pd.DataFrame:
    """The county's schools and sites by their word."""
    return queries.ask("provision/supply").set_index("word", drop=False)


@cache
def wards() -> pd.DataFrame:
    """The county's wards by their word."""
    return queries.ask("places/wards").set_index("word", drop=False)


@cache
def _minutes_to_ward(word: str) -> np.ndarray:
    """Estimated minutes from every small area to the middle of a ward. Shared: never change it in place."""
    return county.homes().minutes_to(*wards().loc[word, ["easting", "northing"]].astype(float))


@lru_cache(maxsize=100)
def _now(setting: county.Setting, in_three_labels: bool) -> county.Outcome:
    """What is, under one setting, in the labels of today or the three of 2024."""
    return county.outcome(setting, merged=county.THREE_LABELS if in_three_labels else None)


def change(text: str) -> Change:
    """The change a few words mean.

    Raises Unreadable when it is none, names no school or ward we know, or has too many places.
    """
    for act, form in _FORMS.items():
        if found := re.fullmatch(form, text):
            given = found.groupdict()
            one = Change(act, given.get("word", ""), int(given.get("places", 0)), KIND_WORDS.get(given.get("kind", ""), ""))
            break
    else:
        raise Unreadable("it is not a change we know")
    if act in ("add", "take", "new") and not 0 < one.places <= MOST_PLACES:
        raise Unreadable(f"the number of places must be 1 to {MOST_PLACES}")
    if act == "new" and one.word not in wards().index:
        raise Unreadable("we know no ward of that name")
    if act in ("add", "take", "open", "label") and one.word not in schools().index:
        raise Unreadable("we know no school or site of that name")
    if act == "open" and pd.isna(schools().at[one.word, "places_if_open"]):
        raise Unreadable("that school or site is open, or no number of places is published for it")
    return one


def read(text: str) -> tuple[list[Change], list[str]]:
    """The changes in an address, and for each part that cannot be read a sentence without its own words."""
    changes, problems = [], []
    for number, part in enumerate(text.split(".") if text else [], start=1):
        try:
            one = change(part.strip().lower())
        except Unreadable as problem:
            problems.append(f"Part {number} of the plan in the address was left out: {problem}.")
            continue
        if len(changes) < MOST_CHANGES and one not in changes:
            changes.append(one)
    return changes, problems


def joined(changes: list[Change], one: Change) -> list[Change]:
    """The changes with one more; places at the same school, or at the same new one, are put together."""
    for index, known in enumerate(changes):
        if known.places and (known.act, known.word, known.kind) == (one.act, one.word, one.kind):
            both = replace(known, places=min(known.places + one.places, MOST_PLACES))
            return [*changes[:index], both, *changes[index + 1 :]]
    return changes if one in changes or len(changes) >= MOST_CHANGES else [*changes, one]


def written(changes: list[Change]) -> str:
    """The changes as one word of an address."""
    return ".".join(map(str, changes))


def supply(changes: list[Change], setting: county.Setting) -> county.Supply:
    """The county's schools and sites under a setting, with the changes made."""
    now = county.supply(setting.places, setting.sites, setting.labels)
    places, kinds = now.places.copy(), list(now.kinds)
    at = {word: index for index, word in enumerate(now.words)}
    new = [one for one in changes if one.act == "new"]
    for one in changes:
        if one.act == "add":
            places[at[one.word]] += one.places
        elif one.act == "take":
            places[at[one.word]] = max(places[at[one.word]] - one.places, 0)
        elif one.act == "open":
            places[at[one.word]] += now.if_open[at[one.word]]
        elif one.act == "label":
            kinds[at[one.word]] = one.kind
        elif one.act == "three-labels":
            for word, kind in RELABELLED_BY_PROPOSAL.items():
                kinds[at[word]] = kind
    if not new:
        return replace(now, places=places, kinds=tuple(kinds))
    wanted = wards().loc[[one.word for one in new]]
    minutes = [_minutes_to_ward(one.word) for one in new]
    return county.Supply(
        words=(*now.words, *(str(one) for one in new)),
        districts=(*now.districts, *wanted["place_code"]),
        kinds=(*kinds, *(one.kind for one in new)),
        places=np.append(places, [float(one.places) for one in new]),
        if_open=np.append(now.if_open, np.zeros(len(new))),
        minutes=np.column_stack([now.minutes, *minutes]),
    )


def compared(changes: list[Change], setting: county.Setting = county.USUAL) -> tuple[county.Outcome, county.Outcome]:
    """What is and what would be, under one setting; with the three labels of 2024 both are told in those."""
    in_three = any(one.act == "three-labels" for one in changes)
    merged = county.THREE_LABELS if in_three else None
    return _now(setting, in_three), county.outcome(setting, supply(changes, setting), merged)


def by_place(changes: list[Change], level: str, setting: county.Setting = county.USUAL) -> pd.DataFrame:
    """One row per place and kind with every figure before and after the changes; an index of 100 is the county before them."""
    before, after = compared(changes, setting)
    keys = ["place_code", "designation"]
    return before.by_place(level).merge(after.by_place(level, before.whole()), on=keys, suffixes=("_before", "_after"))


def sites(changes: list[Change], setting: county.Setting) -> pd.DataFrame:
    """Schools and sites that have places with the changes made: name, district, kind, places and point."""
    known = schools()[["provider_name", "place_name", "easting", "northing"]]
    new = {str(one): wards().loc[one.word] for one in changes if one.act == "new"}
    found = supply(changes, setting)
    rows = pd.DataFrame({"provider_id": found.words, "designation": found.kinds, "places": found.places})
    points = [
        (f"New in {new[word]['ward_name']}", *new[word][["place_name", "easting", "northing"]])
        if word in new
        else known.loc[word]
        for word in found.words
    ]
    rows[list(known.columns)] = pd.DataFrame([tuple(point) for point in points], index=rows.index)
    if any(one.act == "three-labels" for one in changes):
        rows["designation"] = rows["designation"].map(county.THREE_LABELS)
    return rows[rows["places"] > 0]


def range_of_effect(changes: list[Change]) -> pd.DataFrame:
    """For each kind, how the number of the county's children without a place changes: least and most over the settings that differ
    from the usual one in one assumption."""
    effects = []
    for setting in county.one_at_a_time():
        before, after = compared(changes, setting)
        effects.append({kind: after.shared[kind].short.sum() - before.shared[kind].short.sum() for kind in before.shared})
    frame = pd.DataFrame(effects)
    return pd.DataFrame({"least": frame.min(), "most": frame.max()}).rename_axis("designation")
