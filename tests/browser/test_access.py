"""Measured accessibility: axe on every page and width, no sideways scroll, paper."""

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import figure

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS = ["/", "/overview", "/compare", "/how-unequal", "/school-by-school", "/special-schools", "/gaps", "/what-if", "/near-me", "/school?urn=135130",
         "/sources", "/methods", "/words", "/overview?area=Thanet&show=EHC+plans%2C+all+schools&year=Change", "/overview?by=Schools&area=Dover", "/overview?as=Count&by=Areas",
         "/special-schools?area=South+Kent&labels=Proposed+in+2024%2C+withdrawn", "/gaps?area=Nowhere", "/school-by-school?area=Dover&school=Whitfield+Aspen+School%2C+Dover"]  # fmt: skip


def violations(page, within: str = "html"):
    """What axe finds fault with in a part of the page."""
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("([part, rules]) => axe.run(part, { runOnly: rules, resultTypes: ['violations'] })", [within, RULES])
    return [f"{fault['id']}: {node['html'][:160]}" for fault in found["violations"] for node in fault["nodes"]]


@pytest.mark.parametrize("path", VIEWS)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(visitor, path):
    page = visitor(path)
    for width in (1280, 320):  # 320 is a screen of 1280 at 400 %, and narrower than any phone
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(300)
        assert violations(page) == [], f"at {width}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        inner, outer = page.evaluate("(m => [m.scrollWidth, m.clientWidth])(document.querySelector('[data-testid=stMain]'))")
        assert inner <= outer, f"at {width}"


def test_the_wheel_scrolls_the_page_over_the_map(visitor):
    page = visitor("/overview")
    figure(page).hover()
    before = page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop")
    page.mouse.wheel(0, 600)
    page.wait_for_timeout(400)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop") > before


def test_text_on_the_map_is_at_least_twelve_pixels_at_any_width(visitor):
    page = visitor("/overview", 320)
    for width in (320, 768, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(500)  # the map is drawn anew for the width
        sizes = figure(page).evaluate(
            "f => [...f.querySelectorAll('text')].map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)"
        )
        assert min(sizes) > 11.99  # a screen’s pixels are no whole parts of the map’s units


def test_paper_keeps_the_map_and_the_table(visitor):
    page = visitor("/overview")
    page.emulate_media(media="print")
    expect(figure(page)).to_be_visible()  # Streamlit lays the page out anew for paper
    expect(page.get_by_role("button", name="Download these figures")).to_be_hidden()
    assert len(page.pdf(format="A4", print_background=True)) > 20_000
