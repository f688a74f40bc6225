"""The county as the model sees it: need by small area, places by school, minutes between them, and what follows for each place."""

from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import product

import numpy as np
import pandas as pd

import queries
from data import profile
from model.arithmetic import access, travel
from model.scenarios import shares
from model.scenarios.shares import DESIGNATIONS, PHASES

# What nobody knows: each doubt with the values it may have, the usual one first. Ranges go over all of them.
DOUBTS = {
    "places": ("larger", "published", "roll"),
    "sites": ("open", "approved", "fewer"),
    "labels": ("own words", "published"),
    "mapping": ("today", "communication", "learning"),
    "reach": ("usual", "longer"),
}
# What is not a doubt but another question: whom to count, and whether need follows poverty. The reader chooses; no range goes over them.
CHOICES = {
    "children": ("state", "all"),
    "spread": ("even", "poverty"),
}
ASSUMPTIONS = DOUBTS | CHOICES
# The withdrawn proposal of 2024 had three labels. Two of them take in labels of today.
THREE_LABELS = {
    "PSCN": "Complex Learning Needs",
    "SEMH": "Social, Emotional, Mental Health",
    "SEMH with learning": "Social, Emotional, Mental Health",
    "C&I": "Neurodivergent with Learning Difficulties",
    "C&I with learning": "Neurodivergent with Learning Difficulties",
    "PD": "PD",
}


@dataclass(frozen=True)
class Setting:
    """One way to answer everything that is not known or is to be chosen; see ASSUMPTIONS. `own` is a reader's own shares of need, see `model.scenarios.shares`."""

    places: str = "larger"
    sites: str = "open"
    labels: str = "own words"
    mapping: str = "today"
    children: str = "state"
    spread: str = "even"
    reach: str = "usual"
    own: str = ""


USUAL = Setting()


def every_setting(chosen: Setting = USUAL) -> list[Setting]:
    """All combinations of the doubts under what is chosen, the usual one first."""
    return [replace(usual(chosen), **dict(zip(DOUBTS, values, strict=True))) for values in product(*DOUBTS.values())]


def one_at_a_time(chosen: Setting = USUAL) -> list[Setting]:
    """The usual setting under what is chosen, then each that differs from it in one doubt."""
    first = usual(chosen)
    return [first, *(replace(first, **{name: value}) for name, values in DOUBTS.items() for value in values[1:])]


def usual(chosen: Setting) -> Setting:
    """Every doubt answered as usual, under what is chosen."""
    return Setting(**{name: getattr(chosen, name) for name in CHOICES})


@dataclass(frozen=True)
class Supply:
    """Schools and sites: where each stands, of which kind in each phase, places now and when it opens, the share of them that falls to
    each of PHASES, minutes from every small area."""

    words: tuple[str, ...]
    districts: tuple[str, ...]
    kinds: dict[str, tuple[str | None, ...]]
    places: np.ndarray
    if_open: np.ndarray
    by_phase: np.ndarray
    minutes: np.ndarray

    def places_for(self, phase: str) -> np.ndarray:
        """Places for children of one phase at each school and site."""
        return self.places * self.by_phase[:, PHASES.index(phase)]

    def with_places(self, phase: str, kind: str) -> np.ndarray:
        """Which schools and sites have places of one kind for one phase, as numbers; a site that is not open draws no child."""
        return np.flatnonzero((np.array(self.kinds[phase], dtype=object) == kind) & (self.places_for(phase) > 0))


Key = tuple[str, str]  # a phase and a kind of school


@dataclass(frozen=True)
class Outcome:
    """What one setting and one supply mean, by home and by school, for each phase and kind."""

    supply: Supply
    need: dict[Key, np.ndarray]
    shared: dict[Key, access.Sharing]
    service: dict[Key, np.ndarray]
    nearby: dict[Key, np.ndarray]
    at: dict[Key, np.ndarray]

    def kinds(self) -> list[str]:
        """The kinds of school, in order."""
        return list(dict.fromkeys(kind for _, kind in self.need))

    def whole(self, phases: tuple[str, ...] = PHASES) -> dict[str, float]:
        """Balanced catchment of the county as a whole for each kind: what an index of 100 stands for."""
        found = {}
        for kind in self.kinds():
            need = np.concatenate([self.need[phase, kind] for phase in phases])
            service = np.concatenate([self.service[phase, kind] for phase in phases])
            found[kind] = (need * service).sum() / need.sum() or np.nan
        return found

    def short(self, phases: tuple[str, ...] = PHASES) -> pd.Series:
        """Children of the county with no place in reach, by kind, over some phases."""
        return pd.Series({kind: sum(self.shared[phase, kind].short.sum() for phase in phases) for kind in self.kinds()})

    def by_place(self, level: str, phases: tuple[str, ...] = PHASES, whole: dict[str, float] | None = None) -> pd.DataFrame:
        """One row per place and kind, over some phases: children, children with no place in reach, places standing there and places
        left over, balanced catchment as an index (100 is the county here, or the county as given) and enhanced two-step as places for
        100 children."""
        whole = whole or self.whole(phases)
        codes, home = homes().numbered(level)
        site = homes().numbers_of_districts(self.supply.districts, level)

        def added(numbers: np.ndarray, values: np.ndarray) -> np.ndarray:
            return np.bincount(numbers, weights=values, minlength=len(codes))

        rows = []
        for kind in self.kinds():
            keys = [(phase, kind) for phase in phases]
            total = sum(added(home, self.need[key]) for key in keys)
            served = sum(added(home, self.need[key] * self.service[key]) for key in keys)
            nearby = sum(added(home, self.need[key] * self.nearby[key]) for key in keys)
            rows.append(
                pd.DataFrame(
                    {
                        "place_code": codes,
                        "designation": kind,
                        "need": total,
                        "short": sum(added(home, self.shared[key].short) for key in keys),
                        "places": sum(added(site[self.at[key]], self.supply.places_for(key[0])[self.at[key]]) for key in keys),
                        "spare": sum(added(site[self.at[key]], self.shared[key].spare) for key in keys),
                        "access_index": 100 * served / total / whole[kind],
                        "places_per_100": 100 * nearby / total,
                    }
                )
            )
        return pd.concat(rows, ignore_index=True)


class Homes:
    """The small areas: where they are, and which places they lie in."""

    def __init__(self) -> None:
        every = queries.ask("provision/need_by_small_area")
        of_phases = every.groupby("phase")["need"].sum().reindex(list(PHASES)).fillna(0).to_numpy()
        self.by_phase = of_phases / of_phases.sum()  # how children in special schools are spread over the phases
        rows = every.drop_duplicates("lsoa_code").sort_values("lsoa_code")
        self.lsoas = rows["lsoa_code"].to_numpy()
        self.points = rows[["easting", "northing"]].to_numpy(dtype=float)
        self.is_rural = rows["is_rural"].to_numpy(dtype=bool)
        whole = profile.county().code
        by_level = {"county": [whole] * len(rows), "area": rows["area_code"], "district": rows["place_code"]}
        self._numbered = {level: np.unique(np.array(codes, dtype=str), return_inverse=True) for level, codes in by_level.items()}
        area = dict(zip(rows["place_code"], rows["area_code"], strict=True))
        water = profile.county().water
        self._land = travel.Land(water.lines.values(), water.crossings.values())
        self._of_district = {"county": dict.fromkeys(area, whole), "area": area, "district": {code: code for code in area}}

    def numbered(self, level: str) -> tuple[np.ndarray, np.ndarray]:
        """The places of one level, and which of them each small area lies in, as a number."""
        return self._numbered[level]

    def numbers_of_districts(self, districts: tuple[str, ...], level: str) -> np.ndarray:
        """Which place of one level each district lies in, as a number."""
        codes, _ = self.numbered(level)
        return np.searchsorted(codes, [self._of_district[level][code] for code in districts])

    @cached_property
    def minutes(self) -> pd.DataFrame:
        """Minutes from every small area (rows, in order) to each of the county's providers (columns)."""
        rows = queries.ask("provision/road_minutes")
        return rows.pivot(index="lsoa_code", columns="provider_id", values="minutes").loc[self.lsoas]

    def minutes_to(self, east: float, north: float) -> np.ndarray:
        """Estimated minutes from every small area to a new point."""
        return np.round(self._land.minutes(self.points, self.is_rural, np.array([[east, north]]))[:, 0])


@cache
def homes() -> Homes:
    """The small areas, read once."""
    return Homes()


@lru_cache(maxsize=100)
def need(mapping: str, children: str, spread: str, own: str = "") -> dict[Key, np.ndarray]:
    """Children by small area for each phase and kind, under three of the assumptions and a reader's own shares. Never change it in place."""
    rows = queries.ask("provision/need_by_small_area", children=children, spread=spread)
    table = rows.pivot(index="lsoa_code", columns="phase", values="need").loc[homes().lsoas]
    return {
        (phase, kind): table[phase].to_numpy(dtype=float) * share
        for phase in PHASES
        for kind, share in zip(DESIGNATIONS, shares.of_phase(phase, mapping, children, own), strict=True)
    }


@cache
def supply(places: str, sites: str, labels: str) -> Supply:
    """The county's schools and sites under three of the assumptions. Shared: never change it in place."""
    rows = queries.ask("provision/supply", places=places, sites=sites, labels=labels)
    older, primary = (tuple(None if pd.isna(kind) else kind for kind in rows[name]) for name in ("designation", "primary_kind"))
    return Supply(
        words=tuple(rows["word"]),
        districts=tuple(rows["place_code"]),
        kinds={phase: primary if phase == "primary" else older for phase in PHASES},
        places=rows["places"].to_numpy(dtype=float),
        if_open=rows["places_if_open"].fillna(0).to_numpy(dtype=float),
        by_phase=rows[["primary_pct", "secondary_pct", "post_16_pct"]].to_numpy(dtype=float) / 100,
        minutes=homes().minutes[rows["provider_id"]].to_numpy(dtype=float),
    )


def outcome(setting: Setting = USUAL, own: Supply | None = None, merged: dict[str, str] | None = None) -> Outcome:
    """What follows from a setting, from the supply of today or one of your own; `merged` puts kinds together under new labels."""
    found = own or supply(setting.places, setting.sites, setting.labels)
    wanted = need(setting.mapping, setting.children, setting.spread, setting.own)
    if merged:
        pooled: dict[Key, np.ndarray] = {}
        for (phase, kind), children in wanted.items():
            key = (phase, merged[kind])
            pooled[key] = pooled.get(key, np.zeros(len(children))) + children
        wanted = pooled
        found = replace(
            found, kinds={phase: tuple(kind and merged.get(kind, kind) for kind in kinds) for phase, kinds in found.kinds.items()}
        )
    near = access.weights(found.minutes, access.REACHES[setting.reach])
    at = {key: found.with_places(*key) for key in wanted}
    answers = {
        key: access.answers(children, found.places_for(key[0])[at[key]], near[:, at[key]]) for key, children in wanted.items()
    }
    return Outcome(
        found,
        wanted,
        shared={key: sharing for key, (sharing, _, _) in answers.items()},
        service={key: service for key, (_, service, _) in answers.items()},
        nearby={key: nearby for key, (_, _, nearby) in answers.items()},
        at=at,
    )
