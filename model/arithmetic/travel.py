"""Estimated road times from small areas to schools: straight lines made longer, and led over the bridges where water is in the way.

An estimate, not a route planner: the constants are ours, chosen from common planning practice, and are all in this file.
"""

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

# Water that no straight road crosses, metres on the British National Grid, followed by eye at about 300 metres.
MEDWAY = (
    (592000, 181000), (590200, 175700), (589300, 173600), (586000, 172000), (582500, 171100), (580000, 170900), (577700, 171000),
    (576800, 171200), (576200, 170950), (575900, 170400), (575800, 169800), (575650, 169000), (575600, 168400), (575300, 168200),
    (574600, 168600), (574000, 168950), (573500, 168300), (573200, 167500), (572500, 167050), (571500, 166300), (571050, 165400),
    (570950, 164300), (571000, 163500), (571250, 162700), (571000, 162200), (570950, 161500), (571600, 160800), (571900, 160000),
    (571700, 159300), (572300, 158900), (572900, 158850), (573900, 158300), (574700, 157900), (574900, 157300), (575350, 156500),
    (575600, 155700), (575650, 155200),
)  # fmt: skip
SWALE = (
    (589300, 173600), (590300, 172600), (590400, 171500), (590500, 170300), (591400, 169300), (592300, 168500), (593700, 167700),
    (595500, 166900), (597000, 166300), (598500, 165700), (600000, 165300), (601700, 165700), (603500, 165800), (606000, 166700),
    (608000, 168500), (620000, 180000),
)  # fmt: skip
# Where a road crosses that water, and corners that the roads to them turn.
CROSSINGS = {
    "Sheppey Crossing": (591400, 169300),
    "Medway Tunnel": (575800, 169800),
    "Wainscott": (574900, 170700),
    "Gillingham, Pier Road": (576800, 169300),
    "Rochester Bridge": (574000, 168950),
    "M2 bridge": (572500, 167050),
    "Peters Bridge, Wouldham": (571250, 162700),
    "Aylesford": (572900, 158850),
    "M20 bridge": (574700, 157900),
    "Maidstone": (575600, 155700),
    "Iwade": (590300, 167300),
    "Faversham": (601500, 161300),
}
# A crossing stands in a gap of the water this wide to either side.
GAP_METRES = 350

_gates = np.array(list(CROSSINGS.values()), dtype=float)
_water = shapely.union_all([shapely.LineString(MEDWAY), shapely.LineString(SWALE)]).difference(
    shapely.union_all(shapely.points(_gates)).buffer(GAP_METRES)
)
shapely.prepare(_water)


def _straight(start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Metres from each start to each end in a straight line; infinite where it would cross water."""
    pairs = np.stack(np.broadcast_arrays(start[:, None, :], end[None, :, :]), axis=2)
    metres = np.hypot(*(pairs[..., 0, :] - pairs[..., 1, :]).transpose(2, 0, 1))
    return np.where(shapely.intersects(_water, shapely.linestrings(pairs)), np.inf, metres)


def _between_gates() -> np.ndarray:
    """Metres between crossings over land, by way of other crossings where that is needed."""
    metres = _straight(_gates, _gates)
    np.fill_diagonal(metres, 0)
    for gate in range(len(_gates)):
        metres = np.minimum(metres, metres[:, gate, None] + metres[None, gate, :])
    return metres


_gate_to_gate = _between_gates()


def crow_metres(homes: np.ndarray, schools: np.ndarray) -> np.ndarray:
    """Straight-line metres, homes by schools, over water and all."""
    return np.hypot(*(homes[:, None, :] - schools[None, :, :]).transpose(2, 0, 1))


def path_metres(homes: np.ndarray, schools: np.ndarray) -> np.ndarray:
    """Metres in straight lines over land, homes by schools: direct where no water is between, else over the best crossings."""
    to_gate = _straight(homes, _gates)
    onward = np.min(to_gate[:, :, None] + _gate_to_gate[None, :, :], axis=1)
    from_gate = _straight(_gates, schools)
    around = np.full((len(homes), len(schools)), np.inf)
    for gate in range(len(_gates)):
        around = np.minimum(around, onward[:, gate, None] + from_gate[None, gate, :])
    return np.minimum(_straight(homes, schools), around)


def road_minutes(path: np.ndarray, is_rural: np.ndarray) -> np.ndarray:
    """Estimated minutes by road for paths in metres, one row for each home."""
    longer = np.where(is_rural, CIRCUITY_RURAL, CIRCUITY_URBAN)[:, None] * path
    local = np.where(is_rural, LOCAL_KM_PER_HOUR_RURAL, LOCAL_KM_PER_HOUR_URBAN)[:, None]
    slow = np.minimum(longer, LOCAL_ROAD_METRES)
    return FIXED_MINUTES + 0.06 * (slow / local + (longer - slow) / MAIN_KM_PER_HOUR)


def estimate(homes: np.ndarray, is_rural: np.ndarray, schools: np.ndarray) -> np.ndarray:
    """Estimated minutes by road, homes by schools."""
    return road_minutes(path_metres(homes, schools), is_rural)
