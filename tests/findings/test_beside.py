"""The model beside what was counted: both figures, their ratio good or bad, and what the model leaves out."""

import pandas as pd

from findings.finding import Ranged
from findings.gaps.beside import modelled, together

MODEL = pd.DataFrame(
    {
        "place_name": ["North Kent", "North Kent", "Swale"],
        "designation": ["PSCN", "SEMH", "SEMH"],
        "short": [30.0, 10.0, 5.0],
        "short_low": [0.0, 5.0, 1.0],
        "short_high": [100.0, 20.0, 9.0],
        "need": [300.0, 100.0, 50.0],
        "need_low": [300.0, 90.0, 40.0],
        "need_high": [400.0, 110.0, 60.0],
    }
)


def count(place, says, designations="any"):
    return {"place": place, "model_says": says, "designations": designations}


def test_the_model_says_the_same_place_and_kinds_with_its_range():
    assert modelled(count("North Kent", "short"), MODEL) == Ranged(40.0, 5.0, 120.0)
    assert modelled(count("Swale", "need", "SEMH;SEMH with learning"), MODEL) == Ranged(50.0, 40.0, 60.0)
    assert modelled(count("Kent", "nothing"), MODEL) is None


def test_the_ratio_is_said_whatever_it_is_and_what_is_left_out_is_counted():
    counts = pd.DataFrame({"value": [80, 25, 1199]})
    said = [Ranged(40.0, 5.0, 120.0), Ranged(50.0, 40.0, 60.0), None]
    assert together(counts, said) == (
        "2 published counts can be set beside the model: it says 0.50 to 2.0 times as many. 1 count is of what the model leaves out."
    )
    assert together(counts[:1], said[:1]) == "One published count can be set beside the model: the model says 0.50 times as many."
    assert together(counts[2:], said[2:]) == "None of the 1 published counts found is of something the model works out."
