"""The committed snapshots give, to the unit, what the publishers printed."""

import duckdb
import geopandas as gpd
import pytest

from data import catalogue

pytestmark = pytest.mark.golden


@pytest.fixture(scope="module")
def held():
    connection = duckdb.connect()
    for sidecar in catalogue.sidecars():
        if sidecar.parent.name != "boundaries":
            table = catalogue.named_by_place(sidecar)
            connection.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet('{sidecar.with_suffix('.parquet')}')")
    return connection


def one(held, sql):
    row = held.execute(sql).fetchone()
    return row[0] if len(row) == 1 else row


# Rows, pupils, SEN support and plans of all England, as the files' own schools add up; SEN support of 2016 is not held.
ENGLAND = {
    2016: (24_288, 8_559_540, None, 236_806),
    2019: (23_939, 8_761_470, 1_040_760, 269_074),
    2023: (24_433, 9_073_241, 1_183_074, 389_074),
    2025: (24_470, 9_031_686, 1_284_149, 482_244),
}


@pytest.mark.parametrize("year", ENGLAND)
def test_all_of_england_adds_up_to_the_files(held, year):
    totals = f"SELECT count(*), sum(pupils), sum(sen_support), sum(plans) FROM dfe_school_census WHERE year = {year}"
    assert one(held, totals) == ENGLAND[year]


@pytest.mark.parametrize(
    ("year", "kind", "pupils", "plans", "sen_support"),
    [
        (2019, "State-funded primary", 4_727_089, 74_404, 595_708),
        (2019, "State-funded secondary", 3_327_970, 55_233, 358_555),
        (2023, "State-funded primary", 4_647_851, 117_757, 629_184),
        (2023, "State-funded secondary", 3_630_171, 87_219, 448_967),
        (2025, "State-funded primary", 4_554_974, 157_716, 671_977),
        (2025, "State-funded secondary", 3_671_427, 113_452, 493_210),
    ],
)
def test_kinds_of_school_add_up_to_the_publishers_own_national_rows(held, year, kind, pupils, plans, sen_support):
    """The file's own row stands for all schools of a kind; its pupils leave out a few the schools' rows have."""
    sums = (
        f"SELECT sum(pupils), sum(plans), sum(sen_support) FROM dfe_school_census WHERE year = {year} AND census_type = '{kind}'"
    )
    assert one(held, sums) == pytest.approx((pupils, plans, sen_support), rel=2e-3)


def test_the_strategy_prints_the_january_2023_census(held):
    printed = dict(held.execute("SELECT figure, value FROM kcc_strategy_figures").fetchall())
    pupils, both, plans = one(
        held,
        "SELECT sum(pupils), sum(sen_support + plans), sum(plans) FROM dfe_school_census JOIN dfe_schools USING (urn) WHERE year = 2023",
    )
    assert (printed["pupils"], printed["pupils_with_sen"], printed["plans"]) == (pupils, both, plans) == (269_791, 44_921, 14_143)


def test_state_special_schools_of_2023(held):
    totals = one(
        held,
        "SELECT count(*), sum(pupils), sum(plans) FROM dfe_school_census JOIN dfe_schools USING (urn) "
        "WHERE year = 2023 AND kind = 'special' AND sector = 'state-funded'",
    )
    assert totals == (24, 6_046, 5_956)
    assert one(held, "SELECT count(*) FROM kcc_special_schools ANTI JOIN dfe_schools USING (urn)") == 0
    same = "SELECT urn FROM kcc_special_schools EXCEPT SELECT urn FROM dfe_school_census WHERE year = 2023"
    assert held.execute(same).fetchall() == [(150769,)]  # Nore Academy, opened since


def test_every_establishment_of_every_list_is_in_the_register(held):
    in_kent = "SELECT year, count(*) FROM dfe_school_census JOIN dfe_schools USING (urn) GROUP BY year"
    assert dict(held.execute(in_kent).fetchall()) == {2016: 675, 2019: 656, 2023: 687, 2025: 692}
    assert one(held, "SELECT count(*) FROM dfe_schools WHERE is_on_register") == 711


def test_every_school_has_a_kind_and_the_rule_decides_each(held):
    assert one(held, "SELECT count(*) FROM dfe_schools WHERE kind IS NULL OR sector IS NULL OR phase IS NULL") == 0
    by_share = "SELECT school_name FROM dfe_schools WHERE kind_basis LIKE '%at least half%' ORDER BY school_name"
    assert held.execute(by_share).fetchall() == [
        ("Esland School",),
        ("Hobbit House",),
        ("Hythe House Education",),
        ("Lighthouse School",),
    ]


def test_most_schools_of_2016_keep_their_line(held):
    """Of the schools of 2016 that left the register, most took a new number: their line runs on."""
    gone = "SELECT count(*) FROM dfe_school_census JOIN dfe_schools USING (urn) WHERE year = 2016 AND NOT is_on_register"
    assert one(held, gone) == 136
    assert one(held, f"{gone} AND line_urn <> urn") >= 100
    assert (
        one(
            held,
            "SELECT count(*) FROM dfe_schools AS newest JOIN dfe_schools AS old ON old.line_urn = newest.urn WHERE newest.line_urn <> newest.urn",
        )
        == 0
    )


def test_no_two_schools_of_a_line_stand_on_one_census(held):
    twice = "SELECT line_urn, year FROM dfe_school_census JOIN dfe_schools USING (urn) GROUP BY ALL HAVING count(*) > 1"
    assert held.execute(twice).fetchall() == []


@pytest.mark.parametrize("year", [2016, 2019, 2023, 2025])
def test_kent_has_32_grammar_schools(held, year):
    grammars = f"FROM dfe_schools JOIN dfe_school_census USING (urn) WHERE is_selective AND year = {year}"
    assert one(held, f"SELECT count(*), bool_and(kind = 'mainstream') {grammars}") == (32, True)


def test_every_school_of_england_has_a_group(held):
    assert one(held, "SELECT count(*) FROM dfe_school_census ANTI JOIN dfe_england_schools USING (urn)") == 0


@pytest.mark.parametrize("year", [2019, 2023, 2025])
def test_no_council_loses_a_pupil_of_its_mainstream_schools(held, year):
    """Every school that a census prints as state-funded nursery, primary or secondary is in a mainstream group, and no other is."""
    sums = "count(*), sum(pupils), sum(plans) FROM dfe_school_census JOIN dfe_england_schools USING (urn)"
    by_council = f"SELECT authority_number, {sums} WHERE year = {year} AND {{}} GROUP BY ALL ORDER BY ALL"
    ours = held.execute(by_council.format("school_group IN ('nursery', 'primary', 'secondary')")).fetchall()
    printed = "census_type IN ('State-funded nursery', 'State-funded primary', 'State-funded secondary')"
    assert ours == held.execute(by_council.format(printed)).fetchall()
    assert len(ours) > 150


def test_sixth_forms_on_a_school_census_count_in_suffolk(held):
    mainstream = "school_group IN ('nursery', 'primary', 'secondary') AND year = 2023 AND authority_number = 935"
    sums = "SELECT round(1000 * sum(plans) / sum(pupils), 1) FROM dfe_school_census JOIN dfe_england_schools USING (urn)"
    assert one(held, f"{sums} WHERE {mainstream}") == 25.8


def test_every_school_stands_in_its_district(held):
    """Each point lies in the outline of its district or within 400 metres of it."""
    schools = held.execute("SELECT urn, district_code, easting, northing FROM dfe_schools WHERE easting IS NOT NULL").df()
    outlines = gpd.read_parquet(catalogue.FOLDER / "boundaries" / "district.parquet").set_index("place_code").geometry
    outside = []
    for row in schools.itertuples():
        if (
            row.district_code == "E09000006"
            or outlines[row.district_code].distance(gpd.points_from_xy([row.easting], [row.northing])[0]) > 400
        ):
            outside.append(row.urn)
    assert outside == [133001]  # Dorton College: on Kent's list, stands in Bromley


def test_no_school_is_left_without_a_small_area_but_the_one_outside(held):
    assert held.execute(
        "SELECT urn FROM dfe_schools WHERE easting IS NOT NULL AND (lsoa_code IS NULL OR ward_code IS NULL)"
    ).fetchall() == [(133001,)]


def test_every_school_has_the_ward_and_the_small_area_of_its_own_district(held):
    """The point of The Quest School lies over the border of its district."""
    own = "FROM dfe_schools AS schools JOIN ons_wards USING (ward_code) JOIN ons_small_areas USING (lsoa_code)"
    strays = f"SELECT urn {own} WHERE schools.district_code <> ons_wards.district_code OR schools.district_code <> ons_small_areas.district_code"
    assert held.execute(strays).fetchall() == []
    assert one(held, "SELECT ward_name FROM dfe_schools WHERE urn = 134605") == "Marden & Yalding"


def test_residents(held):
    assert one(held, "SELECT sum(residents) FROM ons_population") == 1_639_029
    assert one(held, "SELECT sum(residents) FROM ons_population WHERE age <= 24") == 466_862
    assert one(held, "SELECT count(*), sum(residents_under_16) FROM ons_small_areas") == (938, 299_528)


def test_places_are_one_county_four_areas_twelve_districts(held):
    levels = dict(held.execute("SELECT level, count(*) FROM ons_places GROUP BY level").fetchall())
    assert levels == {"county": 1, "area": 4, "district": 12}
    three_each = "SELECT bool_and(n = 3) FROM (SELECT count(*) AS n FROM ons_places WHERE level = 'district' GROUP BY area_code)"
    assert one(held, three_each) is True


def test_outlines_share_their_edges():
    for scale in ("county", "district"):
        frame = gpd.read_parquet(catalogue.FOLDER / "boundaries" / f"{scale}.parquet")
        districts = frame[frame["level"] == "district"]
        assert len(districts) == 12
        assert districts.is_valid.all()
        overlap = districts.union_all().area / districts.area.sum()
        assert overlap == pytest.approx(1, abs=2e-4)
        county = frame[frame["level"] == "county"].geometry.iloc[0]
        assert county.symmetric_difference(districts.union_all()).area < 1e-4 * county.area
        assert districts.area.sum() / 1e6 == pytest.approx(3_545, rel=0.004)  # square kilometres, as published


def test_doubtful_figures_of_the_county_are_those_we_know(held):
    doubted = held.execute(
        "SELECT urn, year FROM dfe_school_census JOIN dfe_schools USING (urn) WHERE plans_status = 'doubtful' ORDER BY ALL"
    ).fetchall()
    assert doubted == [(118937, 2023), (118981, 2025), (119002, 2023)]
    assert one(held, "SELECT count(*) FROM dfe_school_census WHERE plans_status = 'doubtful'") == 11


def test_six_closed_schools_stand_in_no_known_district(held):
    unplaced = "FROM dfe_schools JOIN dfe_school_census USING (urn) WHERE district_code = 'not known'"
    assert one(held, f"SELECT count(*), sum(pupils), sum(plans), max(year) {unplaced}") == (6, 4, 1, 2016)


def test_statements_about_special_schools_keep_their_conflicts(held):
    beacon = held.execute(
        "SELECT number::INTEGER, status FROM kcc_special_school_facts WHERE urn = 119044 AND fact = 'places' AND as_of >= '2020-01-01' "
        "ORDER BY as_of, number"
    ).fetchall()
    assert beacon == [(380, "in force"), (620, "proposed"), (548, "proposed"), (620, "approved")]
    statuses = {row[0] for row in held.execute("SELECT DISTINCT status FROM kcc_special_school_facts").fetchall()}
    assert statuses == {"in force", "approved", "proposed", "withdrawn", "planned"}


def test_nothing_about_one_child(held):
    """No table has a row for a pupil: every row is a place, a school, a small area or a published statement."""
    grains = {name for record in catalogue.edition().records.values() for name in record.grain}
    assert grains <= {
        *("place_code", "age", "lsoa_code", "urn", "year", "site_name", "fact_number", "figure"),
        *("authority_number", "school_number", "setting", "fragment", "schools", "measure", "level", "statistic"),
        *("linked_urn", "statement_number", "postcode", "publication", "what", "drawn", "place_name"),
        *("provider_id", "ward_code", "phase", "breakdown", "value", "need", "designation"),
    }
