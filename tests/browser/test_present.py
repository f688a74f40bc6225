"""The sheets of a pack shown over the whole screen, as a speaker goes through them."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import settled
from tests.browser.test_access import violations

PACKS = {"South Kent": "Parents", "Swale": "School+leaders", "Kent": "Commissioners"}
# Whether the whole sheet is on the screen, its parts one below the other or side by side and none over another.
FITS = """() => {
  const stage = document.querySelector(".present-stage")
  const [headline, picture, foot] = [...stage.querySelector("section").children].map((part) => part.getBoundingClientRect())
  return stage.scrollHeight <= stage.clientHeight && foot.bottom <= innerHeight && picture.bottom <= foot.top && picture.height > 150
    && headline.bottom <= foot.top && (headline.bottom <= picture.top || headline.right <= picture.left)
}"""


def layer(page):
    return page.get_by_role("dialog", name="Present")


def shown(page):
    return layer(page).get_by_role("heading")


def leave(page):
    page.keyboard.press("Escape")
    expect(layer(page)).to_be_hidden()
    expect(page.get_by_role("button", name="Present", exact=True)).to_be_focused()


def test_keys_lead_through_the_sheets_of_the_page_and_back_to_the_button(visitor):
    page = visitor("/meeting-pack?area=South Kent&for=Parents")
    said = page.locator(".kent-sheets strong").all_inner_texts()
    page.get_by_role("button", name="Present", exact=True).press("Enter")
    number = layer(page).locator(".present-number")
    for at, headline in enumerate(said, start=1):
        expect(number).to_have_text(f"{at} of {len(said)}")
        expect(shown(page)).to_have_text(headline)
        expect(shown(page)).to_be_focused()
        assert violations(page, ".present-layer") == []
        page.keyboard.press("ArrowRight")
    expect(number).to_have_text(f"{len(said)} of {len(said)}")
    for key, at in {"PageUp": 6, "Home": 1, "ArrowLeft": 1, " ": 2, "ArrowDown": 3, "ArrowUp": 2, "End": 7}.items():
        page.keyboard.press(key)
        expect(number).to_have_text(f"{at} of 7")
    leave(page)


@pytest.mark.parametrize("place", PACKS)
def test_every_sheet_of_the_ready_packs_fits_a_projector(visitor, place):
    page = visitor(f"/meeting-pack?area={place}&for={PACKS[place]}", 1024, 768)
    sheets = page.locator(".kent-sheets li").count()
    page.get_by_role("button", name="Present", exact=True).click()
    for at in range(1, sheets + 1):
        expect(layer(page).locator(".present-number")).to_have_text(f"{at} of {sheets}")
        assert page.evaluate(FITS), f"sheet {at}"
        assert layer(page).get_by_role("button").evaluate_all("all => all.every((one) => one.offsetWidth <= 1)")
        page.keyboard.press("PageDown")
    leave(page)


def test_it_goes_on_without_a_connection_by_tap_and_swipe(browser, address):
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{address}/meeting-pack?area=Swale&for=Parents")
    settled(page)
    said = page.locator(".kent-sheets strong").all_inner_texts()
    page.get_by_role("button", name="Present", exact=True).click()
    expect(shown(page)).to_have_text(said[0])
    page.context.set_offline(True)
    expect(page.locator("#connection")).to_contain_text("Not connected")
    page.mouse.click(300, 300)
    expect(shown(page)).to_have_text(said[1])
    expect(layer(page).get_by_role("img")).to_be_visible()
    page.mouse.move(300, 300)
    page.mouse.down()
    page.mouse.move(100, 310)
    page.mouse.up()
    expect(shown(page)).to_have_text(said[2])
    page.mouse.click(60, 300)
    expect(shown(page)).to_have_text(said[1])
    page.context.set_offline(False)
    expect(page.locator("#connection")).to_be_empty()
    expect(shown(page)).to_have_text(said[1])
    assert page.evaluate("document.querySelector('.present-stage').scrollWidth") <= 360
    leave(page)
    page.close()
