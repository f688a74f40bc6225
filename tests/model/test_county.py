"""The county as the model sees it: nothing is lost, and the sweep says what single outcomes say."""

import numpy as np
import pytest

from model.scenarios import county, shares, sweep
from model.scenarios.shares import PHASES

SETTINGS = [
    county.USUAL,
    *county.one_at_a_time()[1:],
    county.every_setting()[-1],
    county.Setting(children="all", spread="poverty", mapping="learning"),
]


def name(setting):
    return ",".join(str(value) for value in vars(setting).values())


@pytest.mark.parametrize("setting", SETTINGS, ids=name)
@pytest.mark.parametrize("phases", [PHASES, ("primary",)], ids=["all", "primary"])
def test_need_and_places_are_kept(setting, phases):
    outcome = county.outcome(setting)
    for level in ("county", "area", "district"):
        rows = outcome.by_place(level, phases).set_index("designation")
        for kind in county.DESIGNATIONS:
            there, need = rows.loc[[kind]], sum(outcome.need[phase, kind].sum() for phase in phases)
            placed = need - there["short"].sum()
            assert there["need"].sum() == pytest.approx(need)
            assert there["places"].sum() == pytest.approx(placed + there["spare"].sum())


@pytest.mark.golden
def test_children_needed_are_the_countys_plans_in_special_schools_in_the_newest_count():
    """6,729 in state ones and 1,861 in others in January 2026, less a few older than 19."""
    assert sum(need.sum() for need in county.need("today", "state", "even").values()) == pytest.approx(6729 * 6424 / 6427, abs=1)
    every = sum(need.sum() for need in county.need("learning", "all", "poverty").values())
    assert every == pytest.approx(6729 * 6424 / 6427 + 1861 * 1610 / 1623, abs=3)


@pytest.mark.parametrize("phase", PHASES[:2])
def test_the_usual_mapping_gives_each_kind_its_share_of_the_pupils_of_a_phase(phase):
    need, pupils = county.need("today", "state", "even"), shares.pupils_of(phase)
    total = sum(need[phase, kind].sum() for kind in county.DESIGNATIONS)
    for kind, on_roll in zip(county.DESIGNATIONS, pupils, strict=True):
        assert need[phase, kind].sum() / total == pytest.approx(on_roll / pupils.sum(), abs=0.001)


@pytest.mark.golden
def test_after_16_more_children_have_semh_needs_than_such_schools_teach():
    """The one phase that cannot be fitted: 122 of 780 plans are for SEMH, while such schools have a tenth of the pupils after 16."""
    share = dict(zip(county.DESIGNATIONS, shares.of_phase("post-16", "today", "state"), strict=True))
    assert share["SEMH"] + share["SEMH with learning"] == pytest.approx(122 / 780, abs=0.002)
    assert all(0 < part < 1 for part in share.values())


@pytest.mark.parametrize("chosen", [county.USUAL, county.Setting(children="all", spread="poverty")], ids=name)
def test_the_sweep_repeats_single_outcomes(chosen):
    found = sweep.sweep(chosen)
    assert len(found.settings) == len(set(found.settings)) == 108
    assert found.settings[0] == chosen
    bands = found.bands(("primary",)).set_index(["place_code", "designation"])
    for setting in (*county.one_at_a_time(chosen), county.every_setting(chosen)[-1]):
        row = found.settings.index(setting)
        for level, places in (("county", slice(0, 1)), ("area", slice(1, 5)), ("district", slice(5, 17))):
            rows = county.outcome(setting).by_place(level, ("primary",))
            for column, kind in enumerate(county.DESIGNATIONS):
                one = rows[rows["designation"] == kind]
                for figures, figure in ((found.short, "short"), (found.spare, "spare"), (found.need, "need")):
                    assert figures[row, places, 0, column] == pytest.approx(one[figure].to_numpy())
                inside = bands.loc[[(code, kind) for code in one["place_code"]]]
                assert (one["access_index"].to_numpy() >= inside["index_low"].to_numpy() - 1e-6).all()
                assert (one["access_index"].to_numpy() <= inside["index_high"].to_numpy() + 1e-6).all()


@pytest.mark.golden
def test_what_the_page_says_holds():
    """The conclusions people will quote, from the real data."""
    bands = sweep.sweep().bands().set_index(["place_code", "designation"])
    south, north, east, west = (f"KCC-{name}" for name in ("SOUTH", "NORTH", "EAST", "WEST"))
    assert bands.loc[(south, "C&I"), "below_in"] == 108
    assert bands.loc[(north, "C&I"), "below_in"] == bands.loc[(west, "C&I"), "below_in"] == 0
    assert bands.loc[(east, "PD"), "short_in"] == bands.loc[(south, "PD"), "short_in"] == 108
    assert bands.loc[(south, "C&I"), "short_low"] == pytest.approx(0)
    assert "mapping" in bands.loc[(south, "C&I"), "short_turns_on"]
    young = sweep.sweep().bands(("primary",)).set_index(["place_code", "designation"])
    assert young.loc[(west, "C&I"), "below_in"] == 108  # over all ages it is never below: its schools start at 11


def test_a_school_takes_no_child_of_another_age():
    supply = county.supply("larger", "open", "own words")
    aspire, goldwyn = supply.words.index("aspire"), supply.words.index("goldwyn")
    assert supply.places_for("secondary")[aspire] == supply.places_for("primary")[goldwyn] == 0
    assert aspire not in supply.with_places("secondary", "C&I")
    assert supply.by_phase.sum(axis=1) == pytest.approx(1)


def test_a_site_that_is_not_open_draws_no_child():
    supply = county.supply("larger", "open", "own words")
    walmer = supply.words.index("beacon-folkestone-walmer")
    assert supply.places[walmer] == 0
    assert walmer not in supply.with_places("primary", "PSCN")
    assert supply.if_open[walmer] == 240


def test_a_new_point_is_as_far_as_a_school_on_the_same_spot():
    homes = county.homes()
    valence = homes.minutes["119032"].to_numpy()
    assert np.abs(homes.minutes_to(545977, 154294) - valence).max() == 0
