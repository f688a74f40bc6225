"""Pages run as Streamlit runs them, in this process."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "pages").glob("*/*.py"))


def opened(page: str, **address: str) -> AppTest:
    """A page as a visitor with this address would see it."""
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30)
    is_first = page == "pages/start/overview.py"
    for word, value in address.items():
        if is_first or word != "year":
            at.query_params[word] = value
    at.run()
    if not is_first:
        at.switch_page(page)
        for word, value in address.items():  # as on a deep link: the first run above has used them up
            at.query_params[word] = value
        at.run()
    years = [control for control in at.button_group if control.key == "year"]
    if years and address.get("year") in years[0].options and years[0].value != address["year"]:
        years[0].set_value(
            address["year"]
        ).run()  # the first page has the same word, and its year stands before that of the address
    return at


@pytest.fixture
def visit():
    """Open a page."""
    return opened


def said(at: AppTest) -> str:
    """All the words on the page."""
    parts = [*at.title, *at.header, *at.subheader, *at.markdown, *at.info, *at.warning, *at.error]
    return "\n".join(part.value for part in parts) + "\n".join(part.proto.body for part in at.get("html"))


def drawn(at: AppTest, name: str) -> list:
    """Each of our own components with this name on the page."""
    return [part for part in at.get("bidi_component") if part.proto.component_name == name]


def maps(at: AppTest) -> list[dict]:
    """What each map on the page was told to draw."""
    import json

    return [json.loads(part.proto.json) for part in drawn(at, "kent_map")]
