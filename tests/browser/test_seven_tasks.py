"""Seven things people come for, each by clicking from Start: three clicks at most, and the answer is in sight.

Typing a name into the search is no click; choosing what it finds is one.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled

MOST = 3  # clicks


def found(name: str):
    """Choose what the search of Start finds for a name."""

    def click(page: Page) -> None:
        page.locator(".search[data-ready] input").fill(name)
        page.get_by_role("option", name=name).first.click()

    return click


def door(text: str):
    """A link of one of the three doors."""
    return lambda page: page.get_by_test_id("stMain").get_by_role("link", name=text).click()


def link(text: str):
    """A link at the end of a page to the next one."""
    return lambda page: page.get_by_test_id("stPageLink").get_by_role("link", name=text).click()


def fold(question: str):
    """A part of a page behind its question."""
    return lambda page: page.locator("summary", has_text=question).click()


def row(table: str, *cells: str):
    """A row of the table with this name, that has these words."""

    def answer(page: Page):
        one = page.get_by_role("region", name=table).first.get_by_role("row", name=cells[0]).first
        for cell in cells:
            expect(one).to_contain_text(cell)
        return one

    return answer


def words(text: str):
    """A sentence."""
    return lambda page: page.get_by_text(text).first


TASKS = {
    "nearest school for communication and interaction for a primary child in Ashford": (
        [found("Ashford")],
        row("Half of the children in Ashford live nearer", "Communication and interaction", "16 miles (26 km), 35 minutes"),
    ),
    "nearest school for physical disability from Dartford": (
        [found("Dartford")],
        row("Half of the children in Dartford live nearer", "Physical and medical", "14 miles (22 km), 31 minutes"),
    ),
    "plans and SEN support in Swale over the years": (
        [found("Swale"), fold("What are the figures of each January?"), fold("And pupils on SEN support?")],
        words("Pupils on SEN support per 1,000 mainstream pupils in Swale: 109.0 in January 2019"),
    ),
    "roll of special schools by area and kind": (
        [door("Which kind of place is missing?"), fold("Which kinds of special school stand in each place?")],
        row(
            "State special schools standing in each place, by the county’s labels, of about 2018–19. A",
            "East Kent",
            "3 schools, 1,081 pupils",
        ),
    ),
    "where the difference lies": (
        [door("Could the difference be chance?"), fold("Is it where you live, or which school?")],
        words("6% lies between areas, 4% between districts of one area, and 78% between schools of one district"),
    ),
    "Kent and Essex in mainstream": (
        [found("Essex"), fold("Where do those learn whose plan each council keeps?")],
        words("of those that Kent keeps, 35.6% (7,746 of 21,742)"),
    ),
    "how much of Ashford’s rate is its special schools": (
        [found("Ashford"), link("Compare places"), fold("Which kinds of school had the plans in January")],
        words("Of the plans in schools of Ashford, 62% are in special schools"),
    ),
}


@pytest.mark.parametrize("task", TASKS)
def test_it_takes_three_clicks_at_most_and_the_answer_is_in_sight(visitor, task):
    clicks, answer = TASKS[task]
    assert len(clicks) <= MOST
    page = visitor("/")
    for click in clicks:
        click(page)
        settled(page)
    told = answer(page)
    expect(told).to_be_visible()
    box, screen = told.bounding_box(), page.viewport_size["height"]
    assert box["y"] < 2 * screen, "it is more than one screen below"
