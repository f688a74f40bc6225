"""Pages run as Streamlit runs them, in this process, over a small cut of Kent."""

import json
from functools import cache
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.fresh import standing_on
from tests.support.small_kent import small_kent

ROOT = Path(__file__).parents[2]
PATIENCE = 120  # seconds; a page takes far less, but a busy machine must fail no test
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "pages").glob("*/*.py"))
FIRST = "pages/start/front_door.py"


@cache
def _frame() -> AppTest:
    """One first run, which makes the pages known and looks through every installed package for components: once is enough."""
    return AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=PATIENCE).run()


def arriving(page: str) -> AppTest:
    """A new visitor who comes straight to a page and has not seen it yet."""
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=PATIENCE)
    at._registered_pages = _frame()._registered_pages
    at._bidi_component_manager = _frame()._bidi_component_manager
    return at.switch_page(page)


def opened(page: str, **address: str) -> AppTest:
    """A page as a visitor with this address would see it."""
    at = arriving(page)
    at.query_params.update(address)
    return at.run()


@pytest.fixture(scope="module", autouse=True)
def small():
    """What every test of this folder stands on."""
    with standing_on(small_kent().edition()):
        _frame()
        yield


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
    return [json.loads(part.proto.json) for part in drawn(at, "kent_map")]


def unfolded(at: AppTest, *folds: str) -> AppTest:
    """The page with these of its folds opened; with all of them, when none is named."""
    every = [fold.proto.id.split("-", 2)[2] for fold in at.expander if fold.proto.id]
    for key in [f"open_{fold}" for fold in folds] or every:
        at.session_state[key] = True
    return at.run()


def modelled(at: AppTest) -> AppTest:
    """“Gaps” with its model opened."""
    return unfolded(at, "model")
