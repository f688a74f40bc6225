"""Earlier and later numbers of schools."""

import pandas as pd

from data.build import links
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
        links.LINKS_FILE,
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
