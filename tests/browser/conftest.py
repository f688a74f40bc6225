"""A real browser at a real server."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

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
        started = play.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    with running() as found:
        yield found


@pytest.fixture
def visitor(browser, address):
    """Open a page of the app at a width; everything the browser asks for is written down."""
    contexts = []

    def open_page(path: str = "/", width: int = 1280, height: int = 900) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True)
        contexts.append(context)
        page = context.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(address + path)
        settled(page)
        return page

    yield open_page
    for context in contexts:
        context.close()


def settled(page: Page) -> None:
    """Wait until the page has its heading and the server has nothing more to say."""
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    page.wait_for_timeout(300)


def figure(page: Page):
    """The map."""
    return page.locator("figure[data-drawn]")
