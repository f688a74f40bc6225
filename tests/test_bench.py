"""What `make bench` sets beside our page shows the same figures."""

import pytest

from findings import answers, overview
from tests.bench import dash_peer, pictures


@pytest.mark.parametrize("label", pictures.LABELS)
def test_the_peer_shows_every_district_of_the_newest_census(label):
    view = pictures.VIEWS[label]
    assert view.year == max(answers.years(view.measure.column))
    fills, *_, labels = pictures.map_of(view).data
    ours = overview.map_of_places(view, answers.county().name, "Districts").picture.shapes
    assert len(fills.locations) == len(labels.text) == len(ours) == 12
    assert [text.split("<b>")[1].removesuffix("</b>") for text in labels.text] == [shape.figure for shape in ours]
    assert len(dash_peer.table(view)[1].children) == 12 + 4 + 1
