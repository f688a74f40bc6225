"""Every way to answer what is not known, gone through once: which conclusions hold in all of them, and which turn on one."""

from dataclasses import dataclass
from functools import cache
from threading import Lock

import numpy as np
import pandas as pd

from model.arithmetic import access
from model.scenarios import county
from model.scenarios.shares import PHASES

LEVELS = ("county", "area", "district")
# A place is called short of a kind when more than this share of its children find no place in reach.
SHORT_SHARE = 0.10
# Its access is called below the county's from here on; the county is 100 but for the last digit of a sum.
LEAST_BELOW = 1e-6


@dataclass(frozen=True)
class Sweep:
    """Figures of every setting, place, phase and kind: children, children without a place, places left over, and children times access."""

    settings: tuple[county.Setting, ...]
    places: tuple[str, ...]
    need: np.ndarray
    short: np.ndarray
    spare: np.ndarray
    served: np.ndarray

    def bands(self, phases: tuple[str, ...] = PHASES) -> pd.DataFrame:
        """One row per place and kind, over some phases: the range over all settings, and how many settings call it short."""
        chosen = [PHASES.index(phase) for phase in phases]
        need, short, spare, served = (
            values[:, :, chosen].sum(axis=2) for values in (self.need, self.short, self.spare, self.served)
        )
        index = 100 * access_index(need, served)
        share = np.divide(short, need, out=np.zeros_like(short), where=need > 0)
        is_short, is_below = share > SHORT_SHARE, index < 100 - LEAST_BELOW
        alone = [self.settings.index(setting) for setting in county.one_at_a_time(self.settings[0])]
        columns = {
            "short_one_low": short[alone].min(axis=0),
            "short_one_high": short[alone].max(axis=0),
            "short_low": short.min(axis=0),
            "short_high": short.max(axis=0),
            "spare_low": spare.min(axis=0),
            "spare_high": spare.max(axis=0),
            "need_low": need.min(axis=0),
            "need_high": need.max(axis=0),
            "index_low": index.min(axis=0),
            "index_high": index.max(axis=0),
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
        frame["short_turns_on"] = _turns(is_short, alone)
        frame["below_turns_on"] = _turns(is_below, alone)
        return frame


def access_index(need: np.ndarray, served: np.ndarray) -> np.ndarray:
    """Access of each place (second axis, the county first) over the county's, in each setting and kind."""
    level = np.divide(served, need, out=np.full_like(served, np.nan), where=need > 0)
    whole = np.where(level[:, :1] > 0, level[:, :1], np.nan)
    return level / whole


def _turns(holds: np.ndarray, alone: list[int]) -> list[str]:
    """For each place and kind, the doubts that alone change the usual answer, as their names."""
    changed = holds[alone] != holds[alone[0]]
    names = ["usual", *(name for name, values in county.DOUBTS.items() for _ in values[1:])]
    return [
        ",".join(dict.fromkeys(name for name, flips in zip(names, changed[:, place, kind], strict=True) if flips))
        for place in range(changed.shape[1])
        for kind in range(changed.shape[2])
    ]


_once = Lock()


def sweep(chosen: county.Setting = county.USUAL) -> Sweep:
    """All settings under what a reader chooses, worked out once for the life of the server, whoever asks first."""
    with _once:
        return _worked_out(chosen.children, chosen.spread)


@cache
def _worked_out(children: str, spread: str) -> Sweep:
    """All settings; what two settings share is worked out only once."""
    settings = county.every_setting(county.Setting(children=children, spread=spread))
    numbered = [county.homes().numbered(level) for level in LEVELS]
    places = tuple(str(code) for codes, _ in numbered for code in codes)
    figures = np.zeros((4, len(settings), len(places), len(PHASES), len(county.DESIGNATIONS)))
    known: dict[tuple, np.ndarray] = {}
    for row, setting in enumerate(settings):
        supply = county.supply(setting.places, setting.sites, setting.labels)
        wanted = county.need(setting.mapping, children, spread)
        for (phase, kind), need in wanted.items():
            at = supply.with_places(phase, kind)
            there = supply.places_for(phase)[at]
            key = (phase, kind, at.tobytes(), there.tobytes(), setting.mapping, setting.reach)
            if key not in known:
                known[key] = _figures(supply, at, there, need, access.REACHES[setting.reach], numbered)
            figures[:, row, :, PHASES.index(phase), county.DESIGNATIONS.index(kind)] = known[key]
    return Sweep(tuple(settings), places, *figures)


def _figures(
    supply: county.Supply, at: np.ndarray, places: np.ndarray, need: np.ndarray, reach: tuple, numbered: list
) -> np.ndarray:
    """Children, children without a place, places left over, and children times access, in every place."""
    near = access.weights(supply.minutes[:, at], reach)
    shared = access.shared_out(need, places, near)
    served = need * access.balanced(need, places, near)
    districts = tuple(supply.districts[index] for index in at)
    of_site = [county.homes().numbers_of_districts(districts, level) for level in LEVELS]
    of_home = [home for _, home in numbered]
    return np.stack(
        [
            np.concatenate(
                [
                    np.bincount(numbers, weights=values, minlength=len(codes))
                    for numbers, (codes, _) in zip(where, numbered, strict=True)
                ]
            )
            for values, where in ((need, of_home), (shared.short, of_home), (shared.spare, of_site), (served, of_home))
        ]
    )
