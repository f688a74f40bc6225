"""Kent cut small, for tests that draw pages: every place and special school, every fourth other school, three censuses.

The rows are committed ones, picked by number, so that each table fits the others and every page is whole: labels, sites, units, roads,
model and all. Its figures are nobody's: Kent's own are asked for in `tests/golden/`.
"""

from functools import cache

import pyarrow
import pyarrow.parquet as parquet
import shapely

from data import catalogue, profile
from queries.store import store
from tests.support.simulated import simulate
from tests.support.tiny_store import TinyStore

# Every special school, all that the typed tables name, every fourth other school; each with the numbers it had before.
SCHOOLS = """
SELECT urn FROM dfe_schools
WHERE kind = 'special' OR line_urn % 4 = 0
   OR line_urn IN (SELECT urn FROM kcc_providers UNION SELECT urn FROM kcc_resourced_provisions)
"""
# Of the councils that stand beside the county, every tenth school.
ELSEWHERE = """
SELECT urn FROM dfe_school_census
WHERE urn % 10 = 0 AND authority_number IN (SELECT authority_number FROM dfe_authorities WHERE neighbour IS NOT NULL)
"""
YEARS = "SELECT DISTINCT year FROM dfe_school_census ORDER BY year DESC LIMIT 3"
# Every fifth small area, each with five times its children, so that there are as many for as many places.
SMALL_AREAS = "SELECT lsoa_code FROM ons_small_areas QUALIFY row_number() OVER (ORDER BY lsoa_code) % 5 = 0"
CORNERS = 1_000  # metres that an outline may stray
# Which rows of a table are kept; of a table not named here, all.
KEPT = {
    "dfe_authorities": "neighbour IS NOT NULL OR place_code = county_code()",
    "dfe_england_schools": f"urn IN ({SCHOOLS} UNION {ELSEWHERE})",
    "dfe_free_meals": f"urn IN ({SCHOOLS}) AND year IN ({YEARS})",
    "dfe_school_census": f"urn IN ({SCHOOLS} UNION {ELSEWHERE}) AND year IN ({YEARS})",
    "dfe_school_links": f"urn IN ({SCHOOLS}) OR linked_urn IN ({SCHOOLS})",
    "dfe_school_units_2021": f"urn IN ({SCHOOLS})",
    "dfe_schools": f"urn IN ({SCHOOLS})",
    "mhclg_deprivation": f"lsoa_code IN ({SMALL_AREAS})",
    "model_need": f"lsoa_code IN ({SMALL_AREAS})",
    "model_travel": f"lsoa_code IN ({SMALL_AREAS})",
    "ons_rural_urban": f"lsoa_code IN ({SMALL_AREAS})",
    "ons_small_areas": f"lsoa_code IN ({SMALL_AREAS})",
    "os_postcodes": "postcode IN (SELECT min(postcode) FROM os_postcodes GROUP BY council_name, lsoa_code)",
}
CHILDREN = "* REPLACE (5 * residents AS residents, 5 * state_special AS state_special, 5 * other_special AS other_special)"


@cache
def small_kent() -> TinyStore:
    """The whole of it, cut once. Change nothing in it."""
    cut = TinyStore()
    with store().cursor() as whole:
        for table in (table for table in cut.records if not table.startswith("boundaries_")):
            columns = CHILDREN if table == "model_need" else "*"
            rows = whole.sql(f"SELECT {columns} FROM {table} WHERE {KEPT.get(table, 'true')}").to_arrow_table()
            cut.put(table, rows)
    for scale in ("county", "district"):
        cut.put(f"boundaries_{scale}", _outlines(f"boundaries_{scale}"))
    simulate(cut, profile.county().code)
    return cut


def _outlines(table: str) -> pyarrow.Table:
    """The same places with few corners."""
    whole = parquet.read_table(pyarrow.BufferReader(catalogue.edition().content(table)))
    shapes = shapely.simplify(shapely.from_wkb(whole["geometry"].to_pylist()), CORNERS)
    column = whole.schema.names.index("geometry")
    return whole.set_column(column, "geometry", [pyarrow.array(shapely.to_wkb(shapes).tolist(), pyarrow.binary())])
