"""Before the app is there, and when the connection is gone."""

import re
import time

from playwright.sync_api import Page, expect

from tests.browser.conftest import settled
from tests.support.server import free_port, running

GONE = re.compile("Not connected: what you see is as of [0-2][0-9]:[0-5][0-9]")
HEADLINE = "In Dover, 20.1"


def bar(page: Page):
    return page.locator("#connection")


def test_the_headline_is_read_before_the_app_is_there(browser, address):
    page = browser.new_page()
    held = []
    page.route(re.compile(r"static/js/index\.\w+\.js$"), lambda route: held.append(route))
    page.goto(f"{address}/overview?area=Dover&year=2019", wait_until="commit")
    first = page.locator("#first")
    expect(first.locator("h2")).to_contain_text(HEADLINE)
    expect(first.get_by_role("rowheader", name="Swale")).to_be_visible()
    assert page.evaluate("document.getElementById('root').inert")  # nobody hears it twice
    said = first.locator("h2").inner_text()
    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    settled(page)
    assert not page.evaluate("document.getElementById('root').inert")
    assert page.locator("h2").first.inner_text() == said
    page.close()


def test_without_scripts_the_headline_and_the_links_stay(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/gaps?area=Dover")
    expect(page.locator("h2")).to_contain_text("Dover has a state special school")
    expect(page.locator("noscript p")).to_be_visible()
    page.get_by_role("link", name="Special schools").click()
    expect(page.locator("h1")).to_have_text("Special schools and what they are for")
    context.close()


def test_a_lost_network_is_said_and_taken_back(browser, address):
    page = browser.new_page()
    page.goto(f"{address}/overview?area=Dover&year=2019")
    settled(page)
    page.context.set_offline(True)
    expect(bar(page)).to_have_text(GONE, timeout=2_000)
    assert bar(page).get_attribute("role") == "status"
    page.context.set_offline(False)
    expect(bar(page)).to_be_empty()
    expect(page.locator("h2").first).to_contain_text(HEADLINE)
    page.close()


def test_a_server_that_comes_back_finds_the_choices(browser):
    port = free_port()
    page = browser.new_page()
    with running(port=port) as address:
        page.goto(f"{address}/overview?area=Dover")
        settled(page)
        page.get_by_role("radio", name="2019").click()
        expect(page.locator("h2").first).to_contain_text(HEADLINE)
    expect(bar(page)).to_have_text(GONE, timeout=2_000)
    until = time.monotonic() + 9  # by now the framework would have shown its own dialog
    while time.monotonic() < until:
        assert not page.get_by_text(re.compile("Connection error|Streamlit")).filter(visible=True).count()
        page.wait_for_timeout(300)
    with running(port=port):
        expect(bar(page)).to_be_empty()
        settled(page)
        expect(page.locator("h2").first).to_contain_text(HEADLINE)
        expect(page.get_by_role("radio", name="2019")).to_be_checked()
        page.get_by_role("radio", name="2016").click()
        expect(page).to_have_url(re.compile("year=2016"))
        expect(page.locator("h2").first).not_to_contain_text(HEADLINE)
    page.close()
