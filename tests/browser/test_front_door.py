"""The front door in a real browser: the keyboard does it all, nothing typed leaves the device, axe finds nothing."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import settled
from tests.browser.test_access import violations


def box(page: Page):
    return page.get_by_role("combobox", name="Find a postcode, town, school, place, page or word")


def says(page: Page):
    return page.locator(".search-says")


def ready(page: Page) -> Page:
    expect(page.locator(".search[data-ready]")).to_be_visible()
    return page


def test_the_keyboard_alone_finds_a_place_and_back_returns(visitor):
    page = ready(visitor("/"))
    box(page).press_sequentially("folke")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(box(page)).to_have_attribute("aria-activedescendant", "search-0")
    expect(page.get_by_role("option", selected=True)).to_contain_text("Folkestone and Hythe")
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        assert violations(page) == [], f"at {width}"
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/my-area\?area=Folkestone\+and\+Hythe$"))
    expect(page.locator("h2").first).to_contain_text("Folkestone and Hythe")
    page.go_back()
    expect(page.locator("h1")).to_have_text("Special educational needs in Kent")


def test_nothing_typed_leaves_the_browser_and_near_me_has_looked_it_up(browser, served):
    before = len(served.log.read_bytes())
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    sent = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    page.goto(served.address)
    ready(page)
    settled(page)
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    sent.clear()
    box(page).press_sequentially("capel")
    expect(says(page)).to_have_text("4 matches.")
    assert sent == []
    box(page).fill("ct14 7ab")
    expect(says(page)).to_have_text("1 postcode.")  # the list was asked for, the postcode was not
    page.keyboard.press("Enter")
    expect(page.locator(".near-title")).to_have_text("Near CT14 7AB")
    settled(page)
    assert page.url == f"{served.address}/near-me"
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])")
    page.close()
    assert len(sent) >= 2
    traces = [frame if isinstance(frame, bytes) else str(frame).encode() for frame in sent]
    for trace in (*traces, served.log.read_bytes()[before:], kept.encode()):
        assert b"14 7ab" not in trace.lower()
        assert b"147ab" not in trace.lower()
        assert b"capel" not in trace.lower()


def test_names_are_found_without_a_connection_and_the_remembered_place_is_shown(browser, address):
    page = browser.new_context().new_page()
    page.goto(address)
    page.evaluate("localStorage.setItem('send-place', 'Dover')")
    page.reload()
    ready(page)
    expect(page.locator(".search-mine")).to_have_text("Your place: Dover")
    page.context.set_offline(True)
    box(page).fill("st marys ce")
    expect(page.get_by_role("option").first).to_contain_text("St Mary's Church of England")
    expect(page.get_by_role("option").first).to_have_attribute("href", re.compile(r"^school\?urn=\d+$"))
    box(page).fill("xyzzy")
    expect(says(page)).to_contain_text("Nothing is found for “xyzzy”. You can type a postcode such as")
    page.close()
