"""Earlier and later numbers of schools."""

import pandas as pd
import pytest

from data.build import lines, links
from tests.support.raw_folder import RawFolder


def test_only_links_of_our_schools_to_earlier_and_later_ones(tmp_path):
    folder = RawFolder(tmp_path)
    link = {
        "URN": "118574",
        "LinkURN": "147104",
        "LinkName": "Cage Green",
        "LinkType": "Successor",
        "LinkEstablishedDate": "01-04-2019",
    }
    folder.csv(
        lines.LINKS_FILE,
        "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate",
        [
            link,
            link | {"LinkURN": "1", "LinkType": "Expansion"},
            link | {"URN": "2"},
            link | {"URN": "147104", "LinkURN": "118574", "LinkType": "Predecessor", "LinkEstablishedDate": ""},
        ],
    )
    rows = links.school_links(folder.read(), pd.DataFrame({"urn": [118574, 147104]}))
    assert rows[["urn", "linked_urn", "relation"]].values.tolist() == [[118574, 147104, "became"], [147104, 118574, "came from"]]
    assert str(rows["as_of"].iloc[0]) == "2019-04-01"


def link(urn, linked, kind):
    return {"URN": urn, "LinkURN": linked, "LinkName": "", "LinkType": kind, "LinkEstablishedDate": ""}


@pytest.mark.parametrize(
    ("linked", "every", "newest"),
    [
        ([], [1, 2], {1: 1, 2: 2}),
        ([link(1, 2, "Successor")], [1, 2], {1: 2, 2: 2}),
        ([link(2, 1, "Predecessor")], [1, 2], {1: 2, 2: 2}),  # said from the other side only
        ([link(1, 2, "Successor"), link(2, 3, "Successor")], [1, 3], {1: 3, 3: 3}),  # through a number on none of our lists
        ([link(1, 2, "Successor"), link(2, 3, "Successor")], [1, 2], {1: 2, 2: 2}),  # the newest is on none of our lists
        ([link(1, 3, "Successor - merged"), link(2, 3, "Successor - merged")], [1, 2, 3], {1: 1, 2: 2, 3: 3}),
        ([link(1, 3, "Successor"), link(2, 3, "Successor")], [1, 2, 3], {1: 1, 2: 2, 3: 3}),  # two became one
        ([link(1, 2, "Successor"), link(1, 3, "Successor")], [1, 2, 3], {1: 1, 2: 2, 3: 3}),  # one became two
        ([link(1, 2, "Successor"), link(2, 1, "Predecessor - merged")], [1, 2], {1: 1, 2: 2}),  # one side calls it a merger
        ([link(1, 2, "Successor"), link(2, 1, "Successor")], [1, 2], {1: 2, 2: 1}),  # a circle at source does not hang
    ],
)
def test_a_line_runs_from_one_school_to_one(tmp_path, linked, every, newest):
    folder = RawFolder(tmp_path)
    folder.csv(lines.LINKS_FILE, "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate", linked)
    assert lines.lines(folder.read(), every, COUNTED.head(0)).to_dict() == newest


COUNTED = pd.DataFrame({"urn": [1, 2, 2], "year": [2016, 2016, 2019]})


def test_two_schools_that_stood_side_by_side_are_two(tmp_path):
    """A preparatory school taken in by the school it belonged to leaves that school's line alone."""
    folder = RawFolder(tmp_path)
    folder.csv(lines.LINKS_FILE, "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate", [link(1, 2, "Successor")])
    assert lines.lines(folder.read(), [1, 2], COUNTED).to_dict() == {1: 1, 2: 2}
    assert lines.lines(folder.read(), [1, 2], COUNTED.iloc[[0, 2]]).to_dict() == {1: 2, 2: 2}
