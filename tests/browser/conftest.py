"""A real browser at a real server."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.support.browser import chromium
from tests.support.server import running

expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


class Served(NamedTuple):
    """A server: where it is, the log of all it says, and what its very first visitor saw, who came on a deep link."""

    address: str
    log: Path
    first: Page


@pytest.fixture(scope="session")
def served(browser, tmp_path_factory) -> Iterator[Served]:
    log = tmp_path_factory.mktemp("server") / "log"
    with running(log=log) as found:
        first = browser.new_page(viewport={"width": 1280, "height": 900})
        first.goto(f"{found}/special-schools?area=Thanet")
        settled(first)
        yield Served(found, log, first)


@pytest.fixture(scope="session")
def address(served) -> str:
    return served.address


@pytest.fixture(scope="session")
def context(browser) -> BrowserContext:
    """One visitor's browser, that keeps the app's own scripts from page to page."""
    return browser.new_context(accept_downloads=True)


@pytest.fixture(scope="session")
def asked(context) -> list[str]:
    """Every address that this visitor's browser has asked for."""
    urls = []
    context.on("request", lambda request: urls.append(request.url))
    return urls


@pytest.fixture(scope="session")
def tab(context, asked, address) -> Page:
    """A tab that stays open and goes from page to page as a visitor does, without loading the app anew."""
    page = context.new_page()
    page.goto(address)
    return page


ELSEWHERE = "/words"
# What a link of the bar does: the address first, then the event that Back uses.
GO = """async (path) => {
  history.pushState({}, "", path)
  dispatchEvent(new PopStateEvent("popstate"))
  const app = document.querySelector("[data-testid=stApp]"), until = performance.now() + 2000
  while (app.dataset.testScriptState === "notRunning" && performance.now() < until) await new Promise(requestAnimationFrame)
}"""


@pytest.fixture
def visitor(context, tab, address, asked):
    """Open a page of the app at a width: the first in the tab that stays, another or one that is loaded anew in a tab of its own.

    Afterwards: whatever the test did there, no request left the machine.
    """
    pages = []

    def open_page(path: str = "/", width: int = 1280, height: int = 900, *, anew: bool = False) -> Page:
        page = context.new_page() if pages or anew else tab
        pages.append(page)
        page.set_viewport_size({"width": width, "height": height})
        if page is tab:
            for step in (ELSEWHERE, path):  # a page that stands already would keep what was typed on it
                settled(page)
                page.evaluate(GO, step)
        else:
            page.goto(address + path)
        settled(page)
        return page

    yield open_page
    for page in pages:
        if page is not tab:
            page.close()
    tab.emulate_media(media="null")
    assert asked
    assert [url for url in asked if not re.match(rf"({address}|data:|blob:|ws://127\.0\.0\.1)", url)] == []


def settled(page: Page) -> None:
    """Wait until the page, its bar with it, has taken the place of its first screen and the server has nothing more to say."""
    expect(page.locator("#first")).to_have_count(0)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".bar-groups a").first).to_be_attached()
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    page.wait_for_timeout(300)


def figure(page: Page):
    """The map."""
    return page.locator("figure[data-drawn]")
