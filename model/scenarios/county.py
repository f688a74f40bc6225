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
from model.scenarios.shares import DESIGNATIONS

# Everything that could as well be otherwise: each assumption with its values, the usual one first.
ASSUMPTIONS = {
    "places": ("larger", "published", "roll"),
    "sites": ("open", "approved", "fewer"),
    "labels": ("own words", "published"),
    "mapping": ("today", "communication", "learning"),
    "children": ("state", "all"),
    "spread": ("even", "poverty"),
    "reach": ("usual", "longer"),
}
# The withdrawn proposal of 2024 had three labels. Two of them take in labels of today.
THREE_LABELS = {
    "PSCN": "Complex Learning Needs",
    "SEMH": "Social, Emotional, Mental Health",
    "C&I": "Neurodivergent with Learning Difficulties",
    "C&I with learning": "Neurodivergent with Learning Difficulties",
    "PD": "PD",
}


@dataclass(frozen=True)
class Setting:
    """One way to answer everything that is not known; see ASSUMPTIONS. `own` is a reader's own shares of need, see `model.scenarios.shares`."""

    places: str = "larger"
    sites: str = "open"
    labels: str = "own words"
    mapping: str = "today"
    children: str = "state"
    spread: str = "even"
    reach: str = "usual"
    own: str = ""


USUAL = Setting()


def every_setting() -> list[Setting]:
    """All combinations of the assumptions, the usual one first."""
    return [Setting(*values) for values in product(*ASSUMPTIONS.values())]


def one_at_a_time() -> list[Setting]:
    """The usual setting, then each that differs from it in one assumption."""
    others = [replace(USUAL, **{name: value}) for name, values in ASSUMPTIONS.items() for value in values[1:]]
    return [USUAL, *others]


@dataclass(frozen=True)
class Supply:
    """Schools and sites: where each stands, of which kind, places now and when it opens, minutes from every small area."""

    words: tuple[str, ...]
    districts: tuple[str, ...]
    kinds: tuple[str | None, ...]
    places: np.ndarray
    if_open: np.ndarray
    minutes: np.ndarray

    def with_places(self, kind: str, kinds: tuple[str | None, ...] | None = None) -> np.ndarray:
        """Which schools and sites have places of one kind, as numbers; a site that is not open draws no child."""
        return np.flatnonzero((np.array(kinds or self.kinds, dtype=object) == kind) & (self.places > 0))


@dataclass(frozen=True)
class Outcome:
    """What one setting and one supply mean, by home and by school, for each kind."""

    supply: Supply
    need: dict[str, np.ndarray]
    shared: dict[str, access.Sharing]
    service: dict[str, np.ndarray]
    nearby: dict[str, np.ndarray]
    at: dict[str, np.ndarray]

    def whole(self) -> dict[str, float]:
        """Balanced catchment of the county as a whole for each kind: what an index of 100 stands for."""
        return {kind: (need * self.service[kind]).sum() / need.sum() or np.nan for kind, need in self.need.items()}

    def by_place(self, level: str, whole: dict[str, float] | None = None) -> pd.DataFrame:
        """One row per place and kind: children, children with no place in reach, places standing there and places left over,
        balanced catchment as an index (100 is the county here, or the county as given) and enhanced two-step as places for 100 children."""
        whole = whole or self.whole()
        codes, home = homes().numbered(level)
        site = homes().numbers_of_districts(self.supply.districts, level)

        def added(numbers: np.ndarray, values: np.ndarray) -> np.ndarray:
            return np.bincount(numbers, weights=values, minlength=len(codes))

        rows = []
        for kind, need in self.need.items():
            at, total = self.at[kind], added(home, need)
            rows.append(
                pd.DataFrame(
                    {
                        "place_code": codes,
                        "designation": kind,
                        "need": total,
                        "short": added(home, self.shared[kind].short),
                        "places": added(site[at], self.supply.places[at]),
                        "spare": added(site[at], self.shared[kind].spare),
                        "access_index": 100 * added(home, need * self.service[kind]) / total / whole[kind],
                        "places_per_100": 100 * added(home, need * self.nearby[kind]) / total,
                    }
                )
            )
        return pd.concat(rows, ignore_index=True)


class Homes:
    """The small areas: where they are, and which places they lie in."""

    def __init__(self) -> None:
        rows = queries.ask("provision/need_by_small_area")
        rows = rows.drop_duplicates("lsoa_code").sort_values("lsoa_code")
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
def need(mapping: str, children: str, spread: str, own: str = "") -> dict[str, np.ndarray]:
    """Children by small area for each kind, under three of the assumptions and a reader's own shares. Never change it in place."""
    rows = queries.ask("provision/need_by_small_area", mapping=mapping, children=children, spread=spread)
    table = rows.pivot(index="lsoa_code", columns="designation", values="need").loc[homes().lsoas, list(DESIGNATIONS)]
    if own:
        of_all = shares.of_all(mapping, children, shares.read(own)[0])
        table = pd.DataFrame({kind: table.sum(axis=1) * of_all[kind] for kind in DESIGNATIONS})
    return {kind: table[kind].to_numpy(dtype=float) for kind in DESIGNATIONS}


@cache
def supply(places: str, sites: str, labels: str) -> Supply:
    """The county's schools and sites under three of the assumptions. Shared: never change it in place."""
    rows = queries.ask("provision/supply", places=places, sites=sites, labels=labels)
    return Supply(
        words=tuple(rows["word"]),
        districts=tuple(rows["place_code"]),
        kinds=tuple(None if pd.isna(kind) else kind for kind in rows["designation"]),
        places=rows["places"].to_numpy(dtype=float),
        if_open=rows["places_if_open"].fillna(0).to_numpy(dtype=float),
        minutes=homes().minutes[rows["provider_id"]].to_numpy(dtype=float),
    )


def outcome(setting: Setting = USUAL, own: Supply | None = None, merged: dict[str, str] | None = None) -> Outcome:
    """What follows from a setting, from the supply of today or one of your own; `merged` puts kinds together under new labels."""
    found = own or supply(setting.places, setting.sites, setting.labels)
    wanted = need(setting.mapping, setting.children, setting.spread, setting.own)
    kinds = found.kinds
    if merged:
        pooled: dict[str, np.ndarray] = {}
        for kind, children in wanted.items():
            pooled[merged[kind]] = pooled.get(merged[kind], np.zeros(len(children))) + children
        wanted, kinds = pooled, tuple(kind and merged.get(kind, kind) for kind in kinds)
    near = access.weights(found.minutes, access.REACHES[setting.reach])
    at = {kind: found.with_places(kind, kinds) for kind in wanted}
    answers = {kind: _answers(children, found.places[at[kind]], near[:, at[kind]]) for kind, children in wanted.items()}
    return Outcome(
        found,
        wanted,
        shared={kind: sharing for kind, (sharing, _, _) in answers.items()},
        service={kind: service for kind, (_, service, _) in answers.items()},
        nearby={kind: nearby for kind, (_, _, nearby) in answers.items()},
        at=at,
    )


def _answers(need: np.ndarray, places: np.ndarray, near: np.ndarray) -> tuple[access.Sharing, np.ndarray, np.ndarray]:
    return access.shared_out(need, places, near), access.balanced(need, places, near), access.enhanced(need, places, near)
