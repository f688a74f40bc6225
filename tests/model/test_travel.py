"""Road times go round the water, and are what the constants say."""

import numpy as np
import pytest

import queries
from data import profile
from model.arithmetic import travel

WATER = profile.county().water
LAND = travel.Land(WATER.lines.values(), WATER.crossings.values())
CROSSING = WATER.crossings["Sheppey Crossing"]

MINSTER, SITTINGBOURNE, WHITSTABLE, LEYSDOWN = (594500, 172900), (590500, 163700), (610900, 166000), (603500, 170700)
HERNE_BAY, HOO, CHATHAM, STROOD, GILLINGHAM = (
    (617500, 168000),
    (578000, 171900),
    (576000, 167500),
    (573300, 169300),
    (578000, 168000),
)
CANTERBURY, MAIDSTONE, SNODLAND, BURHAM = (614900, 157800), (576000, 155400), (570000, 161800), (572600, 162000)


def metres(start, end):
    start, end = np.array([start], float), np.array([end], float)
    return travel.crow_metres(start, end)[0, 0], LAND.path_metres(start, end)[0, 0]


@pytest.mark.parametrize(
    ("start", "end", "least"),
    [
        (MINSTER, WHITSTABLE, 1.6),  # back over the Sheppey Crossing and round Faversham
        (LEYSDOWN, HERNE_BAY, 3.0),
        (HOO, CHATHAM, 1.3),  # by the tunnel
        (STROOD, GILLINGHAM, 1.05),
        (SNODLAND, BURHAM, 1.1),
    ],
)
def test_water_makes_the_way_longer(start, end, least):
    straight, path = metres(start, end)
    assert path > least * straight
    assert metres(end, start)[1] == pytest.approx(path)


@pytest.mark.parametrize(("start", "end"), [(CANTERBURY, MAIDSTONE), (SITTINGBOURNE, CANTERBURY)])
def test_dry_land_is_straight(start, end):
    straight, path = metres(start, end)
    assert path == pytest.approx(straight)


def test_sheppey_is_left_by_its_crossing_only():
    for end in (SITTINGBOURNE, MAIDSTONE, CANTERBURY, GILLINGHAM):
        by_bridge = metres(MINSTER, CROSSING)[1] + metres(CROSSING, end)[1]
        # The gap in the water is some hundred metres wide, so a straight line may pass a little beside the bridge.
        assert metres(MINSTER, end)[1] == pytest.approx(by_bridge, rel=0.01)


def test_minutes_are_those_of_the_constants():
    path = np.array([[4_000.0, 24_000.0], [4_000.0, 24_000.0]])
    town, country = travel.road_minutes(path, np.array([False, True]))
    assert town == pytest.approx([2 + 60 * 5 / 30, 2 + 60 * (5 / 30 + 25 / 70)])
    assert country == pytest.approx([2 + 60 * (5 / 40 + 0.2 / 70), 2 + 60 * (5 / 40 + 26.2 / 70)])


def test_every_ward_reaches_every_school():
    wards = queries.ask("places/wards")[["easting", "northing"]].to_numpy(float)
    schools = queries.ask("provision/supply")[["easting", "northing"]].to_numpy(float)
    assert np.isfinite(LAND.path_metres(wards, schools)).all()


def test_water_without_a_crossing_cannot_be_passed_and_land_without_water_is_straight():
    homes, schools = np.array([[0.0, 0.0]]), np.array([[0.0, 3_000.0], [4_000.0, 0.0]])
    river = ((-9_000, 1_000), (9_000, 1_000))
    assert travel.Land([], []).path_metres(homes, schools).tolist() == [[3_000, 4_000]]
    assert travel.Land([river], []).path_metres(homes, schools).tolist() == [[np.inf, 4_000]]
    around = travel.Land([river], [(2_000, 1_000)]).path_metres(homes, schools)
    assert around[0] == pytest.approx([5**0.5 * 1_000 + 8**0.5 * 1_000, 4_000])
