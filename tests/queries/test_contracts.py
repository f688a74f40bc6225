"""The head of every question file is true."""

import itertools
import re
from functools import cache

import duckdb
import pytest

from data import catalogue
from queries import Wrong, contract, names
from queries.contract import UNITS, read
from queries.store import MACROS, store

# A few place codes and schools stand for all of them.
EXAMPLES = {"place_code": ["E10000016", "KCC-SOUTH", "E07000108"], "urn": [135130, 118843]}
RECORDS = catalogue.edition().records
PARQUETS = {catalogue.named_by_place(sidecar): sidecar.with_suffix(".parquet") for sidecar in catalogue.sidecars()}


def ways(question):
    """Ways of asking in which every two words and years that its parameters allow meet at least once.

    Two years at once come in every pair for the first of the words, and as the newest pair for the others.
    """
    plain = [param for param in question.params.values() if not param.held_in]
    choices = [list(param.words) or EXAMPLES[param.name] for param in plain]
    found = []
    for values in itertools.product(*choices):
        given = dict(zip((param.name for param in plain), values, strict=True))
        years = {param.name: question.years(param, given, store().held) for param in question.params.values() if param.held_in}
        if found and len(years) > 1:
            years = {name: (question.fill(given, store().held)[name],) for name in years}
        found += [given | dict(zip(years, chosen, strict=True)) for chosen in itertools.product(*years.values())]
    return list(meeting(found))


def meeting(ways):
    """Those of many ways that bring two choices together for the first time."""
    met = set()
    for way in ways:
        pairs = set(itertools.combinations_with_replacement(way.items(), 2))
        if pairs - met or not way:
            met |= pairs
            yield way


@pytest.fixture(params=names())
def question(request):
    return contract(request.param)


@cache
def only_with(tables):
    """A connection that holds these views and no other."""
    connection = duckdb.connect()
    for table in tables:
        connection.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet('{PARQUETS[table]}')")
    for statement in duckdb.extract_statements("".join(path.read_text("utf-8") for path in MACROS)):
        try:
            connection.execute(statement)
        except duckdb.CatalogException:
            continue  # a macro over a table this question does not read
    return connection


def test_every_two_choices_meet():
    ways = [dict(zip("abc", values, strict=True)) for values in itertools.product((1, 2), (1, 2), (1, 2))]
    pairs = set(itertools.chain.from_iterable(itertools.combinations(way.items(), 2) for way in meeting(ways)))
    assert pairs == set(itertools.chain.from_iterable(itertools.combinations(way.items(), 2) for way in ways))
    assert len(list(meeting(ways))) < len(ways)


def test_every_file_of_macros_is_taken_in():
    assert sorted(MACROS) == sorted(MACROS[0].parent.glob("*"))


def test_parameters_are_those_of_the_sql(question):
    found = duckdb.extract_statements(question.sql)
    assert len(found) == 1
    assert set(found[0].named_parameters) == set(question.params)


def test_columns_and_types_are_those_of_the_sql(question):
    given = question.fill(ways(question)[0], store().held)
    answer = only_with(question.reads).sql(question.sql, params=given)
    bound = {name: str(kind).split("(")[0] for name, kind in zip(answer.columns, answer.types, strict=True)}
    assert bound == {name: column.type for name, column in question.columns.items()}


def test_it_reads_each_table_it_names(question):
    given, connection = question.fill(ways(question)[0], store().held), only_with(question.reads)
    for table in question.reads:
        connection.execute(f"BEGIN; DROP VIEW {table}")
        with pytest.raises(duckdb.Error):
            connection.execute(question.sql, given)
        connection.execute("ROLLBACK")
    assert connection.execute(question.sql, given).fetchall()  # with all of them it answers


def test_grain_is_unique_and_the_answer_has_rows(question):
    for given in ways(question):
        rows = store().answer(question, given)
        assert len(rows), given
        assert not rows.duplicated(list(question.grain)).any(), given
        assert list(rows.columns) == list(question.columns)


def test_every_column_has_words_and_every_figure_a_unit(question):
    for column in question.columns.values():
        assert len(column.says) > 3, column.name
        if column.type in ("BIGINT", "DOUBLE") or column.name in ("year", "easting", "northing", "from_year", "to_year"):
            assert column.unit in UNITS, f"{question.name}.{column.name} has no unit"


def test_place_basis_is_that_of_the_tables_it_reads(question):
    """One basis cannot be divided by another by accident: the header must name each, and say why they meet."""
    held = {RECORDS[table].place_basis for table in question.reads} - {"none"}
    assert set(question.bases) - {"none"} == held
    assert bool(question.mixed_because) == (len(held) > 1)


def test_the_answer_carries_its_place_basis(question):
    if question.bases == ("none",) or question.name == "strategy/figures":
        return
    rows = store().answer(question, ways(question)[0])
    assert set(rows["place_basis"]) == {" over ".join(question.bases)}


def test_style(question):
    body = re.sub(r"--.*", "", question.sql)
    assert "SELECT *" not in body
    assert not re.search(r"GROUP BY\s+(ALL|\d)", body)
    assert "\nORDER BY" in body, "the answer has an order"
    for divided in re.findall(r"(?<![\w'])/ (\w+)", body):
        assert divided == "nullif", f"a share divides by {divided} without nullif"


HEADER = """-- Answers:  How many?
-- Grain:    place_code
-- Params:
--   none
-- Basis:    {basis}
-- Columns:
--   place_code  VARCHAR  code
-- Reads:    ons_places
-- Caveat:   None.
SELECT 1
"""


def test_a_mix_without_a_reason_is_refused():
    with pytest.raises(Wrong, match="must say why"):
        read("x/y", HEADER.format(basis="school over home"))


def test_an_unknown_basis_is_refused():
    with pytest.raises(Wrong, match="do not know: moon"):
        read("x/y", HEADER.format(basis="moon"))


def test_a_mix_with_a_reason_is_read():
    assert read("x/y", HEADER.format(basis="school over home, because we say so")).mixed_because == "we say so"


def test_a_header_with_a_part_missing_is_refused():
    with pytest.raises(Wrong, match="must have Answers, Grain"):
        read("x/y", HEADER.format(basis="school").replace("-- Caveat:   None.\n", ""))


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"year": 2023}, "needs “level”"),
        ({"level": "street", "year": 2023}, "must be one of county, area, district; “street” is not"),
        ({"level": "area", "year": "last"}, "must be a whole number, not “last”"),
        ({"level": "area", "year": 2020}, "“year” must be one of 2016, 2019, 2023, 2025; “2020” is not"),
        ({"level": "area", "year": 2023, "colour": "red"}, "has no parameter “colour”"),
    ],
)
def test_parameters_that_do_not_fit_get_a_sentence(given, says):
    with pytest.raises(Wrong, match=says):
        contract("lottery/plans_by_place").fill(given, store().held)


def test_a_question_that_is_not_there_gets_a_sentence():
    with pytest.raises(Wrong, match="no question “lottery/"):
        contract("lottery/../../etc/passwd")


def held(table, measure):
    return {None: (2016, 2019, 2023, 2027), "plans": (2016, 2019, 2023, 2027), "sen_support": (2019, 2023)}[measure]


@pytest.mark.parametrize(
    ("name", "given", "years"),
    [
        ("lottery/ranks", {}, {"year": 2027}),
        ("lottery/ranks", {"measure": "sen_support"}, {"year": 2023}),
        ("lottery/change_by_place", {"level": "area"}, {"from_year": 2023, "to_year": 2027}),
    ],
)
def test_the_newest_year_held_and_the_one_before_are_the_defaults(name, given, years):
    filled = contract(name).fill(given, held)
    assert {year: filled[year] for year in years} == years


def test_a_year_without_the_measure_is_refused():
    with pytest.raises(Wrong, match="“year” must be one of 2019, 2023; “2016” is not"):
        contract("lottery/ranks").fill({"measure": "sen_support", "year": 2016}, held)


def test_a_table_without_years_is_said_to_have_none():
    with pytest.raises(Wrong, match="No year of “lottery/ranks” is held"):
        contract("lottery/ranks").fill({}, lambda table, measure: ())
