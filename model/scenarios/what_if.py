"""A plan of changes to places, read from and written as a few words, and what it would do."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import numpy as np
import pandas as pd

import queries
from model.scenarios import county
from model.scenarios.shares import PHASES

KIND_WORDS = {
    "pscn": "PSCN",
    "semh": "SEMH",
    "semh-learning": "SEMH with learning",
    "ci": "C&I",
    "ci-learning": "C&I with learning",
    "pd": "PD",
}
WORD_OF_KIND = {kind: word for word, kind in KIND_WORDS.items()}
MOST_PLACES, MOST_CHANGES = 500, 20
# What the proposal of 2024 said of one school's label: the same as Foreland Fields, which is for complex needs.
RELABELLED_BY_PROPOSAL = {"stone-bay": "PSCN"}


class Unreadable(Exception):
    """A change that cannot be read, in one sentence."""


@dataclass(frozen=True)
class Change:
    """One change: `add` or `take` places, `open` what is planned, a `new` site (for one phase, or for all), another `label`, or
    `three-labels`."""

    act: str
    word: str = ""
    places: int = 0
    kind: str = ""
    phase: str = ""

    def __str__(self) -> str:
        """The change as it stands in an address."""
        kind = WORD_OF_KIND.get(self.kind, "")
        parts = {
            "add": f"add-{self.places}-{self.word}",
            "take": f"take-{self.places}-{self.word}",
            "open": f"open-{self.word}",
            "new": f"new-{self.places}-{kind}{f'-{self.phase}' if self.phase else ''}-in-{self.word}",
            "label": f"label-{self.word}-as-{kind}",
            "three-labels": "three-labels",
        }
        return parts[self.act]


_KINDS = "|".join(sorted(KIND_WORDS, key=len, reverse=True))
_FORMS = {
    "add": r"add-(?P<places>\d{1,4})-(?P<word>[a-z0-9-]+)",
    "take": r"take-(?P<places>\d{1,4})-(?P<word>[a-z0-9-]+)",
    "open": r"open-(?P<word>[a-z0-9-]+)",
    "new": rf"new-(?P<places>\d{{1,4}})-(?P<kind>{_KINDS})(?:-(?P<phase>{'|'.join(PHASES)}))?-in-(?P<word>[a-z0-9-]+)",
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
            kind = KIND_WORDS.get(given.get("kind", ""), "")
            one = Change(act, given.get("word", ""), int(given.get("places", 0)), kind, given.get("phase") or "")
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
        if known.places and replace(known, places=0) == replace(one, places=0):
            both = replace(known, places=min(known.places + one.places, MOST_PLACES))
            return [*changes[:index], both, *changes[index + 1 :]]
    return changes if one in changes or len(changes) >= MOST_CHANGES else [*changes, one]


def written(changes: list[Change]) -> str:
    """The changes as one word of an address."""
    return ".".join(map(str, changes))


def supply(changes: list[Change], setting: county.Setting) -> county.Supply:
    """The county's schools and sites under a setting, with the changes made."""
    now = county.supply(setting.places, setting.sites, setting.labels)
    places, kinds = now.places.copy(), {phase: list(of_phase) for phase, of_phase in now.kinds.items()}
    at = {word: index for index, word in enumerate(now.words)}
    new = [one for one in changes if one.act == "new"]
    for one in changes:
        if one.act == "add":
            places[at[one.word]] += one.places
        elif one.act == "take":
            places[at[one.word]] = max(places[at[one.word]] - one.places, 0)
        elif one.act == "open":
            places[at[one.word]] += now.if_open[at[one.word]]
        elif one.act in ("label", "three-labels"):
            labels = {one.word: one.kind} if one.act == "label" else RELABELLED_BY_PROPOSAL
            for of_phase in kinds.values():
                for word, kind in labels.items():
                    of_phase[at[word]] = kind
    kinds = {phase: (*of_phase, *(one.kind for one in new)) for phase, of_phase in kinds.items()}
    if not new:
        return replace(now, places=places, kinds=kinds)
    wanted = wards().loc[[one.word for one in new]]
    minutes = [_minutes_to_ward(one.word) for one in new]
    return county.Supply(
        words=(*now.words, *(str(one) for one in new)),
        districts=(*now.districts, *wanted["place_code"]),
        kinds=kinds,
        places=np.append(places, [float(one.places) for one in new]),
        if_open=np.append(now.if_open, np.zeros(len(new))),
        by_phase=np.vstack([now.by_phase, *(_shares(one.phase) for one in new)]),
        minutes=np.column_stack([now.minutes, *minutes]),
    )


def _shares(phase: str) -> np.ndarray:
    """How the places of a new school fall to the phases: all to one, or as children in such schools are spread over them."""
    return np.array([float(one == phase) for one in PHASES]) if phase else county.homes().by_phase


def compared(changes: list[Change], setting: county.Setting = county.USUAL) -> tuple[county.Outcome, county.Outcome]:
    """What is and what would be, under one setting; with the three labels of 2024 both are told in those."""
    in_three = any(one.act == "three-labels" for one in changes)
    merged = county.THREE_LABELS if in_three else None
    return _now(setting, in_three), county.outcome(setting, supply(changes, setting), merged)


def by_place(
    changes: list[Change], level: str, setting: county.Setting = county.USUAL, phases: tuple[str, ...] = PHASES
) -> pd.DataFrame:
    """One row per place and kind, over some phases, with every figure before and after the changes; an index of 100 is the county
    before them."""
    before, after = compared(changes, setting)
    rows = before.by_place(level, phases)
    changed = after.by_place(level, phases, before.whole(phases))
    return rows.merge(changed, on=["place_code", "designation"], suffixes=("_before", "_after"))


def sites(changes: list[Change], setting: county.Setting, phases: tuple[str, ...] = PHASES) -> pd.DataFrame:
    """Schools and sites that have places for some phases with the changes made: name, district, kind, places and point.

    A school that has one label for one phase and another for the next has a row for each.
    """
    known = schools()[["provider_name", "place_name", "easting", "northing"]]
    new = {str(one): wards().loc[one.word] for one in changes if one.act == "new"}
    found = supply(changes, setting)
    rows = pd.concat(
        pd.DataFrame({"provider_id": found.words, "designation": found.kinds[phase], "places": found.places_for(phase)})
        for phase in phases
    )
    rows = rows.groupby(["provider_id", "designation"], sort=False)["places"].sum().reset_index()
    points = [
        (f"New in {new[word]['ward_name']}", *new[word][["place_name", "easting", "northing"]])
        if word in new
        else known.loc[word]
        for word in rows["provider_id"]
    ]
    rows[list(known.columns)] = pd.DataFrame([tuple(point) for point in points], index=rows.index)
    if any(one.act == "three-labels" for one in changes):
        rows["designation"] = rows["designation"].map(county.THREE_LABELS)
    return rows[rows["places"] > 0]


def range_of_effect(
    changes: list[Change], chosen: county.Setting = county.USUAL, phases: tuple[str, ...] = PHASES
) -> pd.DataFrame:
    """For each kind, how the number of the county's children without a place changes: least and most over the settings that differ
    from the usual one in one doubt."""
    effects = []
    for setting in county.one_at_a_time(chosen):
        before, after = compared(changes, setting)
        effects.append(after.short(phases) - before.short(phases))
    frame = pd.DataFrame(effects)
    return pd.DataFrame({"least": frame.min(), "most": frame.max()}).rename_axis("designation")
