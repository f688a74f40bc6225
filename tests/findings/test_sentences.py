"""The sentence engine: numbers in words, no judgement, no cause, nothing left unsaid."""

import re

import pytest

from findings import sentences
from findings.sentences import FOLDER, Unsaid, Voice, judged, wordings

PAGES = sorted(path.stem for path in FOLDER.glob("*.yaml") if path.stem not in ("shared", "glossary", "menu"))


@pytest.mark.parametrize("page", PAGES)
def test_no_wording_judges_or_names_a_cause(page):
    for variants in wordings(page).values():
        for text in variants.values():
            assert not judged(text)


@pytest.fixture
def table(tmp_path, monkeypatch):
    def of(**wordings_):
        (tmp_path / "shared.yaml").write_text(
            'moved.not: did not change\nmoved.up: "rose by {size}"\nmoved.down: "fell by {size}"\n'
        )
        (tmp_path / "made.yaml").write_text("\n".join(f'{name}: "{text}"' for name, text in wordings_.items()), encoding="utf-8")
        monkeypatch.setattr(sentences, "FOLDER", tmp_path)
        sentences.wordings.cache_clear()

    yield of
    monkeypatch.undo()
    sentences.wordings.cache_clear()


say = Voice("made")


@pytest.mark.parametrize(
    "text",
    ["{place} is worst.", "The best district.", "It fails children.", "Higher because of need.", "This leads to more plans."],
)
def test_a_wording_that_judges_or_names_a_cause_is_refused(table, text):
    table(bad=text)
    with pytest.raises(Unsaid, match="“bad” of made says “"):
        say("bad", place="Dover")


def test_a_school_may_be_called_what_it_likes(table):
    table(one="{school} has {number:count}.")
    assert say("one", school="Best Worst School", number=1234.4) == "Best Worst School has 1,234."


@pytest.mark.parametrize(
    ("number", "text"), [(1, "1 school lies there."), (2, "2 schools lie there."), (0, "0 schools lie there.")]
)
def test_one_and_many(table, number, text):
    table(one="{number:count} {number:school|schools} {number:lies|lie} there.")
    assert say("one", number=number) == text


def test_forms(table):
    table(one="{a:rate} {b:signed} {c:times} {d:percent} {e:distance} {f:and} {g:or} {h:signed_count}")
    said = say("one", a=25.252, b=-3.04, c=1.154, d=0.2, e=3312, f=["A", "B"], g=["C", "D"], h=-12)
    assert said == "25.3 −3.0 1.15 under 1% 2.1 miles (3.3 km) A and B C or D −12"


def test_a_missing_number_is_said_as_such(table):
    table(one="it is {a:rate}.")
    assert say("one", a=float("nan")) == "It is no figure."


@pytest.mark.parametrize(
    ("parts", "says"),
    [({}, "'a' is missing"), ({"a": 1, "b": 2}, "has no place for “b”"), ({"a": 1, "name": 2}, "has no place for “name”")],
)
def test_parts_must_fit(table, parts, says):
    table(one="It is {a}.")
    with pytest.raises(Unsaid, match=re.escape(says)):
        say("one", **parts)


def test_an_unknown_wording(table):
    table(one="It is.")
    with pytest.raises(Unsaid, match="two"):
        say("two")


@pytest.mark.parametrize(
    ("value", "size", "said"), [(3, "3.0", "rose by 3.0"), (-1200, "1,200", "fell by 1,200"), (0.01, "0.0", "did not change")]
)
def test_moved(table, value, size, said):
    table(one="It is.")
    assert say.moved(value, size) == said


def test_the_county_is_always_known(table):
    table(one="In {county}.")
    assert say("one") == "In Kent."


def test_a_variant_that_is_not_written_is_said_as_on_the_page(table, tmp_path):
    table(one="It is.")
    (tmp_path / "made.yaml").write_text("one: {page: On the page., slide: On a slide.}\n")
    assert (say("one", "slide"), say("one", "easy")) == ("On a slide.", "On the page.")
