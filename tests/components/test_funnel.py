"""The funnel holds every school once, inside or outside its limits as the question says."""

import re
from urllib.parse import unquote
from xml.etree import ElementTree

import numpy as np
import pytest

from components import funnel
from findings import between_schools
from findings.between_schools.funnel import LIMITS
from findings.choices import OF_LIKE_SCHOOLS, Spread
from findings.pictures import Funnel, FunnelLimit, FunnelSchool

PLANS = Spread("EHC plans", "Primary", 2023)


def drawn(spread: Spread, place: str, urn: int | None = None) -> ElementTree.Element:
    return ElementTree.fromstring(funnel.html(between_schools.funnel(spread, place, urn).picture))


def at(element: ElementTree.Element) -> tuple[float, float]:
    return tuple(float(share) for share in re.findall(r"([\d.]+)%", element.attrib["style"]))


def picture(root: ElementTree.Element) -> list[ElementTree.Element]:
    """The lines and plain schools of the picture inside."""
    svg = ElementTree.fromstring(unquote(root.find(".//img").attrib["src"]).removeprefix("data:image/svg+xml,"))
    return [part for part in svg if part.tag.endswith("path")]


def ends(root: ElementTree.Element) -> tuple[float, float]:
    """How many pupils and what rate lie at the far ends of the two axes, from the last tick of each."""
    lasts = [list(root.iter(tag))[-1] for tag in "su"]
    return tuple(100 * float(tick.find("span").text.replace(",", "")) / at(tick)[0] for tick in lasts)


@pytest.mark.parametrize("schools", OF_LIKE_SCHOOLS)
def test_it_holds_every_school_once_where_its_numbers_say(schools):
    spread = Spread("EHC plans", schools, 2023)
    rows = between_schools.schools(spread)
    root = drawn(spread, "Dover")
    across, up = ends(root)
    told = [at(dot) for dot in root.iter("i")]
    plain = [re.findall(r"[\d.]+", dot.attrib["d"])[:2] for dot in picture(root) if dot.get("class") in ("w", "s")]
    points = np.array([*told, *((float(x), 100 - float(y)) for x, y in plain)]) * (across / 100, up / 100)
    assert len(points) == len(rows)
    for found, school in zip(sorted(points[:, 0]), sorted(rows["pupils"]), strict=True):
        assert found == pytest.approx(school, abs=0.02 * across / 100)
    for found, school in zip(sorted(points[:, 1]), sorted(rows["per_1000"]), strict=True):
        assert found == pytest.approx(school, abs=0.02 * up / 100)
    lit = [dot for dot in root.iter("i") if "lit" in dot.get("class", "")]
    assert len(lit) == (rows["place_name"] == "Dover").sum()
    grammar = [dot for dot in [*root.iter("i"), *picture(root)] if re.search(r"grammar|\bs\b", dot.get("class", ""))]
    assert len(grammar) == (rows["school_group"] == "grammar").sum()


def test_a_limit_is_drawn_where_the_question_puts_it():
    rows = between_schools.schools(PLANS)
    root = drawn(PLANS, "Kent")
    lines = dict(zip(LIMITS, picture(root), strict=False))
    x, y = lines["high_998"].attrib["d"].rsplit("L", 1)[1].split()  # at the largest school
    across, up = ends(root)
    assert float(x) * across / 100 == pytest.approx(rows["pupils"].iloc[-1], abs=0.01 * across / 100)
    assert (100 - float(y)) * up / 100 == pytest.approx(rows["high_998"].iloc[-1], abs=0.01 * up / 100)


def test_a_school_looked_for_is_lit_and_named():
    rows = between_schools.schools(PLANS)
    school = rows[rows["school_name"] == "Whitfield Aspen School"].iloc[0]
    root = drawn(PLANS, "Kent", int(school["urn"]))
    assert [name.text for name in root.iter("b") if "lit" in name.get("class", "")] == ["Whitfield Aspen School"]
    assert len([dot for dot in root.iter("i") if "lit" in dot.get("class", "")]) == 1
    said = between_schools.funnel(PLANS, "Kent", int(school["urn"])).sentence
    assert "165 of 585 pupils have an EHC plan, or 282.1 per 1,000" in said
    assert "lies above both limits of the usual range for schools like it" in said


def made(*schools, named=()):
    return Funnel(schools, (FunnelLimit("whole", ((100, 1.0), (2000, 1.0))),), named, "rate", "alt")


def test_names_do_not_cover_one_another():
    schools = tuple(
        FunnelSchool("A", size, rate, "A") for size, rate in ((100, 100.0), (105, 101.0), (900, 100.0), (2000, 300.0))
    )
    assert funnel._clear(schools, [0, 1, 2], funnel.ROOM) == [0, 2]
    assert funnel._clear(schools, [0, 1, 2], funnel.ROOM_ON_A_PHONE) == [0]


def test_a_name_with_markup_stays_text():
    root = ElementTree.fromstring(funnel.html(made(FunnelSchool("<b onclick=x>&", 100, 5.0, "<i>", is_told=True), named=(0,))))
    assert next(root.iter("b")).text == "<b onclick=x>&"
    assert next(root.iter("i")).attrib["title"] == "<i>"


@pytest.mark.parametrize("year", [2016, 2019, 2023, 2025])
@pytest.mark.parametrize("schools", OF_LIKE_SCHOOLS)
def test_the_key_counts_who_really_lies_outside_the_lines(year, schools):
    spread = Spread("EHC plans", schools, year)
    rows = between_schools.schools(spread)
    key = between_schools.funnel(spread, "Kent", None).caveats[0]
    inner = sum(row.per_1000 < row.low_95 or row.per_1000 > row.high_95 for row in rows.itertuples())
    outer = sum(row.per_1000 < row.low_998 or row.per_1000 > row.high_998 for row in rows.itertuples())
    assert re.search(
        rf"Of these {len(rows)} schools {inner or 'none'} lies? outside the dashed lines and {outer or 'none'} outside", key
    )
