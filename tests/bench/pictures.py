"""The same map, dot plot and table as our overview, in plain Plotly, for the two systems we compare ourselves with."""

import json
from functools import cache
from urllib.parse import quote

import geopandas as gpd
import pandas as pd
import plotly.graph_objects as go

import queries
from components import charts, findings, theme, words
from components.measures import MEASURES, SCALES, View
from data import catalogue

VIEWS = {label: View(measure, "2023", SCALES[0]) for label, measure in MEASURES.items()}
LABELS = list(VIEWS)
# Plotly asks the network for a map of the world; this empty one keeps it at home.
NO_WORLD = json.dumps({
    "type": "Topology",
    "objects": {
        layer: {"type": "GeometryCollection", "geometries": []}
        for layer in ("coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits")
    },
    "arcs": [],
})
CONFIG = {"displayModeBar": False, "topojsonURL": f"data:application/json,{quote(NO_WORLD)}#"}


@cache
def _answer(name: str, **params: object) -> pd.DataFrame:
    return queries.ask(name, **params)


@cache
def _outlines() -> gpd.GeoDataFrame:
    """Every outline in degrees, rings clockwise as Plotly wants them."""
    shapes = gpd.read_parquet(catalogue.FOLDER / "boundaries" / "kent.parquet").set_index("place_code").to_crs(4326)
    return shapes.set_geometry(shapes.geometry.orient_polygons(exterior_cw=True))


@cache
def _geojson() -> dict:
    shapes = _outlines()
    return json.loads(shapes[shapes["level"] == "district"][["geometry"]].to_json())


@cache
def _lines(level: str) -> dict:
    """Outlines as one broken line."""
    lon, lat = [], []
    for shape in _outlines().query("level == @level").geometry.explode():
        x, y = shape.exterior.xy
        lon += [*(round(east, 5) for east in x), None]
        lat += [*(round(north, 5) for north in y), None]
    return {"lon": lon, "lat": lat}


@cache
def _points() -> dict:
    schools = _answer("provision/special_schools")
    places = gpd.GeoSeries(gpd.points_from_xy(schools["easting"], schools["northing"]), crs=27700).to_crs(4326)
    return {"lon": places.x.tolist(), "lat": places.y.tolist(), "hovertext": schools["school_name"].tolist()}


def rows(view: View, level: str) -> pd.DataFrame:
    """The real figures of a view."""
    return view.values(_answer(view.question, level=level, **view.params))


def map_of(view: View) -> go.Figure:
    """Twelve districts in five classes, the four areas, Medway, the special schools, and each district's name and figure."""
    districts = rows(view, "district")
    spots = _outlines().geometry[districts["place_code"]].representative_point()
    steps = [colour for colour, _ in theme.CLASSES]
    classes = [theme.class_of(value, view.breaks) for value in districts["value"]]
    figure = go.Figure()
    figure.add_choropleth(
        geojson=_geojson(), locations=districts["place_code"], z=classes, zmin=-0.5, zmax=4.5,
        colorscale=[[(index + end) / 5, colour] for index, colour in enumerate(steps) for end in (0, 1)],
        marker={"line": {"color": "#FFFFFF", "width": 1.2}}, hoverinfo="text",
        hovertext=[findings.said(view, row) for row in districts.itertuples()],
        colorbar={"tickvals": [0.5, 1.5, 2.5, 3.5], "ticktext": [str(limit) for limit in view.breaks], "thickness": 12},
    )
    figure.add_scattergeo(**_lines("neighbour"), mode="lines", line={"color": theme.AXIS, "width": 1}, hoverinfo="skip")
    figure.add_scattergeo(**_lines("area"), mode="lines", line={"color": theme.INK, "width": 1.6}, hoverinfo="skip")
    figure.add_scattergeo(
        **_points(), mode="markers", hoverinfo="text",
        marker={"color": "#FFFFFF", "size": 8, "line": {"color": theme.INK, "width": 1.3}},
    )
    figure.add_scattergeo(
        lon=spots.x, lat=spots.y, mode="text", hoverinfo="skip", textfont={"size": 14},
        text=[f"{row.place_name}<br><b>{findings.map_label(view, row)}</b>" for row in districts.itertuples()],
    )
    figure.update_geos(fitbounds="geojson", visible=False, projection_type="mercator")
    figure.update_layout(title=view.title, height=520, margin={"l": 0, "r": 0, "t": 40, "b": 0}, showlegend=False, dragmode=False)
    return figure


def dots_of(view: View) -> go.Figure:
    """The dot plot our own page shows."""
    kent = rows(view, "county").iloc[0]
    return charts.dots(view, rows(view, "district"), kent, _answer("places/all").iloc[0])


def table_of(view: View) -> pd.DataFrame:
    """The figures in words: districts, areas and Kent."""
    column = view.measure.column
    every = pd.concat([rows(view, "district").sort_values("value", ascending=False), rows(view, "area"), rows(view, "county")])
    return pd.DataFrame({
        "Place": every["place_name"],
        "Per 1,000 pupils": every["value"].map(words.rate),
        "95% interval": [words.between(row.low, row.high) for row in every.itertuples()],
        "Number": every[column].map(words.count),
        "Pupils": every["pupils"].map(words.count),
        "Schools": every["schools"].map(words.count),
        "Area": every["area_name"],
    })
