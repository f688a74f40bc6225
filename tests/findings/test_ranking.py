"""Who may be called the highest: given rows, expected order; doubtful and missing ones among them."""

import pandas as pd

from findings import words
from findings.ranking import ends, ranked
from findings.sentences import Voice

say = Voice("compare")


def rows(**values):
    return pd.DataFrame(
        {"place_name": list(values), "value": [float("nan") if value is None else value for value in values.values()]}
    )


def test_a_place_that_leads_only_with_a_doubted_school_does_not_lead():
    ranking = ranked(rows(South=62.5, East=60.2, West=47.2), rows(South=58.6, East=60.2, West=47.2), words.rate)
    assert ranking.rows["place_name"].tolist() == ["East", "South", "West"]
    assert ranking.doubt(say) == ("This leaves out schools whose figure we doubt. As published, with them: South 62.5.",)


def test_a_place_with_nothing_but_doubt_or_without_a_figure_is_in_no_order():
    ranking = ranked(
        rows(Ashby=90.0, Brook=20.0, Coldham=10.0, Dale=None), rows(Ashby=None, Brook=20.0, Coldham=10.0, Dale=None), words.rate
    )
    assert ranking.rows["place_name"].tolist() == ["Brook", "Coldham"]
    assert ranking.as_published == ("Ashby 90.0",)


def test_a_doubt_too_small_to_read_is_not_said():
    ranking = ranked(rows(England=42.84, Kent=51.4), rows(England=42.81, Kent=51.4), words.rate)
    assert ranking.as_published == () and ranking.doubt(say) == ()


def test_one_firm_place_is_not_the_highest():
    ranking = ranked(rows(Ashby=90.0, Brook=20.0), rows(Ashby=None, Brook=20.0), words.rate)
    assert not ranking.can_be_said
    assert ranking.as_published == ("Ashby 90.0",)


def test_an_end_is_shared_by_all_that_read_alike_and_no_missing_figure_is_one():
    rows = pd.DataFrame([("Dover", 3.04), ("Swale", 3.01), ("Thanet", None), ("Ashford", 1.0)], columns=["place_name", "value"])
    found = ends(rows, "{:.1f}".format)
    assert (found.top, found.high, found.bottom, found.low) == (["Dover", "Swale"], "3.0", ["Ashford"], "1.0")
