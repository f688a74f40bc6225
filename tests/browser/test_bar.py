"""The bar of every page: its menu under the mouse, the keyboard and a thumb; one click is one step in the history."""

import re

import pytest
from playwright.sync_api import Page, expect

from findings import menu
from tests.browser.conftest import settled
from tests.browser.test_access import violations

PAGES = [page for group in menu.groups().values() for page in group]


def bar(page: Page):
    return page.locator(".bar")


def opened(page: Page, group: str):
    """The list of one group, opened by a click."""
    bar(page).get_by_role("button", name=group, exact=True).click()
    return bar(page).get_by_role("list", name=group)


def test_a_click_changes_the_page_in_one_step_and_takes_the_place_along(visitor):
    page = visitor("/gaps?area=Dover")
    page.evaluate("window.isTheSame = true")
    steps = page.evaluate("history.length")
    opened(page, "About the figures").get_by_role("link", name="Words").click()
    expect(page.locator("h1")).to_have_text("Words explained")
    settled(page)
    expect(page).to_have_url(re.compile(r"/words\?area=Dover$"))
    expect(page).to_have_title("Words · SEND in Kent")
    expect(page.get_by_role("combobox", name="Place")).to_be_hidden()
    assert page.evaluate("history.length") == steps + 1
    opened(page, "How places differ").get_by_role("link", name="Compare places").click()
    expect(page.locator("h2")).to_contain_text("in Dover")
    expect(page).to_have_title("Compare places, Dover · SEND in Kent")
    settled(page)
    assert page.evaluate("window.isTheSame"), "the document was loaded anew"
    assert page.evaluate("history.length") == steps + 2
    for title, findings in (("Words explained", "Every term"), ("Gaps in provision", "Dover has")):
        page.go_back()
        expect(page.locator("h1")).to_have_text(title)
        settled(page)
        expect(page.locator("h1")).to_have_count(1)
        expect(page.locator("h2")).to_have_count(1)
        expect(page.locator("h2")).to_contain_text(findings)
        expect(page).to_have_url(re.compile("area=Dover"))


def test_a_link_within_a_page_is_one_step_too(visitor):
    page = visitor("/gaps?area=Dover")
    steps = page.evaluate("history.length")
    page.get_by_role("link", name="What if places were added, moved or relabelled?").click()
    expect(page.locator("h1")).to_have_text("What if")
    settled(page)
    expect(page).to_have_url(re.compile(r"/what-if\?area=Dover$"))
    assert page.evaluate("history.length") == steps + 1


def test_a_link_opens_in_a_tab_of_its_own_with_the_place(visitor):
    page = visitor("/gaps?area=Dover")
    link = opened(page, "Special schools").get_by_role("link", name="Special schools")
    with page.context.expect_page() as waiting:
        link.click(modifiers=["Control"])
    tab = waiting.value
    expect(tab.locator("h2")).to_contain_text("Dover has")
    expect(page.locator("h1")).to_have_text("Gaps in provision")
    tab.close()


def test_the_keyboard_opens_walks_and_closes_the_menu_and_axe_finds_nothing(visitor):
    page = visitor("/gaps")
    button = bar(page).get_by_role("button", name="How places differ")
    button.focus()
    page.keyboard.press("ArrowDown")
    expect(button).to_have_attribute("aria-expanded", "true")
    first = bar(page).get_by_role("link", name="Map of districts")
    expect(first).to_be_focused()
    assert first.evaluate("link => getComputedStyle(link).outlineWidth") == "3px"
    assert violations(page, ".bar") == []
    page.keyboard.press("ArrowDown")
    expect(bar(page).get_by_role("link", name="Compare places")).to_be_focused()
    page.keyboard.press("Escape")
    expect(first).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(bar(page).get_by_role("button", name="Special schools")).to_be_focused()
    page.keyboard.press("Enter")
    expect(bar(page).get_by_role("link", name="Gaps in provision")).to_have_attribute("aria-current", "page")
    page.locator("h1").click()
    expect(bar(page).get_by_role("link", name="Gaps in provision")).to_be_hidden()


def test_the_first_link_of_the_keyboard_leads_past_the_menu(visitor):
    page = visitor("/gaps")
    page.locator("main").focus()
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_focused()


@pytest.mark.parametrize("width", [768, 360, 320])
def test_on_a_phone_one_button_shows_every_page(visitor, width):
    page = visitor("/gaps?area=Dover", width)
    links = bar(page).locator("nav a")
    expect(links.first).to_be_hidden()
    button = bar(page).get_by_role("button", name="Menu")
    button.click()
    for one in PAGES:
        expect(links.filter(has_text=re.compile(f"^{re.escape(one.name)}$"))).to_be_visible()
    for target in (button, *links.all()):
        assert target.bounding_box()["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page, ".bar") == []
    bar(page).get_by_role("link", name="How unequal?").click()
    expect(page.locator("h1")).to_have_text("How unequal?")
    expect(links.first).to_be_hidden()


def test_the_bar_is_sent_once_and_not_at_each_choice(browser, address):
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    frames = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: frames.append(frame)))
    page.goto(f"{address}/overview")
    settled(page)
    assert sum(b"bar-groups" in frame for frame in frames if isinstance(frame, bytes)) >= 1
    frames.clear()
    page.get_by_role("radio", name="2019").click()
    expect(page.locator("h2")).to_contain_text("In")
    settled(page)
    assert frames
    assert not any(b"bar-groups" in frame for frame in frames if isinstance(frame, bytes))
    page.context.close()


def test_a_chosen_place_is_remembered_on_the_device_and_a_shared_link_is_not(browser, address):
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    kept = "localStorage.getItem('send-place')"
    page.goto(f"{address}/gaps?area=Dover")
    settled(page)
    assert page.evaluate(kept) is None
    page.get_by_role("combobox", name="Place").fill("Thanet")
    page.keyboard.press("Enter")
    expect(page.locator("h2")).to_contain_text("Thanet")
    settled(page)
    assert page.evaluate(kept) == "Thanet"
    page.goto(f"{address}/gaps?area=Swale")
    settled(page)
    expect(page.locator("h2")).to_contain_text("Swale")
    assert page.evaluate(kept) == "Thanet"
    page.context.close()


def test_the_bar_is_not_on_paper(visitor):
    page = visitor("/gaps")
    page.emulate_media(media="print")
    expect(bar(page)).to_be_hidden()
