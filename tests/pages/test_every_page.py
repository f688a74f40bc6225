"""Every page for Kent, an area, a district, and a place that does not exist."""

import re

import pytest

from tests.pages.conftest import PAGES, said

HOSTILE = "<img src=x onerror=alert(1)> **Atlantis** [x](http://x)"


@pytest.mark.parametrize("area", ["Kent", "South Kent", "Dover", HOSTILE])
@pytest.mark.parametrize("page", PAGES)
def test_page_draws(visit, page, area):
    at = visit(page, area=area)
    assert not at.exception
    assert not at.error
    assert [bool(title.value) for title in at.title] == [True]
    assert [bool(finding.value) for finding in at.header] == [True]
    if area in ("Kent", "South Kent", "Dover"):
        assert not at.warning
        assert at.selectbox(key="area").value == area
    else:
        assert "We do not know a place called" in at.warning[0].value
        assert at.selectbox(key="area").value == "Kent"
    assert not re.search(r"\bnan\b|NaN|<NA>|None per|Traceback", said(at))


def test_a_hostile_place_stays_text(visit):
    shown = visit("pages/start/overview.py", area=HOSTILE).warning[0].value
    assert "\\<img src\\=x" in shown or "\\<img" in shown
    assert "**Atlantis**" not in shown
