"""The county as the model sees it: nothing is lost, and the sweep says what single outcomes say."""

import numpy as np
import pytest

from model.scenarios import county, sweep

SETTINGS = [county.USUAL, *county.one_at_a_time()[1:], county.every_setting()[-1]]


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: ",".join(str(value) for value in vars(setting).values()))
def test_need_and_places_are_kept(setting):
    outcome = county.outcome(setting)
    for level in ("county", "area", "district"):
        rows = outcome.by_place(level).set_index("designation")
        for kind, need in outcome.need.items():
            there = rows.loc[[kind]]
            placed = need.sum() - there["short"].sum()
            assert there["need"].sum() == pytest.approx(need.sum())
            assert there["places"].sum() == pytest.approx(placed + there["spare"].sum())


def test_children_needed_are_kents_plans_in_special_schools():
    assert sum(need.sum() for need in county.need("today", "state", "even").values()) == pytest.approx(
        6424
    )  # 3 are older than 19
    assert sum(need.sum() for need in county.need("learning", "all", "poverty").values()) == pytest.approx(6424 + 1610, abs=1)


def test_the_usual_mapping_fits_the_pupils_on_roll():
    """What “today” means: each kind's share of children is about its share of pupils."""
    need, supply = county.need("today", "state", "even"), county.supply("roll", "open", "own words")
    total = supply.places.sum()
    for kind, children in need.items():
        pupils = supply.places[supply.with_places(kind)].sum()
        assert children.sum() / 6424 == pytest.approx(pupils / total, abs=0.01)


def test_the_sweep_repeats_single_outcomes():
    found = sweep.sweep()
    assert len(found.settings) == 432
    assert found.settings[0] == county.USUAL
    for setting in SETTINGS:
        row = found.settings.index(setting)
        for level, places in (("county", slice(0, 1)), ("area", slice(1, 5)), ("district", slice(5, 17))):
            rows = county.outcome(setting).by_place(level)
            for column, kind in enumerate(county.DESIGNATIONS):
                one = rows[rows["designation"] == kind]
                for figures, name in ((found.short, "short"), (found.spare, "spare"), (found.need, "need")):
                    assert figures[row, places, column] == pytest.approx(one[name].to_numpy())
                assert found.access_index[row, places, column] == pytest.approx(one["access_index"].to_numpy())


def test_what_the_page_says_holds():
    """The conclusions people will quote, from the real data."""
    bands = sweep.sweep().bands().set_index(["place_code", "designation"])
    south, north, east, west = (f"KCC-{name}" for name in ("SOUTH", "NORTH", "EAST", "WEST"))
    assert bands.loc[(south, "C&I"), "below_in"] == 432
    assert bands.loc[(north, "C&I"), "below_in"] == bands.loc[(west, "C&I"), "below_in"] == 0
    assert bands.loc[(east, "PD"), "short_in"] == bands.loc[(south, "PD"), "short_in"] == 432
    assert bands.loc[(south, "C&I"), "short_low"] == pytest.approx(0)
    assert bands.loc["E10000016", "below_in"].tolist() == [0] * 5  # the county is never below itself
    assert "mapping" in bands.loc[(south, "C&I"), "short_turns_on"]


def test_a_site_that_is_not_open_draws_no_child():
    supply = county.supply("larger", "open", "own words")
    walmer = supply.words.index("beacon-folkestone-walmer")
    assert supply.places[walmer] == 0
    assert walmer not in supply.with_places("PSCN")
    assert supply.if_open[walmer] == 240


def test_a_new_point_is_as_far_as_a_school_on_the_same_spot():
    homes = county.homes()
    valence = homes.minutes["119032"].to_numpy()
    assert np.abs(homes.minutes_to(545977, 154294) - valence).max() == 0
