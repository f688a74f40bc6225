"""Estimated road times from small areas to schools: straight lines made longer, and led over the bridges where water is in the way.

An estimate, not a route planner: the constants are ours, chosen from common planning practice, and are all in this file. Which water is
in the way and where roads cross it, the county's profile says.
"""

from collections.abc import Iterable

import numpy as np
import shapely

# How much longer the road is than the straight line, by where the child lives.
CIRCUITY_URBAN, CIRCUITY_RURAL = 1.25, 1.30
# The first kilometres are slow, and slower in a town; what is left goes by main roads.
LOCAL_ROAD_METRES = 5_000
LOCAL_KM_PER_HOUR_URBAN, LOCAL_KM_PER_HOUR_RURAL = 30.0, 40.0
MAIN_KM_PER_HOUR = 70.0
# To set out and to arrive.
FIXED_MINUTES = 2.0
# A crossing stands in a gap of the water this wide to either side.
GAP_METRES = 350

Point = tuple[int, int]


def crow_metres(homes: np.ndarray, schools: np.ndarray) -> np.ndarray:
    """Straight-line metres, homes by schools, over water and all."""
    return np.hypot(*(homes[:, None, :] - schools[None, :, :]).transpose(2, 0, 1))


class Land:
    """A county's land as roads have it: lines of water in the way, and the crossings that roads take over them."""

    def __init__(self, water: Iterable[tuple[Point, ...]], crossings: Iterable[Point]):
        self._gates = np.array(list(crossings), dtype=float).reshape(-1, 2)
        self._water = shapely.union_all([shapely.LineString(line) for line in water]).difference(
            shapely.union_all(shapely.points(self._gates)).buffer(GAP_METRES)
        )
        shapely.prepare(self._water)
        self._gate_to_gate = self._between_gates()

    def _straight(self, start: np.ndarray, end: np.ndarray) -> np.ndarray:
        """Metres from each start to each end in a straight line; infinite where it would cross water."""
        pairs = np.stack(np.broadcast_arrays(start[:, None, :], end[None, :, :]), axis=2)
        metres = np.hypot(*(pairs[..., 0, :] - pairs[..., 1, :]).transpose(2, 0, 1))
        return np.where(shapely.intersects(self._water, shapely.linestrings(pairs)), np.inf, metres)

    def _between_gates(self) -> np.ndarray:
        """Metres between crossings over land, by way of other crossings where that is needed."""
        metres = self._straight(self._gates, self._gates)
        np.fill_diagonal(metres, 0)
        for gate in range(len(self._gates)):
            metres = np.minimum(metres, metres[:, gate, None] + metres[None, gate, :])
        return metres

    def path_metres(self, homes: np.ndarray, schools: np.ndarray) -> np.ndarray:
        """Metres in straight lines over land, homes by schools: direct where no water is between, else over the crossings that are nearest."""
        to_gate = self._straight(homes, self._gates)
        onward = np.min(to_gate[:, :, None] + self._gate_to_gate[None, :, :], axis=1, initial=np.inf)
        from_gate = self._straight(self._gates, schools)
        around = np.full((len(homes), len(schools)), np.inf)
        for gate in range(len(self._gates)):
            around = np.minimum(around, onward[:, gate, None] + from_gate[None, gate, :])
        return np.minimum(self._straight(homes, schools), around)

    def minutes(self, homes: np.ndarray, is_rural: np.ndarray, schools: np.ndarray) -> np.ndarray:
        """Estimated minutes by road, homes by schools."""
        return road_minutes(self.path_metres(homes, schools), is_rural)


def road_minutes(path: np.ndarray, is_rural: np.ndarray) -> np.ndarray:
    """Estimated minutes by road for paths in metres, one row for each home."""
    longer = np.where(is_rural, CIRCUITY_RURAL, CIRCUITY_URBAN)[:, None] * path
    local = np.where(is_rural, LOCAL_KM_PER_HOUR_RURAL, LOCAL_KM_PER_HOUR_URBAN)[:, None]
    slow = np.minimum(longer, LOCAL_ROAD_METRES)
    return FIXED_MINUTES + 0.06 * (slow / local + (longer - slow) / MAIN_KM_PER_HOUR)
