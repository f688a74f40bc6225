"""The meeting pack: what a reader chooses, small pages, and files made only when asked for."""

import base64
import re

from packs import formats, paper
from tests.pages.conftest import opened, said, unfolded

PAGE = "pages/meeting/pack.py"


def saved(at):
    return [button.proto for button in at.get("download_button")]


def test_the_ready_choice_is_shown_sheet_by_sheet():
    at = opened(PAGE, area="South Kent")
    (sentence,) = at.header
    assert sentence.value == "7 sheets on South Kent, for parents."
    shown = next(part.proto.body for part in at.get("html") if "kent-sheets" in part.proto.body)
    assert shown.count("<li>") == 7
    pictures = re.findall(r'<img alt="([^"]+)" src="data:image/svg\+xml;base64,([^"]+)"', shown)
    assert len(pictures) == 6
    assert all(base64.b64decode(drawn).startswith(b"<svg") for _, drawn in pictures)


def test_an_audience_has_its_own_sheets():
    assert opened(PAGE, **{"for": "Commissioners"}).header[0].value == "9 sheets on Kent, for commissioners."


def test_nothing_chosen_gets_a_sentence_and_no_files():
    at = opened(PAGE)
    at.get("button_group")[1].set_value([]).run()
    assert at.header[0].value == "Choose at least one question, and its sheet is made."
    assert not at.button and not at.exception and not at.error


def test_too_many_get_a_sentence():
    at = opened(PAGE)
    pills = at.get("button_group")[1]
    pills.set_value(list(pills.options)).run()
    assert at.header[0].value.startswith("A pack has at most 10 sheets, and you chose 12.")
    assert not at.button


def test_no_file_is_made_before_it_is_asked_for(monkeypatch):
    made = []
    whole = formats.made
    monkeypatch.setattr(formats, "made", lambda word, pack, tell: made.append(word) or whole(word, pack, tell))
    at = opened(PAGE, area="Dover")
    assert (made, saved(at)) == ([], [])
    at.button(key="make_offline").click().run()
    assert made == ["offline"]
    (button,) = saved(at)
    assert button.label.startswith("Save the page (0.")
    assert not at.error


def test_without_pango_the_pdf_is_refused_in_a_sentence(monkeypatch):
    def missing():
        raise paper.NoType

    monkeypatch.setattr(paper, "_weasyprint", missing)
    at = opened(PAGE, area="Dover")
    at.button(key="make_pdf").click().run()
    assert at.info[0].value.startswith("No PDF can be made on this machine")
    assert saved(at) == []


def test_what_to_say_stands_behind_its_question():
    at = opened(PAGE, area="Dover")
    assert "Read the sentence aloud" not in said(at)
    assert "Read the sentence aloud" in said(unfolded(at, "notes"))
