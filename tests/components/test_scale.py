"""Round ticks."""

import pytest

from look.scale import Scale


@pytest.mark.parametrize(
    ("value", "step", "text"), [(20, 10, "20"), (-0.5, 0.5, "−0.5"), (0.05, 0.05, "0.05"), (1.5, 0.5, "1.5")]
)
def test_an_axis_has_the_decimals_its_steps_need(value, step, text):
    assert Scale(0, 1, step).text(value) == text


@pytest.mark.parametrize(("span", "step"), [(40, 10), (37, 10), (88, 25), (900, 250), (3, 1), (160, 50)])
def test_ticks_are_round(span, step):
    assert Scale.over(0, span).step == step


def test_a_scale_reaches_over_its_values_and_knows_where_each_lies():
    scale = Scale.over(-3, 37)
    assert scale.ticks == [-10, 0, 10, 20, 30, 40]
    assert scale.at(15) == "50.00%"


def test_a_scale_of_nothing_but_noughts_still_draws():
    assert Scale.over(0, 0).ticks == [0, 0.25, 0.5, 0.75, 1]
