"""Every way to answer what is not known, gone through once: which conclusions hold in all of them, and which turn on one."""

from dataclasses import dataclass
from functools import cache
from threading import Lock

import numpy as np
import pandas as pd

from model.arithmetic import access
from model.scenarios import county

LEVELS = ("county", "area", "district")
# A place is called short of a kind when more than this share of its children find no place in reach.
SHORT_SHARE = 0.10
# Its access is called below the county's from here on; the county is 100 but for the last digit of a sum.
LEAST_BELOW = 1e-6


@dataclass(frozen=True)
class Sweep:
    """Figures of every setting, place and kind: children, children without a place, places left over, access (the county = 100)."""

    settings: tuple[county.Setting, ...]
    places: tuple[str, ...]
    need: np.ndarray
    short: np.ndarray
    spare: np.ndarray
    access_index: np.ndarray

    def bands(self) -> pd.DataFrame:
        """One row per place and kind: the usual figure and the range over all settings, and how many settings call it short."""
        share = np.divide(self.short, self.need, out=np.zeros_like(self.short), where=self.need > 0)
        is_short = share > SHORT_SHARE
        is_below = self.access_index < 100 - LEAST_BELOW
        alone = [self.settings.index(setting) for setting in county.one_at_a_time()]
        columns = {
            "short_one_low": self.short[alone].min(axis=0),
            "short_one_high": self.short[alone].max(axis=0),
            "short_low": self.short.min(axis=0),
            "short_high": self.short.max(axis=0),
            "spare_low": self.spare.min(axis=0),
            "spare_high": self.spare.max(axis=0),
            "need_low": self.need.min(axis=0),
            "need_high": self.need.max(axis=0),
            "index_low": self.access_index.min(axis=0),
            "index_high": self.access_index.max(axis=0),
            "short_in": is_short.sum(axis=0),
            "below_in": is_below.sum(axis=0),
        }
        frame = pd.DataFrame(
            {
                "place_code": np.repeat(self.places, len(county.DESIGNATIONS)),
                "designation": np.tile(county.DESIGNATIONS, len(self.places)),
                **{name: values.ravel() for name, values in columns.items()},
            }
        )
        frame["settings"] = len(self.settings)
        frame["short_turns_on"] = self._turns(is_short, alone)
        frame["below_turns_on"] = self._turns(is_below, alone)
        return frame

    @staticmethod
    def _turns(holds: np.ndarray, alone: list[int]) -> list[str]:
        """For each place and kind, the assumptions that alone change the usual answer, as their names."""
        changed = holds[alone] != holds[alone[0]]
        names = ["usual", *(name for name, values in county.ASSUMPTIONS.items() for _ in values[1:])]
        return [
            ",".join(dict.fromkeys(name for name, flips in zip(names, changed[:, place, kind], strict=True) if flips))
            for place in range(changed.shape[1])
            for kind in range(changed.shape[2])
        ]


_once = Lock()


def sweep() -> Sweep:
    """All settings, worked out once for the life of the server, whoever asks first."""
    with _once:
        return _worked_out()


@cache
def _worked_out() -> Sweep:
    """All settings; what two settings share is worked out only once."""
    settings = county.every_setting()
    numbered = [county.homes().numbered(level) for level in LEVELS]
    places = tuple(str(code) for codes, _ in numbered for code in codes)
    shape = (len(settings), len(places), len(county.DESIGNATIONS))
    need, short, spare, index = (np.zeros(shape) for _ in range(4))
    known: dict[tuple, tuple[np.ndarray, ...]] = {}
    for row, setting in enumerate(settings):
        supply = county.supply(setting.places, setting.sites, setting.labels)
        wanted = county.need(setting.mapping, setting.children, setting.spread)
        for column, kind in enumerate(county.DESIGNATIONS):
            at = supply.with_places(kind)
            key = (kind, at.tobytes(), supply.places[at].tobytes(), wanted[kind].tobytes(), setting.reach)
            if key not in known:
                known[key] = _figures(supply, at, wanted[kind], access.REACHES[setting.reach], numbered)
            need[row, :, column], short[row, :, column], spare[row, :, column], index[row, :, column] = known[key]
    return Sweep(tuple(settings), places, need, short, spare, index)


def _figures(supply: county.Supply, at: np.ndarray, need: np.ndarray, reach: tuple, numbered: list) -> tuple[np.ndarray, ...]:
    near = access.weights(supply.minutes[:, at], reach)
    shared = access.shared_out(need, supply.places[at], near)
    served = need * access.balanced(need, supply.places[at], near)
    districts = tuple(supply.districts[index] for index in at)
    added = [
        [np.bincount(home, weights=values, minlength=len(codes)) for codes, home in numbered]
        for values in (need, shared.short, served)
    ]
    spare = [
        np.bincount(county.homes().numbers_of_districts(districts, level), weights=shared.spare, minlength=len(codes))
        for level, (codes, _) in zip(LEVELS, numbered, strict=True)
    ]
    total, short, service = (np.concatenate(parts) for parts in added)
    whole = served.sum() / need.sum()
    return total, short, np.concatenate(spare), 100 * service / total / (whole or np.nan)
