"""Sources, methods and words are drawn from the records, the questions and the glossary."""

from html import escape

import queries
from data import catalogue
from findings import glossary
from model import outputs
from tests.pages.conftest import said, unfolded


def test_sources_tell_how_old_every_table_is_and_what_is_wrong_with_it(visit):
    words = said(unfolded(visit("pages/about/sources.py"), "held", "faults"))
    for record in catalogue.edition().records.values():
        assert escape(record.covers) in words
        for fault in record.known_faults:
            assert escape(fault.what) in words


def test_sources_show_any_table_in_full(visit):
    at = unfolded(visit("pages/about/sources.py"), "table")
    for record in catalogue.edition().records.values():
        at.selectbox("table").set_value(record.says).run()
        words = said(at)
        assert record.table in words
        for source in record.sources:
            assert escape(source.publication) in words


def test_sources_say_that_the_strategy_prints_january_2023(visit):
    words = said(unfolded(visit("pages/about/sources.py"), "strategy", "doubted"))
    assert "are those of the January 2023 school census" in words


def test_methods_print_every_question_whole(visit):
    at = unfolded(visit("pages/about/methods.py"), "question")
    for name in queries.names():
        at.selectbox("question").set_value(queries.contract(name).answers).run()
        assert queries.contract(name).sql.strip() in {part.value.strip() for part in at.code}


def test_methods_tell_what_each_table_of_the_model_answers_assumes_and_cannot_tell(visit):
    at = unfolded(visit("pages/about/methods.py"), "model")
    for name, head in outputs.heads().items():
        at.selectbox("model").set_value(head.answers).run()
        words = said(at)
        assert name in words
        for text in (*head.assumes, head.caveat, *head.asks, *(column.says for column in head.columns.values())):
            assert escape(text) in words


def test_words_explain_every_term(visit):
    words = said(unfolded(visit("pages/about/words.py"), "terms"))
    for term in ("EHC plan", "SEN support", "Designation", "LSOA", "SRP", "95% interval", "Medway"):
        assert f">{term}</th>" in words


def test_words_explain_the_one_that_is_asked_for(visit):
    at = visit("pages/about/words.py", word="SRP")
    assert "SRP: Places in a mainstream school" in said(at) and "Also written: specialist resource provision" in said(at)
    assert "SRP:" not in said(visit("pages/about/words.py", word="<b>")) and not at.exception


def test_words_answer_what_people_ask(visit):
    at = visit("pages/about/words.py")
    questions = [part for part in at.expander if part.label.endswith("?")]
    for part in questions:
        at.session_state[part.proto.id.split("-", 2)[2]] = True
    words = said(at.run())
    for answer in glossary.asked().values():
        assert escape(answer.notes[0]) in words
