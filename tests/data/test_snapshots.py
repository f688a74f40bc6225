"""The committed snapshots give, to the unit, what the publishers printed."""

import duckdb
import geopandas as gpd
import pytest

from data import catalogue


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


def test_january_2023_census(held):
    totals = one(held, "SELECT count(*), sum(pupils), sum(sen_support), sum(plans) FROM dfe_school_census WHERE year = 2023")
    assert totals == (687, 269_791, 30_778, 14_143)


def test_the_strategy_prints_the_january_2023_census(held):
    printed = dict(held.execute("SELECT figure, value FROM kcc_strategy_figures").fetchall())
    pupils, both, plans = one(
        held, "SELECT sum(pupils), sum(sen_support + plans), sum(plans) FROM dfe_school_census WHERE year = 2023"
    )
    assert (printed["pupils"], printed["pupils_with_sen"], printed["plans"]) == (pupils, both, plans) == (269_791, 44_921, 14_143)


def test_january_2019_census(held):
    totals = one(held, "SELECT count(*), sum(pupils), sum(sen_support), sum(plans) FROM dfe_school_census WHERE year = 2019")
    assert totals == (656, 251_599, 25_005, 8_667)


@pytest.mark.parametrize(
    ("year", "schools", "pupils", "sen_support", "plans"),
    [(2019, 23_890, 8_760_774, 1_040_724, 269_074), (2023, 24_442, 9_073_832, 1_183_384, 389_171)],
)
def test_all_of_england_adds_up_to_what_is_published(held, year, schools, pupils, sen_support, plans):
    totals = f"SELECT count(*), sum(pupils), sum(sen_support), sum(plans) FROM dfe_england_schools WHERE year = {year}"
    assert one(held, totals) == (schools, pupils, sen_support, plans)


def test_state_special_schools_of_2023(held):
    totals = one(
        held,
        "SELECT count(*), sum(pupils), sum(plans) FROM dfe_school_census JOIN dfe_schools USING (urn) "
        "WHERE year = 2023 AND kind = 'special' AND sector = 'state-funded'",
    )
    assert totals == (24, 6_046, 5_956)
    assert one(held, "SELECT count(*) FROM kcc_special_schools ANTI JOIN dfe_schools USING (urn)") == 0
    same = "SELECT urn FROM kcc_special_schools EXCEPT SELECT urn FROM dfe_schools WHERE is_on_census_2023"
    assert held.execute(same).fetchall() == [(150769,)]  # Nore Academy, opened since


def test_every_establishment_of_every_list_is_in_the_register(held):
    lists = (
        "SELECT count(*) FILTER (is_on_census_2019), count(*) FILTER (is_on_census_2023), count(*) FILTER (is_on_register_2025)"
    )
    assert one(held, f"{lists} FROM dfe_schools") == (656, 687, 711)


def test_every_school_has_a_kind_and_the_rule_decides_each(held):
    assert one(held, "SELECT count(*) FROM dfe_schools WHERE kind IS NULL OR sector IS NULL OR phase IS NULL") == 0
    basis = dict(held.execute("SELECT kind_basis[:7], count(*) FROM dfe_schools GROUP BY ALL").fetchall())
    assert basis == {"type in": 776, "no type": 2}
    undecided = "SELECT school_name, kind FROM dfe_schools WHERE kind_basis LIKE 'no type%' ORDER BY urn"
    assert held.execute(undecided).fetchall() == [("Lighthouse School", "special"), ("New School Canterbury", "independent")]


def test_schools_without_a_type_in_2025_take_it_from_2019(held):
    gone = "SELECT count(*) FROM dfe_schools WHERE is_on_census_2023 AND NOT is_on_register_2025"
    assert one(held, gone) == 22
    assert one(held, f"{gone} AND kind_basis LIKE '%census of January 2019'") == 20


def test_kent_has_32_grammar_schools(held):
    assert one(held, "SELECT count(*) FROM dfe_schools WHERE is_selective AND is_on_census_2023") == 32
    assert one(held, "SELECT bool_and(kind = 'mainstream') FROM dfe_schools WHERE is_selective") is True


def test_every_school_stands_in_its_district(held):
    """Each point lies in the outline of its district or within 400 metres of it."""
    schools = held.execute("SELECT urn, district_code, easting, northing FROM dfe_schools").df()
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
    assert held.execute("SELECT urn FROM dfe_schools WHERE lsoa_code IS NULL OR ward_code IS NULL").fetchall() == [(133001,)]


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
    for scale in ("kent", "district"):
        frame = gpd.read_parquet(catalogue.FOLDER / "boundaries" / f"{scale}.parquet")
        districts = frame[frame["level"] == "district"]
        assert len(districts) == 12
        assert districts.is_valid.all()
        overlap = districts.union_all().area / districts.area.sum()
        assert overlap == pytest.approx(1, abs=2e-4)
        county = frame[frame["level"] == "county"].geometry.iloc[0]
        assert county.symmetric_difference(districts.union_all()).area < 1e-4 * county.area
        assert districts.area.sum() / 1e6 == pytest.approx(3_545, rel=0.004)  # square kilometres, as published


def test_doubtful_figures_are_the_two_we_know(held):
    doubted = held.execute("SELECT urn, year FROM dfe_school_census WHERE plans_status = 'doubtful'").fetchall()
    assert sorted(doubted) == [(118937, 2023), (119002, 2023)]


def test_no_other_fee_charging_school_leaps_like_those(held):
    """The rule behind the doubts: from fewer than 1 in 100 with a plan to more than 10 in 100, in a fee-charging school of size."""
    leaps = held.execute(
        """
        SELECT later.urn
        FROM dfe_school_census AS later
        JOIN dfe_schools USING (urn)
        LEFT JOIN dfe_school_census AS earlier ON earlier.urn = later.urn AND earlier.year = 2019
        WHERE later.year = 2023 AND kind = 'independent' AND later.pupils >= 100 AND later.plans > 0.1 * later.pupils
            AND coalesce(earlier.plans, 0) < 0.01 * coalesce(earlier.pupils, later.pupils)
        ORDER BY later.urn
        """
    ).fetchall()
    assert leaps == [(118937,), (119002,)]


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
        *("linked_urn", "statement_number", "postcode"),
        *("provider_id", "ward_code", "phase", "breakdown", "value", "need", "designation"),
    }
