"""The first screen says what its page says."""

from urllib.parse import urlencode

import pytest

from components.served import first_screen
from findings import menu

PAGES = {page.word: page for group in menu.groups().values() for page in group}
ADDRESSES = [
    *((word, {}) for word in first_screen.PAGES),
    *(
        (word, {"area": "Dover"})
        for word in ("overview", "compare", "how-unequal", "school-by-school", "special-schools", "gaps")
    ),
    ("overview", {"area": "Dover", "show": "SEN support, mainstream", "as": "Count"}),
    ("overview", {"year": "Change", "from": "2019", "to": "2023"}),
    ("how-unequal", {"what": "SEN support", "schools": "Primary"}),
    ("school", {"urn": "135130"}),
    ("gaps", {"area": "Thanet", "age": "Secondary"}),
]


def test_every_page_it_knows_is_a_page():
    assert set(first_screen.PAGES) <= set(PAGES)


@pytest.mark.parametrize(("word", "address"), ADDRESSES)
def test_it_has_the_heading_and_the_headline_of_its_page(visit, word, address):
    at = visit(PAGES[word].path, **address)
    screen = first_screen.of(word, urlencode(address))
    assert screen.is_headline
    assert [screen.heading] == [title.value for title in at.title]
    assert [screen.says] == [header.value for header in at.header]
