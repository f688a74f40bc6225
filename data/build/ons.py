"""Places: the county, its four areas and twelve districts, who lives there, and their outlines."""

import geopandas as gpd
import pandas as pd
import shapely

from data.build.raw import Raw, Refused, unique, whole_numbers
from data.build.steps import builds
from data.build.table import Col, Table

KENT = "E10000016"
MEDWAY = "E06000035"
AREAS = {"North": "KCC-NORTH", "South": "KCC-SOUTH", "East": "KCC-EAST", "West": "KCC-WEST"}

AREAS_FILE = "kent/areas.csv"
DISTRICTS_FILE = "ons/boundaries_district_kent_bgc.geojson"
UPPER_FILE = "ons/boundaries_utla_2024_england_simplified.geojson"
POPULATION_FILE = "ons/population_syoa_mid2024_districts.csv"
CENTRES_FILE = "ons/lsoa_2021_kent_centroids.csv"
CENSUS_FILE = "ons/population_census2021_lsoa_broad_age_kent.csv"
CENSUS_AGES = (
    "Aged 15 years and under",
    "Aged 16 to 24 years",
    "Aged 25 to 34 years",
    "Aged 35 to 49 years",
    "Aged 50 to 64 years",
    "Aged 65 years and over",
)

PLACES = Table(
    path="snapshots/ons/places.parquet",
    table="ons_places",
    says="The county of Kent (the area of the county council, without Medway), its four education areas and its twelve districts",
    grain=("place_code",),
    place_basis="none",
    covers="Kent, boundaries of 2024; areas as the county has used them since 2014",
    made_by="ons",
    changes=("areas have no official code: KCC-NORTH, KCC-SOUTH, KCC-EAST and KCC-WEST are ours",),
    revises="when the government changes district boundaries",
    files=(DISTRICTS_FILE, AREAS_FILE),
    columns={
        "place_code": Col("VARCHAR", "GSS code of the county or district; our own code for an area"),
        "place_name": Col("VARCHAR", "name of the place"),
        "level": Col("VARCHAR", "county, area or district", words=("county", "area", "district")),
        "area_code": Col("VARCHAR", "area the place is or lies in; empty for the county", optional=True),
        "area_name": Col("VARCHAR", "that area's short name", optional=True),
    },
)

POPULATION = Table(
    path="snapshots/ons/population.parquet",
    table="ons_population",
    says="Residents of each district of Kent by single year of age, middle of 2024, estimated",
    grain=("place_code", "age"),
    place_basis="home",
    covers="Kent districts, mid-2024",
    made_by="ons",
    changes=("one row per age instead of one column per age", "places outside Kent left out"),
    revises="yearly, usually in July",
    files=(POPULATION_FILE,),
    columns={
        "place_code": Col("VARCHAR", "GSS code of the district"),
        "age": Col("INTEGER", "age in years; 90 means 90 and over", unit="years", least=0, most=90),
        "residents": Col("INTEGER", "people living there, estimated", unit="count", least=0),
    },
)

SMALL_AREAS = Table(
    path="snapshots/ons/small_areas.parquet",
    table="ons_small_areas",
    says="Small areas (LSOAs, about 1,700 people each): centre of their live postcodes, and children living there",
    grain=("lsoa_code",),
    place_basis="home",
    covers="Kent, LSOAs of 2021; residents on Census day, 21 March 2021; postcodes of October 2025",
    made_by="ons",
    changes=("the centre is the mean of the live postcodes, not the official population-weighted centre",),
    revises="residents: at the next census; centres: with each new postcode list",
    files=(CENTRES_FILE, CENSUS_FILE),
    columns={
        "lsoa_code": Col("VARCHAR", "GSS code of the LSOA (2021)", pattern=r"^E010\d{5}$"),
        "lsoa_name": Col("VARCHAR", "name of the LSOA"),
        "district_code": Col("VARCHAR", "GSS code of its district"),
        "easting": Col("INTEGER", "centre of its live postcodes, British National Grid", unit="metres"),
        "northing": Col("INTEGER", "centre of its live postcodes, British National Grid", unit="metres"),
        "residents": Col("INTEGER", "residents of all ages, Census 2021", unit="count", least=0),
        "residents_under_16": Col("INTEGER", "residents aged 15 and under, Census 2021", unit="count", least=0),
    },
)


def _outlines(name: str, says: str, change: str) -> Table:
    return Table(
        path=f"boundaries/{name}.parquet",
        table=f"boundaries_{name}",
        says=says,
        grain=("place_code",),
        place_basis="none",
        covers="Kent districts, areas and county, boundaries of 2024; Medway of December 2024",
        made_by="ons",
        changes=(change, "kept on the British National Grid (EPSG:27700), as the schools are", "islets under 1 km² left out"),
        revises="when the government changes district boundaries",
        files=(DISTRICTS_FILE, UPPER_FILE, AREAS_FILE),
        columns={
            "place_code": Col("VARCHAR", "code of the place, as in ons_places; E06000035 is Medway"),
            "level": Col("VARCHAR", "county, area, district or neighbour", words=("county", "area", "district", "neighbour")),
            "geometry": Col("GEOMETRY", "outline, metres east and north"),
        },
    )


KENT_OUTLINES = _outlines(
    "county",
    "Outlines to draw the whole county",
    "simplified to 250 metres with shared edges kept, so that neighbours still fit",
)
DISTRICT_OUTLINES = _outlines(
    "district",
    "Outlines to draw one district",
    "simplified to 50 metres with shared edges kept, so that neighbours still fit",
)
ISLET_SQUARE_METRES = 1_000_000


@builds(PLACES, Raw)
def places(raw: Raw) -> pd.DataFrame:
    """The county, four areas and twelve districts, one row each."""
    districts = raw.shapes(DISTRICTS_FILE, ["LADCD", "LADNM"])
    unique(districts["LADCD"], DISTRICTS_FILE)
    area = _area_of_district(raw)
    if set(districts["LADNM"]) != set(area):
        raise Refused(f"{AREAS_FILE} and {DISTRICTS_FILE} do not name the same twelve districts.")
    rows = [(KENT, "Kent", "county", None, None)]
    rows += [(code, f"{name} Kent", "area", code, name) for name, code in AREAS.items()]
    rows += [
        (code, name, "district", AREAS[area[name]], area[name])
        for code, name in sorted(zip(districts["LADCD"], districts["LADNM"], strict=True), key=lambda row: row[1])
    ]
    return pd.DataFrame(rows, columns=list(PLACES.columns))


def _area_of_district(raw: Raw) -> dict[str, str]:
    stated = raw.csv(AREAS_FILE, "district,kcc_area,in_force,source_key,source,note")
    today = stated[~stated["kcc_area"].str.contains("OLD")]
    if unknown := sorted(set(today["kcc_area"]) - set(AREAS)):
        raise Refused(f"{AREAS_FILE} names an area we do not know: “{unknown[0]}”.")
    pairs = today[["district", "kcc_area"]].drop_duplicates()
    unique(pairs["district"], AREAS_FILE)
    return dict(pairs.itertuples(index=False))


@builds(POPULATION, Raw, PLACES)
def population(raw: Raw, places: pd.DataFrame) -> pd.DataFrame:
    """Residents by district and single year of age; refused unless the districts sum to Kent."""
    ages = [*map(str, range(90)), "90+"]
    table = raw.csv(POPULATION_FILE, ",".join(["year,Code,Name,Geography,All ages", *ages]))
    long = table.melt(id_vars=["Code", "All ages"], value_vars=ages, var_name="age", value_name="residents")
    long["age"] = long["age"].str.removesuffix("+").astype("int32")
    long["residents"] = whole_numbers(long["residents"], POPULATION_FILE)
    kent = long.loc[long["Code"] == KENT].set_index("age")["residents"]
    districts = long[long["Code"].isin(places.loc[places["level"] == "district", "place_code"])]
    if not districts.groupby("age")["residents"].sum().equals(kent):
        raise Refused(f"{POPULATION_FILE} does not add up: the districts do not sum to Kent at every age.")
    return districts.rename(columns={"Code": "place_code"}).sort_values(["place_code", "age"])


@builds(SMALL_AREAS, Raw, PLACES)
def small_areas(raw: Raw, places: pd.DataFrame) -> pd.DataFrame:
    """One row per LSOA: centre of its postcodes and children living there."""
    centres = raw.csv(
        CENTRES_FILE,
        "LSOA21CD,LSOA21NM,MSOA21CD,MSOA21NM,MSOAHCLNM,LADCD,LADNM,centroid_e,centroid_n,centroid_lat,"
        "centroid_lon,pcmean_e,pcmean_n,n_postcodes,pcmean_lat,pcmean_lon,area_km2",
    )
    census = raw.csv(CENSUS_FILE, f"LSOA21CD,LSOA21NM,MSOA21CD,MSOAHCLNM,LADCD,LADNM,{','.join(CENSUS_AGES)}")
    unique(centres["LSOA21CD"], CENTRES_FILE)
    unique(census["LSOA21CD"], CENSUS_FILE)
    if set(centres["LSOA21CD"]) != set(census["LSOA21CD"]):
        raise Refused(f"{CENTRES_FILE} and {CENSUS_FILE} do not name the same LSOAs.")
    if outside := sorted(set(centres["LADCD"]) - set(places["place_code"])):
        raise Refused(f"{CENTRES_FILE} has an LSOA in no Kent district: {outside[0]}.")
    both = centres.merge(census[["LSOA21CD", *CENSUS_AGES]], on="LSOA21CD", validate="one_to_one")
    by_age = pd.DataFrame({age: whole_numbers(both[age], CENSUS_FILE) for age in CENSUS_AGES})
    return pd.DataFrame(
        {
            "lsoa_code": both["LSOA21CD"],
            "lsoa_name": both["LSOA21NM"],
            "district_code": both["LADCD"],
            "easting": whole_numbers(both["pcmean_e"], CENTRES_FILE),
            "northing": whole_numbers(both["pcmean_n"], CENTRES_FILE),
            "residents": by_age.sum(axis=1, min_count=len(CENSUS_AGES)),
            "residents_under_16": by_age[CENSUS_AGES[0]],
        }
    ).sort_values("lsoa_code")


@builds(KENT_OUTLINES, Raw, PLACES)
def kent_outlines(raw: Raw, places: pd.DataFrame) -> gpd.GeoDataFrame:
    """Outlines coarse enough for the whole county."""
    return outlines(raw, places, tolerance_metres=250)


@builds(DISTRICT_OUTLINES, Raw, PLACES)
def district_outlines(raw: Raw, places: pd.DataFrame) -> gpd.GeoDataFrame:
    """Outlines fine enough for one district."""
    return outlines(raw, places, tolerance_metres=50)


def outlines(raw: Raw, places: pd.DataFrame, tolerance_metres: int) -> gpd.GeoDataFrame:
    """Districts simplified together so that shared edges stay shared; areas and county joined from them."""
    shapes = raw.shapes(DISTRICTS_FILE, ["LADCD"])
    if not shapely.coverage_is_valid(shapes.geometry.values, gap_width=0):
        raise Refused(f"{DISTRICTS_FILE} has districts that overlap.")
    shapes["geometry"] = shapely.coverage_simplify(shapes.geometry.values, tolerance_metres)
    shapes["geometry"] = shapes.geometry.map(_without_islets)
    districts = places[places["level"] == "district"].merge(shapes, left_on="place_code", right_on="LADCD")
    rows = list(districts[["place_code", "level", "geometry"]].itertuples(index=False, name=None))
    for code, group in districts.groupby("area_code"):
        rows.append((code, "area", shapely.coverage_union_all(group["geometry"].values)))
    rows.append((KENT, "county", shapely.coverage_union_all(districts["geometry"].values)))
    upper = raw.shapes(UPPER_FILE, ["UTLACD"]).set_index("UTLACD")
    rows.append((MEDWAY, "neighbour", _without_islets(upper.geometry[MEDWAY])))
    frame = gpd.GeoDataFrame(rows, columns=["place_code", "level", "geometry"], crs="EPSG:27700")
    frame["geometry"] = shapely.set_precision(shapely.normalize(frame.geometry.values), 1)
    return frame.sort_values("place_code")


def _without_islets(shape: shapely.Geometry) -> shapely.Geometry:
    parts = [part for part in shapely.get_parts(shape) if part.area >= ISLET_SQUARE_METRES]
    return shapely.MultiPolygon(parts)
