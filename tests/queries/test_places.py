"""Given rows, expected rows: what a place is like, and the places that can be looked up."""

from tests.support.tiny_store import DOVER, school


def test_context_is_about_where_children_live(tiny):
    tiny.rows(
        "ons_small_areas",
        [
            {"lsoa_code": "E01000001", "district_code": DOVER, "residents_under_16": 300},
            {"lsoa_code": "E01000002", "district_code": DOVER, "residents_under_16": 100},
        ],
    )
    tiny.rows("ons_rural_urban", [{"lsoa_code": "E01000001", "is_rural": False}, {"lsoa_code": "E01000002", "is_rural": True}])
    tiny.rows(
        "mhclg_deprivation",
        [
            {"lsoa_code": "E01000001", "deprivation_tenth": 2, "child_poverty_tenth": 1},
            {"lsoa_code": "E01000002", "deprivation_tenth": 3, "child_poverty_tenth": 1},
        ],
    )
    tiny.rows("dwp_low_income", [{"place_code": DOVER, "year": 2025, "low_income_children": 90, "children": 360.0}])
    dover = tiny.ask("places/context").set_index("place_name").loc["Dover"]
    assert dover[["children", "deprived_pct", "rural_pct", "low_income_pct"]].tolist() == [400, 75, 25, 25]


def test_home_fragments_keep_their_doubt(tiny):
    tiny.rows("kcc_home_fragments", [{"fragment": 1, "district_name": "Thanet", "value": 1369.0, "unit": "pupils"}])
    assert tiny.ask("lottery/home_fragments")[["district_name", "value", "place_basis"]].values.tolist() == [
        ["Thanet", 1369.0, "home"]
    ]


def test_towns_need_two_schools_and_their_middle_is_the_median(tiny):
    there = {"is_on_register": True, "lsoa_code": "E01024200"}
    tiny.rows(
        "dfe_schools",
        [
            school(1, DOVER, town="Deal", easting=0, northing=0, **there),
            school(2, DOVER, town="DEAL", easting=10, northing=20, **there),
            school(3, DOVER, town="Deal", easting=500, northing=30, **there),
            school(4, DOVER, town="Hamlet", **there),
            school(5, DOVER, town="Kent", **there),
            school(6, DOVER, town="Kent", **there),
        ],
    )
    tiny.rows(
        "os_postcodes",
        [
            {
                "postcode": "CT14 7AB",
                "district_code": DOVER,
                "ward_name": "Walmer",
                "lsoa_code": "E01024201",
                "easting": 5,
                "northing": 6,
            },
            {"postcode": "ME7 1AA", "council_name": "Medway"},
        ],
    )
    rows = tiny.ask("places/towns")
    assert rows[["level", "name", "place_name", "easting", "northing"]].values.tolist() == [
        ["district", "Dover", "Dover", 5, 6],
        ["town", "Deal", "Dover", 10, 20],
        ["ward", "Walmer", "Dover", 5, 6],
    ]
    assert tiny.ask("places/postcodes")["place_name"].fillna("").tolist() == ["Dover", ""]
