"""The pages on how places differ: short on a phone, their map readable at any width, their tables never cut inside a number."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import figure, settled

PAGES = ["/overview", "/overview?year=Change", "/compare", "/how-unequal", "/school-by-school", "/school"]
PLACES = ["", "area=Swale"]

# Every name on the map that leaves its place, lies outside without a line, or lies under a mark; and how many names there are.
LABELS = """(figure) => {
  const inside = (path, x, y) => path.isPointInFill(new DOMPoint(x, y))
  const texts = [...figure.querySelectorAll("text[data-of]")].filter((text) => text.textContent)
  const places = [...figure.querySelectorAll(".place")]
  const faults = []
  for (const text of texts) {
    const box = text.getBBox(), of = text.dataset.of
    const up = 0.2 * parseFloat(text.getAttribute("font-size"))  // a line's box is taller than its letters
    const corners = [box.x, box.x + box.width].flatMap((x) => [box.y + up, box.y + box.height - up].map((y) => [x, y]))
    const own = places.find((place) => place.dataset.id === of)
    const away = "outside" in text.dataset
    if (own && !away && !corners.every(([x, y]) => inside(own, x, y))) faults.push(`${text.textContent} leaves its place`)
    if (away && places.some((place) => corners.some(([x, y]) => inside(place, x, y)))) faults.push(`${text.textContent} lies on another`)
    const letters = text.getBoundingClientRect()
    for (const mark of figure.querySelectorAll(".mark")) {
      const { left, right, top, bottom } = mark.getBoundingClientRect()
      const middle = [(left + right) / 2, (top + bottom) / 2]
      if (middle[0] > letters.left && middle[0] < letters.right && middle[1] > letters.top && middle[1] < letters.bottom)
        faults.push(`${text.textContent} lies under a mark`)
    }
  }
  return [faults, texts.length]
}"""
# The cells that the right edge of their table cuts.
CUT = """(table) => {
  const { right } = table.getBoundingClientRect()
  return [...table.querySelectorAll("td, thead th")].filter((cell) => {
    const box = cell.getBoundingClientRect()
    return box.left < right - 2 && box.right > right + 2
  }).map((cell) => cell.textContent)
}"""


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("path", PAGES)
def test_on_a_phone_a_page_is_at_most_3500_pixels_high(visitor, path, place):
    page = visitor(f"{path}{'&' if '?' in path else '?'}{place}", 360, 740)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight") <= 3500


@pytest.mark.parametrize(
    "path", ["/overview?area=Swale", "/overview?show=SEN+support%2C+mainstream&year=2019", "/overview?by=Areas"]
)
def test_names_on_the_map_stay_in_their_places_and_clear_of_marks(visitor, path):
    page = visitor(path)
    for width in (360, 768, 1024, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(500)  # the map is drawn anew for the width
        faults, names = figure(page).evaluate(LABELS)
        assert faults == [], f"at {width}"
        assert names >= (4 if "Areas" in path else 12)


def test_a_map_of_one_district_names_no_place_that_is_out_of_sight(visitor):
    names = figure(visitor("/special-schools?area=Ashford")).locator("text[data-of]").all_text_contents()
    assert "Ashford" in names
    assert not {"Thanet", "Dartford", "Gravesham", "Sevenoaks"} & set(names)


@pytest.mark.parametrize("choices", ["", "?area=Swale&year=Change"])
def test_the_map_is_within_the_first_screen_of_a_projector(visitor, choices):
    page = visitor(f"/overview{choices}", 1024, 768)
    box = figure(page).locator("svg").bounding_box()
    assert box["y"] + box["height"] <= 768
    tops = {round(one.bounding_box()["y"]) for one in page.locator(".st-key-choices > div").all()}
    assert len(tops) == 1, "the controls take more than one row"


def test_a_tapped_district_names_itself_and_its_figure(visitor):
    page = visitor("/overview", 360, 740)
    expect(figure(page).locator(".told")).to_have_text("Tap a place for its name and figure.")
    figure(page).get_by_role("button", name="Swale").click()
    expect(figure(page).locator(".told")).to_have_text("Swale: 39.8 per 1,000 pupils (95% interval 37.4 to 42.4)")
    expect(page.locator("h2")).to_contain_text("In Swale")


def test_a_wide_table_on_a_phone_shows_whole_columns_wherever_it_stands(visitor):
    page = visitor("/compare?area=Swale&year=2023", 360, 740)
    table = page.locator(".kent-table.wide").first
    expect(table.locator(".cue")).to_be_visible()
    assert "Swale" in table.inner_text()
    for _ in range(4):
        assert table.evaluate(CUT) == []
        table.evaluate("table => table.scrollBy({ left: table.clientWidth / 3, behavior: 'instant' })")
        page.wait_for_timeout(300)


def test_a_name_beside_the_dots_leads_to_its_place_and_keeps_the_other_choices(visitor):
    page = visitor("/overview?year=2019")
    page.locator(".kent-dots a", has_text="Dover").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h2")).to_contain_text("In Dover, 20.1")
    settled(page)
    assert "area=Dover" in page.url
    assert "year=2019" in page.url


def test_a_fold_opens_from_its_address_and_by_hand(visitor):
    page = visitor("/how-unequal?open_levels=true")
    expect(page.locator(".kent-bars").first).to_be_visible()
    expect(page.get_by_text("We do not draw that line")).to_have_count(0)
    page.get_by_text("Do places with more poverty have more plans?").click()
    expect(page.get_by_text("We do not draw that line")).to_be_visible()
    settled(page)
    assert "open_by_home=true" in page.url
