"""One finding as a file: what stands in its picture and in its workbook, for findings of several pages and on made-up rows."""

import io
from dataclasses import replace
from xml.etree import ElementTree

import openpyxl
import pytest
from PIL import Image

from data import catalogue, profile
from findings import ages, assumptions, between_schools, cited, compare, gaps, menu, my_area, overview, special_schools
from findings.choices import MEASURES, SCALES, WHAT, Spread, View
from findings.finding import Asked, Column, Finding, Table
from findings.pictures import Bar, Bars, Card, Cards, Dot, Dots, Side
from findings.saved import saved
from packs import framed, single

HOSTILE = '<script>alert("x")</script> & =1+1'
PLANS, _, SUPPORT = MEASURES.values()
NEWEST = 2025
VIEW = View(PLANS, NEWEST, SCALES[0])
PLACES = ("Swale", "East Kent", "Kent")
ASKED = (Asked.of("lottery/plans_by_place", level="district", year=NEWEST),)
NO_LABELS = next(iter(assumptions.ASSUMED["labels"].options.values()))
KIND = "PSCN"

# The page, the key, the finding, the title of its files, and of when it is.
FINDINGS = {
    "map": ("overview", lambda: overview.map_of_places(VIEW, "Swale", "Districts"), "EHC plans per 1,000 mainstream pupils, January 2025 by districts", "Counted in January 2025."),
    "dots": ("overview", lambda: overview.dots(VIEW, "Swale"), "EHC plans per 1,000 mainstream pupils, January 2025, with 95% intervals", "Counted in January 2025."),
    "support": ("overview", lambda: overview.over_time(SUPPORT, "Swale"), "Pupils on SEN support per 1,000 mainstream pupils, each January that we hold", "Counted in January 2019, January 2023 and January 2025."),
    "line": ("my-area", lambda: my_area.line("Swale"), "EHC plans per 1,000 mainstream pupils, each January that we hold", "Counted in January 2016, January 2019, January 2023 and January 2025."),
    "kinds": ("compare", lambda: compare.kinds(Spread(WHAT[0], "Mainstream", NEWEST), PLACES, "Swale"), "Pupils with an EHC plan by the kind of school they are in, January 2025", "Counted in January 2025."),
    "where": ("special-schools", lambda: special_schools.map_of_schools("Swale", False, tuple(profile.county().designations)), "Special schools in Swale", "Labels as the county had them, of about 2018–19. Counted in January 2025."),
    "minutes": ("gaps", lambda: gaps.journeys(KIND, "Swale", "district", ages.ALL, NO_LABELS), "Distance to the nearest special school for profound, severe and complex needs", "Labels as the county had them, of about 2018–19."),
    "funnel": ("school-by-school", lambda: between_schools.funnel(Spread(WHAT[0], "Primary", NEWEST), "Swale", None), "EHC plans per 1,000 primary pupils, January 2025", "Counted in January 2025."),
}  # fmt: skip


def words(svg: bytes | str) -> str:
    """All that is written in a drawing, as one text."""
    root = ElementTree.fromstring(svg)
    written = [element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}text")]
    return " ".join(" ".join(written).split())


def made(finding: Finding, page: str = "overview", place: str = "Swale", key: str = "map") -> dict[str, bytes]:
    """Every file of a finding by its ending."""
    one = saved(finding, menu.page(page), place, key)
    return {kind.ending: kind.make(one) for kind in single.offered(finding)}


@pytest.mark.parametrize("key", FINDINGS)
def test_a_picture_says_what_it_is_whose_of_when_and_what_to_bear_in_mind(key):
    page, make, title, when = FINDINGS[key]
    finding = make()
    one = saved(finding, menu.page(page), "Swale", key)
    assert one.title == title
    assert one.source.endswith(when)
    written = words(framed.svg(one))
    at = f"{menu.site()} · {menu.page(page).name} · Swale"
    for text in (at, title, "Source: Department for Education", when, f"Data version {catalogue.version()}."):
        assert text in written
    assert one.caveats
    for caveat in one.caveats:
        if not caveat.startswith(("*", "●")):
            assert caveat in written
    assert "table" not in " ".join(one.caveats)


def test_its_dots_are_twice_its_units_and_not_blank():
    files = made(FINDINGS["map"][1]())
    root = ElementTree.fromstring(files["svg"])
    image = Image.open(io.BytesIO(files["png"]))
    assert image.size == (2 * 792, round(2 * float(root.get("height", 0))))
    colours = {colour for _, colour in image.convert("RGB").getcolors(maxcolors=1_000_000)}
    assert {(255, 255, 255), (18, 67, 109)} <= colours
    assert len(colours) > 100


def test_a_workbook_holds_the_numbers_of_the_table_under_what_was_chosen():
    finding = overview.figures(VIEW)
    book = openpyxl.load_workbook(io.BytesIO(made(finding, key="places")["xlsx"]))
    figures, chosen = book.worksheets
    lines = [row[0] for row in figures.values]
    assert lines[0] == "EHC plans in mainstream schools, January 2025"
    assert f"{menu.site()} · {menu.page('overview').name} · Swale" in lines
    assert f"Data version {catalogue.version()}." in lines
    assert any("Counted in January 2025." in str(line) for line in lines)
    assert finding.caveats[0] in lines
    assert finding.table
    wanted = finding.table.records()
    rows = list(figures.values)[-len(wanted) :]
    for row, record in zip(rows, wanted, strict=True):
        for value, given in zip(row, (*record.values(), NEWEST), strict=True):
            assert value == (pytest.approx(given) if isinstance(given, float) else None if given == "" else given)
    told = [row[0] for row in chosen.values]
    assert "lottery/plans_by_place (level: district; schools: mainstream; doubtful: kept; year: 2025)" in told
    assert all(source.cite in told for source in cited.sources(*(asked.name for asked in finding.questions)))


def test_hostile_words_stay_words_in_every_file():
    bars = Bars((Bar(HOSTILE, (40.0, 60.0)),), ("one", "two"), HOSTILE)
    table = Table(
        (Column("school", "School"), Column("change", "Change", "signed")), (("=1+1", -1.5), (HOSTILE, 2.0)), f"={HOSTILE}."
    )
    finding = Finding(HOSTILE, picture=bars, table=table, caveats=(f"@{HOSTILE}",), questions=ASKED)
    files = made(finding)
    root = ElementTree.fromstring(files["svg"])
    assert not list(root.iter("{http://www.w3.org/2000/svg}script"))
    assert HOSTILE in words(files["svg"])
    Image.open(io.BytesIO(files["png"])).verify()
    book = openpyxl.load_workbook(io.BytesIO(files["xlsx"]))
    assert "f" not in {cell.data_type for page in book for row in page.rows for cell in row}
    assert [row[:2] for row in list(book["Figures"].values)[-2:]] == [("'=1+1", -1.5), (HOSTILE, 2)]
    assert files["csv"].decode("utf-8-sig").splitlines()[1].startswith("'=1+1,-1.5")


def test_pictures_beside_one_another_stand_below_each_other_under_their_names():
    dots = Dots((Dot("Dover", 20.0, "20.0*", "said"),), "alt")
    finding = Finding(picture=Side((("Plans", dots), ("Support", dots))), questions=ASKED, shows="Two")
    written = words(made(finding)["svg"])
    assert written.index("Plans") < written.index("Dover") < written.index("Support") < written.rindex("Dover")
    assert "* holds a school’s figure that we doubt" in written


def test_a_star_is_explained_only_where_there_is_one():
    dots = Dots((Dot("Dover", 20.0, "20.0", "said"),), "alt")
    assert "*" not in words(made(Finding(picture=dots, notes=("* a star.",), questions=ASKED, shows="x"))["svg"])


def test_only_what_can_be_made_is_offered():
    table = Table((Column("a", "A"),), (("b",),), "x")
    cards = Cards((Card("Dover", "1", "more", ()),))
    assert single.offered(Finding("Words", questions=ASKED)) == ()
    assert single.offered(Finding(table=table)) == ()
    assert [one.ending for one in single.offered(Finding(table=table, picture=cards, questions=ASKED))] == ["csv", "xlsx"]


def test_a_name_says_page_what_place_and_year():
    finding = FINDINGS["map"][1]()
    assert saved(finding, menu.page("overview"), "Folkestone and Hythe", "map").name == "overview-map-folkestone-and-hythe-2025"
    placeless = replace(menu.page("overview"), has_place=False)
    one = saved(finding, placeless, "Swale", "map")
    assert (one.name, one.at) == ("overview-map-2025", f"{menu.site()} · {placeless.name}")
