"""The quiet line under a headline: of when the figures are, and the terms spelled out."""

from findings import dated, dates, glossary


def test_a_census_has_its_january_and_the_month_of_the_next():
    assert dated.census(2019) == "Counted in January 2019. New each June."
    assert dated.census(2025, 2019) == "Counted in January 2019 and January 2025. New each June."
    assert dated.census(2023, None) == "Counted in January 2023. New each June."


def test_no_next_count_is_promised_where_the_record_names_no_month(monkeypatch):
    monkeypatch.setattr(dates, "revises", lambda table: "never")
    assert dated.census(2019) == "Counted in January 2019."


def test_lists_and_models_say_their_own_dates():
    assert dated.labels() == "Labels as the county had them, of about 2018–19. Pupils counted in January 2025."
    assert dated.nearby() == "Schools as in the register of 24 May 2025; postcodes of 20 October 2025."
    assert dated.modelled() == "A model, not a count: it stands on plans of January 2025 and on residents of mid-2024."


def test_terms_are_spelled_out_where_they_are_met_each_once():
    assert glossary.in_short("In Dover, 38 have an EHC plan.", "More EHC plans.") == (
        "EHC plan: education, health and care plan.",
    )
    assert glossary.in_short("SENDing SENSE") == ()
    assert [said.split(":")[0] for said in glossary.in_short("SEND in Kent", "on SEN support", "EHC plans")] == [
        "EHC plan",
        "SEN support",
        "SEND",
    ]
