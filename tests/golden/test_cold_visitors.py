"""Sixteen visitors at once on a new server that has shown nothing yet: each gets the right figures."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.support.server import running
from tests.support.visitor import words

pytestmark = pytest.mark.golden
# Page, address, and what it must say.
EXPECTED = (
    ("overview", {"area": "Swale", "year": "2023"}, "In Swale, 37 of every 1,000 mainstream pupils"),
    ("overview", {"area": "Tunbridge Wells", "year": "2023"}, "In Tunbridge Wells, 13 of every 1,000 mainstream pupils"),
    ("special-schools", {"area": "Thanet"}, "Thanet has 4 state special schools"),
    ("gaps", {"area": "Dover"}, "By the county’s labels, Dover has a state special school"),
) * 4


def test_sixteen_cold_visitors_get_right_figures(tmp_path):
    with running(log=tmp_path / "log") as address:
        with ThreadPoolExecutor(16) as pool:
            asked = [pool.submit(words, address, page, **query) for page, query, _ in EXPECTED]
            cold = [said.result() for said in asked]
        alone = [words(address, page, **query) for page, query, _ in EXPECTED[:4]] * 4
    for (_, _, expected), said, later in zip(EXPECTED, cold, alone, strict=True):
        assert any(text.startswith(expected) for text in said)
        assert said == later  # word for word what a visitor gets who comes alone
    assert "Traceback" not in (tmp_path / "log").read_text("utf-8")
