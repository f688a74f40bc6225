"""The map answers the mouse, the keyboard and the picker alike."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import figure, settled


def place(page, name):
    return figure(page).get_by_role("button", name=name)


def test_a_click_moves_the_picker_the_finding_and_the_address(visitor):
    page = visitor("/overview")
    for name in ("Thanet", "Ashford"):
        place(page, name).click()
        expect(page.locator("h2")).to_contain_text(f"In {name}")
        expect(place(page, name)).to_have_attribute("aria-pressed", "true")
        expect(page).to_have_url(re.compile(f"area={name}"))
    place(page, "Ashford").click()
    expect(page.locator("h2")).to_contain_text("In Swale, 40")
    expect(page).not_to_have_url(re.compile("area="))


# Every button that arrow keys lead to from the one that has the focus, each pressed at each of them.
REACHED = """(figure) => {
  const root = figure.getRootNode(), start = root.activeElement
  const reached = new Set([start]), waiting = [start]
  while (waiting.length) {
    const at = waiting.pop()
    for (const key of ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"]) {
      at.focus()
      at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }))
      const now = root.activeElement
      if (!reached.has(now)) waiting.push(now)
      reached.add(now)
    }
  }
  return [...reached].map((button) => button.getAttribute("aria-label"))
}"""


def test_the_keyboard_reaches_every_district_and_chooses_one(visitor):
    page = visitor("/overview")
    place(page, "Ashford").focus()
    assert len(figure(page).evaluate(REACHED)) == 12
    place(page, "Swale").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h2")).to_contain_text("In Swale, 40")
    expect(place(page, "Swale")).to_have_attribute("aria-pressed", "true")
    settled(page)
    expect(place(page, "Swale")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("h2")).to_contain_text("; in Tunbridge Wells, 15")


def test_the_keyboard_reaches_every_special_school(visitor):
    page = visitor("/special-schools")
    figure(page).get_by_role("button", name="Ashford", exact=True).focus()
    page.keyboard.press("ArrowRight")  # a real key moves it too
    assert page.evaluate(FOCUSED)["label"] != "Ashford"
    assert len(figure(page).evaluate(REACHED)) == 12 + 25


FOCUSED = """() => {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return { label: at.getAttribute("aria-label") ?? "" }
}"""


def test_tab_stops_once_on_the_map(visitor):
    page = visitor("/overview")
    place(page, "Ashford").focus()
    page.keyboard.press("Tab")
    assert "per 1,000" not in page.evaluate(FOCUSED)["label"]


def test_focus_stays_on_the_map_when_it_is_drawn_again(visitor):
    page = visitor("/overview")
    place(page, "Dover").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h2")).to_contain_text("In Dover")
    settled(page)
    assert page.evaluate(FOCUSED)["label"].startswith("Dover")


def test_pointing_at_a_place_tells_its_figure(visitor):
    page = visitor("/overview")
    place(page, "Thanet").hover()
    expect(figure(page).locator(".tip")).to_have_text("Thanet: 35.6 per 1,000 pupils (95% interval 33.1 to 38.3)")


def test_medway_and_the_sea_choose_nothing(visitor):
    page = visitor("/overview")
    box = figure(page).locator("svg").bounding_box()
    page.mouse.click(box["x"] + box["width"] - 20, box["y"] + box["height"] - 20)
    page.wait_for_timeout(400)
    expect(page).not_to_have_url(re.compile("area="))


def test_every_choice_is_in_the_address_and_a_copied_address_shows_the_same(visitor):
    page = visitor("/overview")
    page.get_by_role("combobox", name="Show").fill("SEN support, mainstream")
    page.keyboard.press("Enter")
    page.get_by_role("radio", name="Change").click()
    page.get_by_role("radio", name="Areas").click()
    expect(figure(page)).to_have_attribute(
        "data-drawn", "Pupils on SEN support per 1,000 mainstream pupils: change, 2023 to 2025 by areas"
    )
    settled(page)
    again = visitor(page.url.removeprefix(page.url.split("/")[0] + "//" + page.url.split("/")[2]))
    assert figure(again).get_attribute("data-drawn") == figure(page).get_attribute("data-drawn")
    assert again.locator("h2").inner_text() == page.locator("h2").inner_text()


def test_the_download_holds_the_rows_on_the_page(visitor):
    page = visitor("/overview")
    page.get_by_role("button", name="Download these figures").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Figures (CSV)").click()
    download = waiting.value
    assert download.suggested_filename == "overview-places-kent-2025.csv"
    text = download.path().read_text("utf-8-sig")
    assert len(text.splitlines()) == 18
    assert "Swale" in text
