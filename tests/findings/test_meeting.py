"""What a pack is made of, by rule: which choices make one, what is left out, and nothing that only a screen can do."""

import re

import pytest

from findings import meeting, sentences
from findings.finding import Finding
from findings.meeting import answered, choice, sheets
from findings.meeting.choice import AUDIENCES, QUESTIONS
from findings.meeting.sheets import Sheet
from findings.sentences import off_screen


def asked(*questions, place="Swale", audience="parents"):
    return meeting.Choice(place, audience, questions)


def test_a_pack_needs_a_question_and_takes_ten():
    assert meeting.problem(asked()) == "Choose at least one question, and its sheet is made."
    assert meeting.problem(asked(*QUESTIONS)).startswith("A pack has at most 10 sheets, and you chose 12. Take 2 or more away")
    assert meeting.problem(asked(*QUESTIONS[:10])) == ""


@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_is_ready_has_six_to_ten_sheets(audience):
    assert 6 <= len(meeting.ready(audience)) <= meeting.MOST


def test_each_question_is_worded_and_can_be_answered():
    assert set(answered.ANSWERED) == set(QUESTIONS)
    written = sentences.wordings("meeting")
    for question in QUESTIONS:
        assert {f"{question}.label", f"{question}.title", f"{question}.say"} <= set(written)
        assert (f"{question}.asks" in written) == (f"{question}.answer" in written)


def test_without_labels_nothing_is_offered_that_needs_them(monkeypatch):
    monkeypatch.setattr(choice.profile, "county", lambda: type("County", (), {"designations": {}}))
    assert set(QUESTIONS) - set(meeting.offered()) == {"missing", "far"}
    assert "far" not in meeting.ready("parents")


def test_the_sheets_stand_in_one_order_whatever_the_choice():
    pack = meeting.pack(asked("years", "here"))
    assert [sheet.question for sheet in pack.sheets] == ["here", "years"]
    assert pack.title == "SEND in Swale, for parents"
    assert pack.lead == "2 sheets on Swale, for parents."
    assert pack.name == "send-in-swale-for-parents"


def test_a_question_without_figures_is_left_out_and_said(monkeypatch):
    monkeypatch.setitem(answered.ANSWERED, "years", lambda place: (Finding(nothing="We hold no census."), (), "", ""))
    pack = meeting.pack.__wrapped__(asked("here", "years"))
    assert [sheet.question for sheet in pack.sheets] == ["here"]
    assert pack.left_out == ("No sheet for “Over the years”. We hold no census.",)
    nothing = meeting.pack.__wrapped__(asked("years"))
    assert nothing.lead.startswith("We hold nothing about Swale for the questions you chose.")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("All ages together. Choose an age above to see one alone.", "All ages together."),
        ("Map of Kent. The same figures are in the table below.", "Map of Kent."),
        ("Of these 8 lie outside. Point at one to see which.", "Of these 8 lie outside."),
        ("* A star. It is kept as published.", "* A star. It is kept as published."),
    ],
)
def test_what_only_a_screen_can_do_is_left_out(text, left):
    assert off_screen(text) == left


@pytest.mark.parametrize("place", ["Kent", "South Kent", "Dover"])
def test_no_sheet_speaks_of_what_is_not_on_it(place):
    for first in range(0, len(QUESTIONS), 6):
        for sheet in meeting.pack(asked(*QUESTIONS[first : first + 6], place=place)).sheets:
            said = " ".join((sheet.sentence, *sheet.more, sheet.caveat, *sheet.small, getattr(sheet.picture, "alt", "")))
            assert not re.search(r"\b(click|tap|table below|list below|Point at|Choose an)\b", said), sheet.question
            assert sheet.caveat and sheet.source.startswith("Source: ") and sheet.asked
            assert sheet.picture or sheet.table
            assert sheet.headline and sheet.sentence.startswith(sheet.headline)


def test_headline_and_rest_are_the_whole_sentence():
    sheet = Sheet(
        "q", "t", "One of 2.5 is here. Two follow. More.", ("And this.",), "", None, None, "c", "", (), "s", (), "say", ()
    )
    assert (sheet.headline, sheet.rest) == ("One of 2.5 is here.", "Two follow. More. And this.")


def test_remarks_put_one_first_then_stars():
    found = sheets._remarks(Finding(caveats=("* star", "First.")), Finding(caveats=("Second.",), notes=("First.",)))
    assert found == ["First.", "* star", "Second."]
    assert sheets._remarks(Finding()) == ["Counted where the school is, not where the child lives."]


def test_the_words_on_the_sheets_are_explained():
    terms = dict(meeting.pack(asked("here", "support")).words)
    assert {"EHC plan", "SEN support"} <= set(terms)
    assert "Funnel" not in terms
