"""Sources, methods and words are drawn from the records, the questions and the glossary."""

from html import escape

import queries
from data import catalogue
from model import outputs
from tests.pages.conftest import said


def test_sources_name_every_table_and_every_known_fault(visit):
    words = said(visit("pages/about/sources.py"))
    for record in catalogue.edition().records.values():
        assert record.table in words
        for source in record.sources:
            assert source.publication in words
        for fault in record.known_faults:
            assert fault.what.replace("'", "&#x27;") in words


def test_sources_say_that_the_strategy_prints_january_2023(visit):
    words = said(visit("pages/about/sources.py"))
    assert "are those of the January 2023 school census" in words


def test_methods_print_every_question_whole(visit):
    at = visit("pages/about/methods.py")
    printed = {part.value for part in at.code}
    for name in queries.names():
        assert queries.contract(name).sql.strip() in {text.strip() for text in printed}


def test_methods_tell_what_each_table_of_the_model_answers_assumes_and_cannot_tell(visit):
    at = visit("pages/about/methods.py")
    words, labels = said(at), {part.label for part in at.expander}
    for name, head in outputs.heads().items():
        assert head.answers in labels
        assert name in words
        for text in (*head.assumes, head.caveat, *head.asks, *(column.says for column in head.columns.values())):
            assert escape(text) in words


def test_words_explain_every_term(visit):
    words = said(visit("pages/about/words.py"))
    for term in ("EHC plan", "SEN support", "Designation", "LSOA", "SRP", "95% interval", "Medway"):
        assert f">{term}</th>" in words
