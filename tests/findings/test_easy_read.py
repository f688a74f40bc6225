"""Easy Read: short sentences by rule on made-up rows; each number is that of the other pages, and a missing one is said."""

import re
import sys
from types import SimpleNamespace

import pandas as pd
import pytest

from findings import answers, easy_read, my_area, overview, words
from findings.choices import MEASURES, SCALES, View
from findings.easy_read.lines import beside, people, rate, ways
from findings.easy_read.pictures import Clock, Pair, People, Sign, Where
from look import easy

PLANS, _, SUPPORT = MEASURES.values()
MOST_WORDS = 15


@pytest.mark.parametrize(
    ("per_1000", "shown"),
    [
        (39.8, (4, 100)),
        (29.1, (3, 100)),
        (144.1, (14, 100)),
        (22.2, (22, 1000)),
        (25.0, (25, 1000)),
        (34.0, (34, 1000)),
        (0.0, (0, 100)),
        (3.2, (3, 1000)),
    ],
)
def test_a_rate_is_so_many_of_100_only_where_that_is_near_enough(per_1000, shown):
    assert people(per_1000) == shown


def row(value=39.8, status="ok"):
    return pd.Series({"value": value, "status": status})


def test_a_rate_is_said_and_drawn_with_the_same_numbers():
    made = rate("Coldham", PLANS, row())
    assert made.says[0] == "In Coldham, about 4 in every 100 mainstream pupils have an EHC plan."
    assert made.picture == People(4, 100)
    assert rate("Coldham", SUPPORT, row(123.0)).says == ("In Coldham, about 12 in every 100 mainstream pupils get SEN support.",)


@pytest.mark.parametrize("status", ["doubtful", "partly doubtful", "partly not available"])
def test_a_doubted_rate_says_that_it_is(status):
    assert rate("Coldham", SUPPORT, row(123.0, status)).says[1] == "We are not sure of a part of this number."


def test_a_place_without_a_figure_is_not_said_to_have_none():
    made = rate("Coldham", PLANS, row(float("nan"), "suppressed"))
    assert (made.says, made.picture) == (("We have no number for Coldham.",), Sign("unsure"))


@pytest.mark.parametrize(
    ("side", "own", "whole", "said", "figures"),
    [
        ("more", 39.8, 29.1, "That is more than in Kent as a whole.", ("40", "29")),
        ("fewer", 22.2, 29.1, "That is fewer than in Kent as a whole.", ("22", "29")),
        ("same", 29.4, 29.1, "That is about the same as in Kent as a whole.", ("29.4", "29.1")),
    ],
)
def test_a_place_beside_its_county_never_shows_one_number_twice(side, own, whole, said, figures):
    made = beside("Coldham", side, own, whole)
    assert made.says == (said,)
    assert isinstance(made.picture, Pair)
    assert tuple(figure for _, _, figure in made.picture.bars) == figures
    assert made.picture.alt == f"Of every 1,000 mainstream pupils: Coldham {figures[0]}, Kent {figures[1]}."


def test_a_doubted_figure_is_set_beside_nothing():
    assert beside("Coldham", "doubtful", 39.8, 29.1).picture == Sign("unsure")


def test_the_nearest_and_the_furthest_kind_have_their_minutes():
    near, far = ways(pd.DataFrame({"median_minutes": [62, 13, 35]}, index=["PD", "PSCN", "SEMH"]))
    assert near.says == (
        "One kind of special school is for profound, severe and complex needs.",
        "Half of primary age children live within about 13 minutes of one.",
    )
    assert far.says[:2] == (
        "Another kind is for physical disability and complex medical needs.",
        "Half of primary age children live about 62 minutes or more away.",
    )
    assert (near.picture, far.picture) == (Clock(13), Clock(62))


def test_one_kind_is_not_said_twice_and_none_not_at_all():
    (only,) = ways(pd.DataFrame({"median_minutes": [13]}, index=["PD"]))
    assert only.says[-1] == "We worked out these times. They are by car."
    assert ways(pd.DataFrame({"median_minutes": []})) == ()


@pytest.mark.parametrize("place", [place.name for place in answers.places()])
def test_the_lines_of_every_place_are_few_and_short_and_drawn(place):
    made = easy_read.lines(place)
    assert 8 <= len(made) <= 12
    for line in made:
        assert easy.svg(line.picture).startswith("<svg ")
        for sentence in re.split(r"(?<=[.?])\s", " ".join(line.says)):
            # What a kind of school is for and what a place is called is given, and as long as it is.
            own = re.sub(r"special school is for .*|kind is for .*", "kind is for it", sentence.replace(place, "Here"))
            assert len(own.split()) <= MOST_WORDS - 2, sentence


@pytest.mark.golden
@pytest.mark.parametrize("place", ["Kent", "South Kent", "Swale", "Gravesham"])
def test_its_numbers_are_those_of_my_area_and_the_map(place):
    made = easy_read.lines(place)
    said = " ".join(text for line in made for text in line.says)
    for measure in (PLANS, SUPPORT):
        view = View(measure, answers.years(PLANS.column)[-1], SCALES[0])
        table = overview.figures(view).table
        column = [column.name for column in table.columns].index("per_1000_pupils")
        per_1000 = next(cells[column] for cells in table.rows if cells[0] == place).value
        assert "about {} in every {:,} mainstream pupils".format(*people(per_1000)) in said
    assert my_area.schools(place).sentence.startswith(
        next(text for line in made for text in line.says if " state special " in text)
    )
    where = next(line.picture for line in made if isinstance(line.picture, Where))
    assert len(where.points) == len(my_area.running(place))
    first = {cells[1].minutes for cells in my_area.near(place).table.rows if not isinstance(cells[1], str)}
    assert [line.picture.minutes for line in made if isinstance(line.picture, Clock)] == [min(first), max(first)]
    pairs = [line.picture for line in made if isinstance(line.picture, Pair)]
    assert len(pairs) == (place != "Kent")
    for pair in pairs:
        sentence = my_area.lead(place).sentence
        assert ("more than" in sentence, "fewer than" in sentence) == ("more than" in said, "fewer than" in said)
        assert all(words.count(value) == figure for _, value, figure in pair.bars)


def test_a_county_whose_parents_nobody_is_known_to_speak_for_names_the_school_and_the_council(monkeypatch):
    lines = sys.modules["findings.easy_read.lines"]
    monkeypatch.setattr(lines.profile, "county", lambda: SimpleNamespace(name="Elmshire", speaks_for_parents=""))
    assert lines._ask() == "You can ask the school or the county council for help."
