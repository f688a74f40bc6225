"""What chance does with whole schools: dealt out again among the districts, or drawn again within a county."""

from collections.abc import Iterator

import numpy as np

from data.build.spread import gap, members, theil

AT_A_TIME = 500  # a few draws at a time keep memory small


def orders(kinds: np.ndarray, draws: int, source: np.random.Generator) -> Iterator[np.ndarray]:
    """A few draws at a time: which school of the same kind stands where each school stood."""
    for start in range(0, draws, AT_A_TIME):
        order = np.empty((min(AT_A_TIME, draws - start), len(kinds)), dtype=int)
        for kind in np.unique(kinds):
            own = np.flatnonzero(kinds == kind)
            order[:, own] = source.permuted(np.tile(own, (len(order), 1)), axis=1)
        yield order


def dealt(
    pupils: np.ndarray, with_it: np.ndarray, kinds: np.ndarray, areas: np.ndarray, districts: np.ndarray, draws: int,
    source: np.random.Generator,
) -> dict[tuple[str, str], np.ndarray]:  # fmt: skip
    """By level and statistic: gaps between areas and districts, and the parts of Theil's T, when schools are dealt at random.

    Every area and district keeps its number of schools of each kind, every school its pupils and its count.
    """
    in_area, in_district = members(areas), members(districts)
    whole = theil(with_it, pupils)
    found: dict[tuple[str, str], list[np.ndarray]] = {}
    for order in orders(kinds, draws, source):
        sizes, counts = pupils[order].astype(float), with_it[order].astype(float)
        area, district = (counts @ in_area, sizes @ in_area), (counts @ in_district, sizes @ in_district)
        between_areas, between_districts = theil(*area), theil(*district)
        now = {("area", name): values for name, values in gap(area[0] / area[1]).items()}
        now |= {("district", name): values for name, values in gap(district[0] / district[1]).items()}
        now["school", "theil_area"] = between_areas
        now["school", "theil_district"] = between_districts - between_areas
        now["school", "theil_school"] = whole - between_districts
        for key, values in now.items():
            found.setdefault(key, []).append(values)
    return {key: np.concatenate(parts) for key, parts in found.items()}


def sampled_theil(pupils: np.ndarray, with_it: np.ndarray, draws: int, source: np.random.Generator) -> np.ndarray:
    """Theil's T in each draw of as many schools from a county's own, each time put back (bootstrap)."""
    chosen = source.integers(0, len(pupils), (draws, len(pupils)))
    return theil(with_it[chosen].astype(float), pupils[chosen].astype(float))
