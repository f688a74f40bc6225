"""Pages run as Streamlit runs them, in this process."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "pages").glob("*/*.py"))
FIRST = "pages/start/front_door.py"


def opened(page: str, **address: str) -> AppTest:
    """A page as a visitor with this address would see it."""
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30)
    if page != FIRST:  # the picker is drawn on the first run too, and keeps what it read then
        at.query_params.update({word: value for word, value in address.items() if word == "area"})
        at.run().switch_page(page)
    at.query_params.update(address)
    return at.run()


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
