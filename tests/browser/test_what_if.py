"""A what-if opens in another browser as it was made."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import figure, settled


def test_a_plan_made_here_is_the_same_there(visitor):
    page = visitor("/what-if?area=Dover")
    page.get_by_role("radio", name="A new school or site").click()
    settled(page)
    page.get_by_role("button", name="Put it in the plan").click()
    expect(page.locator("h2")).to_contain_text("the model finds no place within an hour’s drive")
    settled(page)
    expect(page).to_have_url(re.compile("plan=new-60-ci-in-"))
    expect(page.locator(".kent-table")).to_have_count(2)
    again = visitor(page.url.removeprefix("/".join(page.url.split("/")[:3])))
    expect(again.locator(".kent-table")).to_have_count(2)
    assert again.locator("h2").inner_text() == page.locator("h2").inner_text()
    assert again.locator(".kent-table").all_inner_texts() == page.locator(".kent-table").all_inner_texts()
    assert figure(again).get_attribute("aria-label") == figure(page).get_attribute("aria-label")


def test_a_click_on_the_gaps_page_leads_to_a_gap(visitor):
    page = visitor("/gaps?open_first=true")
    page.get_by_role("button", name="Dover: complex needs").click()
    expect(page.locator("h2")).to_contain_text(
        "By the county’s labels, Dover has a state special school, or a site of one, of 2 of 6"
    )
    settled(page)
    expect(page).to_have_url(re.compile("area=Dover"))
