"""The first request of a new server, on a deep link; two visitors, an unknown place."""

import re

from playwright.sync_api import expect

from findings import menu


def test_a_cold_deep_link_has_its_frame_its_place_and_its_page(served):
    page = served.first
    expect(page.locator("h1")).to_have_text("Special schools and what they are for")
    expect(page.locator("h2")).to_have_count(1)  # no “Page not found” beside it
    expect(page.locator("h2")).to_contain_text("Thanet has 4 state special schools")
    for one in (one for pages in menu.groups().values() for one in pages):
        expect(page.locator(".bar nav a").filter(has_text=re.compile(f"^{re.escape(one.name)}$"))).to_be_attached()
    expect(page).to_have_url(re.compile("area=Thanet"))
    assert page.title() == "Special schools, Thanet · SEND in Kent"


def test_an_old_link_to_the_overview_leads_there_with_its_choices_and_start_is_found_by_its_name(visitor):
    page = visitor("/?area=Dover&by=Areas", anew=True)
    expect(page.locator("h2")).to_contain_text("In Dover")
    assert page.url.endswith("/overview?area=Dover&by=Areas")
    page = visitor("/start?area=Dover", anew=True)
    expect(page.locator("h1")).to_have_text("Special educational needs in Kent")
    assert page.url.endswith("/?area=Dover")


def test_an_unknown_place_gets_a_sentence_and_kent(visitor):
    page = visitor("/gaps?area=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", anew=True)
    expect(page.get_by_text("We do not know a place called “<img src=x onerror=alert(1)>”")).to_be_visible()
    expect(page.locator("h1")).to_have_text("Gaps in provision")
    assert not page.locator("img[src=x]").count()


def test_two_visitors_do_not_disturb_one_another(visitor):
    one, two = visitor("/overview?area=Dover"), visitor("/overview?area=Swale&show=SEN+support%2C+mainstream")
    expect(one.locator("h2")).to_contain_text("In Dover")
    expect(two.locator("h2")).to_contain_text("In Swale")
    one.get_by_role("radio", name="2019").click()
    expect(one.locator("h2")).to_contain_text("In Dover, 20.1")
    expect(two.locator("h2")).to_contain_text("are on SEN support")
