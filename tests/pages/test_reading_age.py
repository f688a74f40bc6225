"""A child of eleven can read it: what pages say first, their caveats and notes, what stands behind their folds, and the glossary."""

import re
import statistics
from functools import cache
from html import unescape

import pytest

from data import profile
from findings import answers, glossary
from tests.pages.conftest import PAGES, opened, unfolded
from tests.support.reading_age import reading_age

AGE = 11
ONE_TEXT = 13  # a single text may ask for two years more, as where it lists what cannot be left out
# “Methods” and “Sources” are for those who check, and name files, publishers and licences.
FOR_THOSE_WHO_CHECK = {"pages/about/methods.py": 14, "pages/about/sources.py": 14}
CHECKED_TEXT = 21
FEWEST_WORDS = 5  # of fewer words a formula tells nothing
# Terms of the field that are explained where they stand or on “Words”, and what ages and months are called: no plainer word says the same.
TERMS = (
    "EHC plan",
    "EHC plans",
    "education, health and care",
    "special educational needs and disabilities",
    "special educational needs",
    "SEN support",
    "SEN unit",
    "resourced provision",
    "mainstream",
    "special school",
    "special schools",
    "independent",
    "January",
    "primary",
    "secondary",
)


@cache
def names() -> tuple[str, ...]:
    """Terms, places, schools, kinds of school and needs: names are as long as they are."""
    county = profile.county()
    kinds = (kind.replace(", with", " with") for one in county.designations.values() for kind in (one.name, one.short))
    schools = answers.answer("schools/all")["school_name"]
    return (*TERMS, *(place.name for place in answers.places()), *schools, *kinds, *county.unit_needs.values())


def age(text: str) -> float:
    """The reading age of a text; what stands in “ ” is the name of a page or a publication."""
    text = re.sub(r"“[^”]*”", "Kent", text)
    low = text.lower()
    return reading_age(text, tuple(name for name in names() if name.lower() in low))


def test_short_words_are_easier_than_long_ones():
    assert age("The cat sat on the mat. It was glad.") < 6
    assert age("Notwithstanding considerable methodological heterogeneity, estimation remained appropriate.") > 20


def test_names_and_figures_make_no_text_harder():
    assert age("In Tonbridge and Malling, 1,234.5 are on SEN support.") == age("In Kent, 5 are on Kent.")


@pytest.fixture(scope="module", params=PAGES)
def read(request):
    """A page, its headlines, and each other text that a reader of three places meets there, its folds open."""
    leads, texts = set(), set()
    for area in ("Kent", "South Kent", "Dover"):
        at = unfolded(opened(request.param, area=area))
        leads |= {part.value for part in at.header}
        texts |= {part.value for part in at.info}
        for part in at.get("html"):
            texts |= {
                unescape(found) for found in re.findall(r'<p class="kent-(?:said|remark)[^"]*">([^<]*)</p>', part.proto.body)
            }
    return request.param, leads, texts


def test_a_page_can_be_read_at_eleven(read):
    page, leads, texts = read
    usual, one = FOR_THOSE_WHO_CHECK.get(page, AGE), CHECKED_TEXT if page in FOR_THOSE_WHO_CHECK else ONE_TEXT
    for said in (leads, texts):
        ages = {text: age(text) for text in said if len(text.split()) >= FEWEST_WORDS}
        assert {text: at for text, at in ages.items() if at > one} == {}
        assert not ages or statistics.median(ages.values()) <= usual


def test_the_glossary_can_be_read_at_eleven():
    terms = [says for says, _ in glossary.entries().values()]
    asked = [text for finding in glossary.asked().values() for text in finding.notes]
    ages = {text: age(text) for text in (*terms, *asked)}
    assert {text: at for text, at in ages.items() if at > ONE_TEXT} == {}
    assert statistics.median(ages.values()) <= AGE
