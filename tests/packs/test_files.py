"""What a file must be for whoever opens it: tagged, titled, described, whole without a network, harmless."""

import io
import json
import re
import zipfile
from dataclasses import replace

import openpyxl
import pypdf
import pytest
from pptx import Presentation

from findings import meeting
from findings.finding import Asked, Column, Table
from packs import figures, formats, paper, slides
from tests.packs.conftest import ASKED, LINK, made, pack


def described(part, found):
    """Every /Alt of the figures in the tree of tags."""
    part = part.get_object() if hasattr(part, "get_object") else part
    if isinstance(part, dict):
        if part.get("/S") == "/Figure":
            found.append(str(part.get("/Alt")))
        described(part.get("/K", []), found)
    elif isinstance(part, list):
        for one in part:
            described(one, found)
    return found


def test_the_pdf_is_tagged_titled_and_has_bookmarks(asked):
    reader, whole = pypdf.PdfReader(io.BytesIO(made("pdf", *asked))), pack(*asked)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == whole.title
    (first, *inside) = reader.outline
    assert first.title == whole.title
    assert [mark.title for mark in inside[0]][: len(whole.sheets)] == [sheet.title for sheet in whole.sheets]
    figures_told = described(root["/StructTreeRoot"], [])
    assert [sheet.picture.alt for sheet in whole.sheets if sheet.picture] == [alt for alt in figures_told if "code" not in alt]


def test_each_sheet_fills_one_page_of_the_pdf(asked):
    reader, whole = pypdf.PdfReader(io.BytesIO(made("pdf", *asked))), pack(*asked)
    numbers = [reader.get_destination_page_number(mark) for mark in reader.outline[1]]
    assert numbers[: len(whole.sheets) + 1] == list(range(1, len(whole.sheets) + 2))


def test_large_type_is_larger_and_says_the_same():
    plain, large = (pypdf.PdfReader(io.BytesIO(made(word, *ASKED[0]))) for word in ("pdf", "large"))
    words = [re.sub(r"\W+", "", page_text) for page_text in (text(plain), text(large))]
    assert [large / plain for large, plain in zip(sizes(large), sizes(plain), strict=True)] == pytest.approx(
        [1.6 / 1.85 * paper.LARGE, paper.LARGE], rel=0.02
    )
    for sheet in pack(*ASKED[0]).sheets:
        assert all(re.sub(r"\W+", "", sheet.headline) in said for said in words)


def text(reader):
    return " ".join(page.extract_text() for page in reader.pages)


def sizes(reader):
    """How large the headline and the numbers below it are set on the second page."""
    found = {}

    def seen(said, _, matrix, font, size):
        for word in ("South Kent,", "51,519"):
            if word in said:
                found.setdefault(word, size * abs(matrix[0]))

    reader.pages[1].extract_text(visitor_text=seen)
    return [found[word] for word in ("South Kent,", "51,519")]


def test_the_offline_page_is_small_and_asks_nothing_of_a_network(asked):
    page = made("offline", *asked).decode()
    assert len(page) < 2_000_000
    assert set(re.findall(r"https?://[^\s\"'<>]+", page)) == {LINK, "http://www.w3.org/2000/svg"}
    assert not re.search(r"<(link|iframe|object|embed)\b|\bsrc=\"(?!data:)|url\(|@import|fetch\(", page)
    assert page.startswith('<!DOCTYPE html>\n<html lang="en-GB">')


def test_pictures_charts_and_tables_on_slides_are_described(asked):
    for slide in Presentation(io.BytesIO(made("slides", *asked))).slides:
        assert slide.shapes.title.text_frame.text
        for shape in slide.shapes:
            if shape.shape_type is not None and (
                shape.has_chart or getattr(shape, "has_table", False) or hasattr(shape, "image")
            ):
                assert shape._element.xpath(".//p:cNvPr")[0].get("descr"), slide.shapes.title.text_frame.text


def test_slides_know_their_title_and_language(asked):
    made_of = Presentation(io.BytesIO(made("slides", *asked)))
    assert (made_of.core_properties.title, made_of.core_properties.language) == (pack(*asked).title, "en-GB")
    text = "".join(slide._element.xml for slide in made_of.slides)
    assert 'lang="en-GB"' in text


def test_a_description_names_every_file_with_its_columns(asked):
    files = zipfile.ZipFile(io.BytesIO(made("figures", *asked)))
    described_as = json.loads(files.read("datapackage.json"))
    assert [one["name"] for one in described_as["resources"]] == [sheet.question for sheet in pack(*asked).sheets]
    for one in described_as["resources"]:
        head = files.read(one["path"]).decode("utf-8-sig").splitlines()[0]
        assert head.split(",") == [field["name"] for field in one["schema"]["fields"]]
    assert described_as["licenses"] and described_as["sources"]


def test_a_cell_that_a_spreadsheet_would_run_stays_text_and_a_negative_number_a_number():
    rows = (("=1+1", -1.5), ("@x", 2.0), ("-x", None), ("Plain", 3.0))
    table = Table((Column("school", "School"), Column("change", "Change", "signed")), rows, "A caption")
    sheet = replace(pack(*ASKED[0]).sheets[0], table=table, questions=(Asked.of("places/all"),), sentence="=2+2")
    whole = replace(pack(*ASKED[0]), sheets=(sheet,), title="+3")
    files = zipfile.ZipFile(io.BytesIO(figures.archive(whole)))
    assert [line.split(",")[:2] for line in files.read("here.csv").decode("utf-8-sig").splitlines()[1:]] == [
        ["'=1+1", "-1.5"], ["'@x", "2.0"], ["'-x", ""], ["Plain", "3.0"],
    ]  # fmt: skip
    book = openpyxl.load_workbook(io.BytesIO(files.read("figures.xlsx")))
    kinds = {cell.data_type for page in book for row in page.rows for cell in row}
    assert "f" not in kinds
    assert [row[:2] for row in list(book["here"].values)[6:]] == [("'=1+1", -1.5), ("'@x", 2), ("'-x", None), ("Plain", 3)]


def test_the_same_figures_make_the_same_file():
    whole = pack(*ASKED[0])
    one, other = (zipfile.ZipFile(io.BytesIO(figures.archive(whole))) for _ in range(2))
    assert {name: one.read(name) for name in one.namelist() if name != "figures.xlsx"} == {
        name: other.read(name) for name in other.namelist() if name != "figures.xlsx"
    }


def test_without_what_sets_type_only_the_pdf_is_refused_in_a_sentence(monkeypatch):
    def missing():
        raise paper.NoType

    monkeypatch.setattr(paper, "_weasyprint", missing)
    told = []
    assert formats.made("pdf", pack(*ASKED[0]), told.append).startswith("No PDF can be made on this machine")
    assert told == list(range(1, len(pack(*ASKED[0]).sheets) + 1))
    assert isinstance(formats.made("offline", pack(*ASKED[0]), told.append), bytes)


def test_a_library_that_finds_no_pango_is_told_from_a_fault(monkeypatch):
    paper._weasyprint.cache_clear()
    import builtins

    whole = builtins.__import__

    def no_pango(name, *rest):
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return whole(name, *rest)

    monkeypatch.setattr(builtins, "__import__", no_pango)
    with pytest.raises(paper.NoType):
        paper._weasyprint()
    paper._weasyprint.cache_clear()


def test_names_with_markup_stay_words():
    name = '<b>"A" & B</b>'
    sheet = replace(pack(*ASKED[0]).sheets[0], sentence=name, title=name, caveat=name)
    whole = replace(pack(*ASKED[0]), sheets=(sheet,), title=name)
    page = formats.made("offline", whole, lambda number: None).decode()
    assert "<b>" not in page and "&lt;b&gt;" in page
    assert Presentation(io.BytesIO(slides.presentation(whole))).slides[1].shapes.title.text_frame.text == name
    assert isinstance(meeting.pack(meeting.Choice("Kent", "parents", ())), meeting.Pack)
