"""The first request of a new server, on a deep link; two visitors, an unknown place, a lost connection."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import figure, settled
from tests.support.server import running


def test_a_cold_deep_link_has_its_frame_its_place_and_its_page(browser):
    with running() as fresh:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{fresh}/special-schools?area=Thanet")
        settled(page)
        expect(page.locator("h1")).to_have_text("Special schools and what they are for")
        expect(page.locator("h2")).to_have_count(1)  # no “Page not found” beside it
        expect(page.locator("h2")).to_contain_text("Thanet has 4 state special schools")
        for name in ("Map of districts", "Special schools", "Gaps in provision", "Sources", "Methods", "Words"):
            expect(page.locator(".bar nav a").filter(has_text=name).first).to_be_attached()
        expect(page).to_have_url(re.compile("area=Thanet"))
        assert page.title() == "Special schools, Thanet · SEND in Kent"
        page.close()


def test_the_overview_is_found_by_its_name_with_the_choices_in_the_address(visitor):
    page = visitor("/overview?area=Dover&by=Areas")
    expect(page.locator("h2")).to_contain_text("In Dover")
    assert page.url.endswith("/?area=Dover&by=Areas")


def test_an_unknown_place_gets_a_sentence_and_kent(visitor):
    page = visitor("/gaps?area=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.get_by_text("We do not know a place called “<img src=x onerror=alert(1)>”")).to_be_visible()
    expect(page.locator("h1")).to_have_text("Gaps in provision")
    assert not page.locator("img[src=x]").count()


def test_two_visitors_do_not_disturb_one_another(visitor):
    one, two = visitor("/?area=Dover"), visitor("/?area=Swale&show=SEN+support%2C+mainstream")
    expect(one.locator("h2")).to_contain_text("In Dover")
    expect(two.locator("h2")).to_contain_text("In Swale")
    one.get_by_role("radio", name="2019").click()
    expect(one.locator("h2")).to_contain_text("In Dover, 20.1")
    expect(two.locator("h2")).to_contain_text("are on SEN support")


def test_a_lost_connection_keeps_what_is_on_the_page(browser, address):
    page = browser.new_page()
    page.goto(address)
    settled(page)
    page.context.set_offline(True)
    page.wait_for_timeout(500)
    expect(figure(page)).to_be_visible()
    expect(page.locator("h2")).to_contain_text("In Swale")
    page.close()
