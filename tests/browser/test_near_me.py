"""Near me in a real browser: what is typed stays there, every kind of text gets its answer, the keyboard does it all."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import settled
from tests.browser.test_access import violations

ANSWERS = {
    "CT14 7": "291 live postcodes in Kent begin with CT14 7. Go on typing, or choose one.",
    "ct14": "That is the beginning of a postcode. Go on typing, or choose one.",
    "CT": "That is the beginning of a postcode. Go on typing.",
    "CT14 7ZZ": "CT14 7ZZ is not in the list of live postcodes of 20 October 2025: it may be new, ended, a PO box, or mistyped.",
    "ME7 1AA": "ME7 1AA is in Medway, not in Kent.",
    "da5 1aa": "DA5 1AA is in Bexley, not in Kent.",
    "TN31 6": "Postcodes that begin with TN31 6 are not in Kent but in East Sussex.",
    "ME4": "Postcodes that begin with ME4 are not in Kent but in Medway.",
    "SW1A 1AA": "SW1A 1AA does not begin like any postcode in Kent or next to it.",
    "Canterbary": "We do not know that name. Did you mean one of these?",
    "<img src=x>": "“<img src=x>” is not a postcode, town or school that we know.",
    "🦊": "is not a postcode, town or school that we know.",
}


def box(page: Page):
    return page.get_by_role("combobox", name="Postcode, town or school")


def opened(page: Page) -> Page:
    expect(page.locator(".near[data-ready]")).to_be_visible()
    return page


def says(page: Page):
    return page.locator(".near-says")


def test_nothing_typed_leaves_the_browser(browser, served):
    """Not in a request, a frame, the address, the server's own log at its most talkative, or what the browser keeps."""
    before = len(served.log.read_text())
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    sent = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    page.goto(f"{served.address}/near-me")
    opened(page)
    settled(page)
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    sent.clear()
    box(page).press_sequentially("ct14 7ab")
    expect(page.locator(".near-title")).to_have_text("Near CT14 7AB")
    page.locator(".near-need").select_option(label="Social, emotional and mental health, without learning difficulties")
    page.get_by_role("radio", name="Secondary").check()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download this list (CSV)").click()
    page.wait_for_timeout(500)
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])")
    assert [frame for frame in sent if not str(frame).startswith("blob:")] == []
    assert page.url == f"{served.address}/near-me?age=Secondary"  # the age to be shared, nothing of the postcode
    rows = waiting.value.path().read_text("utf-8-sig")
    page.close()
    logged = served.log.read_text()[before:]
    assert "AppSession initialized" in logged  # it does talk
    for trace in (logged, kept, rows):
        assert "14 7ab" not in trace.lower()
        assert "147ab" not in trace.lower()
    assert "Portal House School" in rows


def test_every_kind_of_text_gets_its_own_answer(visitor):
    page = opened(visitor("/near-me"))
    for text, answer in ANSWERS.items():
        box(page).fill(text)
        expect(says(page)).to_contain_text(answer)
        expect(page.locator(".near-answer")).to_be_hidden()
    box(page).fill("CT1O 1AA")  # the letter for nought
    expect(page.locator(".near-title")).to_have_text("Near CT10 1AA")
    expect(page.locator(".near-where")).to_contain_text("Thanet district, East Kent")
    assert page.get_by_role("img").count() == 0


def test_the_keyboard_alone_finds_a_town_and_axe_finds_nothing(visitor):
    page = opened(visitor("/near-me"))
    box(page).press_sequentially("deal")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(box(page)).to_have_attribute("aria-activedescendant", "near-0")
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".near-title")).to_have_text("Near Deal")
    expect(page.locator(".near-finding")).to_contain_text("special school, Portal House School")
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(400)
        assert violations(page) == [], f"at {width}"
        inner, outer = page.evaluate("(m => [m.scrollWidth, m.clientWidth])(document.querySelector('[data-testid=stMain]'))")
        assert inner <= outer
    rows = page.locator(".near-answer tbody tr")
    assert rows.count() == 8
    page.get_by_role("button", name="Show all").click()
    assert rows.count() > 50
    with page.expect_popup() as waiting:
        rows.first.get_by_role("link").click()
    school = waiting.value
    settled(school)
    assert "/school?urn=" in school.url
    expect(page.locator(".near-title")).to_have_text("Near Deal")  # the answer is still there


def test_the_age_is_asked_first_stands_in_the_address_and_rules_what_is_nearest(visitor):
    """The child of 6 in Tunbridge Wells: the nearest school for communication and interaction starts at 11."""
    page = opened(visitor("/near-me?near=Tunbridge+Wells&age=Primary"))
    expect(page.get_by_role("radio", name="Primary")).to_be_checked()
    page.locator(".near-need").select_option(label="Autism, speech, language and communication")
    expect(page.locator(".near-finding")).to_contain_text("Nearest for children of primary age (3 to 10)")
    assert "Broomhill" not in page.locator(".near-answer").inner_text()
    page.get_by_role("radio", name="Primary").focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("age=Secondary"))
    expect(page.locator(".near-finding")).to_contain_text("Broomhill Bank School")
    page.get_by_role("radio", name="All ages").check()
    expect(page).not_to_have_url(re.compile("age="))
    expect(page.locator(".near-finding p")).to_have_count(3)
    expect(page.locator(".near-of-age")).to_contain_text("You have not chosen an age")


def test_a_town_may_stand_in_the_address_a_postcode_may_not(visitor):
    expect(opened(visitor("/near-me?near=Whitstable")).locator(".near-title")).to_have_text("Near Whitstable")
    page = opened(visitor("/near-me?near=CT14+7AB"))
    expect(says(page)).to_contain_text("Type a postcode, a town or a school.")
    expect(page.locator(".near-answer")).to_be_hidden()


def test_a_deep_link_to_a_school_is_kept_when_the_place_changes(visitor):
    page = visitor("/school?urn=119044")
    expect(page.locator("h1")).to_have_text("The Beacon Folkestone")
    page.get_by_role("combobox", name="Place").fill("Dover")
    page.keyboard.press("Enter")
    settled(page)
    expect(page.locator("h1")).to_have_text("The Beacon Folkestone")
    expect(page).to_have_url(re.compile("urn=119044"))
    expect(page).to_have_url(re.compile("area=Dover"))
    page.get_by_role("combobox", name="School").fill("Elms")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Elms School")
    expect(page).to_have_url(re.compile("urn=119046"))
