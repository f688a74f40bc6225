"""The map, dot plot and table of our overview in plain Plotly, for the two systems we compare ourselves with."""

import json
from functools import cache
from urllib.parse import quote

import geopandas as gpd
import pandas as pd
import plotly.graph_objects as go

from data import catalogue
from findings import answers, overview, words
from findings.answers import answer
from findings.choices import MEASURES, SCALES, View
from look import palette

VIEWS = {label: View(measure, max(answers.years(measure.column)), SCALES[0]) for label, measure in MEASURES.items()}
LABELS = list(VIEWS)
# Plotly asks the network for a map of the world; this empty one keeps it at home.
LAYERS = ("coastlines", "land", "ocean", "lakes", "rivers", "countries", "subunits")
EMPTY = {"type": "GeometryCollection", "geometries": []}
NO_WORLD = json.dumps({"type": "Topology", "objects": dict.fromkeys(LAYERS, EMPTY), "arcs": []})
CONFIG = {"displayModeBar": False, "topojsonURL": f"data:application/json,{quote(NO_WORLD)}#"}
# Five flat classes on a scale from 0 to 4.
STEPS = [[(step + end) / 5, colour] for step, (colour, _) in enumerate(palette.CLASSES) for end in (0, 1)]


def rows(view: View, level: str) -> pd.DataFrame:
    """The real figures of a view."""
    return view.values(answer(view.question, level=level, **view.params))


@cache
def _outlines() -> gpd.GeoDataFrame:
    """Every outline in degrees, rings clockwise as Plotly wants them."""
    shapes = gpd.read_parquet(catalogue.FOLDER / "boundaries" / "county.parquet").set_index("place_code").to_crs(4326)
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
        lon += [*(round(east, 5) for east in shape.exterior.xy[0]), None]
        lat += [*(round(north, 5) for north in shape.exterior.xy[1]), None]
    return {"type": "scattergeo", "mode": "lines", "lon": lon, "lat": lat, "hoverinfo": "skip"}


@cache
def _schools() -> dict:
    schools = answer("provision/special_schools")
    spots = gpd.GeoSeries(gpd.points_from_xy(schools["easting"], schools["northing"]), crs=27700).to_crs(4326)
    look = {"color": "#FFFFFF", "size": 8, "line": {"color": palette.INK, "width": 1.3}}
    names = schools["school_name"].tolist()
    return {"type": "scattergeo", "lon": spots.x, "lat": spots.y, "marker": look, "hovertext": names, "hoverinfo": "text"}


@cache
def map_of(view: View) -> go.Figure:
    """Twelve districts in five classes with name and figure, Medway, the four areas, the special schools."""
    names = dict(rows(view, "district")[["place_code", "place_name"]].itertuples(index=False))
    shapes = overview.map_of_places(view, answers.county().name, "Districts").picture.shapes
    codes = [shape.code for shape in shapes]
    classes = [shape.class_number for shape in shapes]
    spots = _outlines().geometry[codes].representative_point()
    fills = {
        "type": "choropleth",
        "geojson": _geojson(),
        "locations": codes,
        "z": classes,
        "zmin": -0.5,
        "zmax": 4.5,
        "colorscale": STEPS,
        "marker": {"line": {"color": "#FFFFFF", "width": 1.2}},
        "hovertext": [shape.said for shape in shapes],
        "hoverinfo": "text",
        "colorbar": {"tickvals": [0.5, 1.5, 2.5, 3.5], "ticktext": view.breaks, "thickness": 12},
    }
    labels = {
        "type": "scattergeo",
        "mode": "text",
        "lon": spots.x,
        "lat": spots.y,
        "text": [f"{names[shape.code]}<br><b>{shape.figure}</b>" for shape in shapes],
        "textfont": {"size": 14, "color": [palette.CLASSES[step][1] for step in classes]},
        "hoverinfo": "skip",
    }
    medway = _lines("neighbour") | {"line": {"color": palette.AXIS, "width": 1}}
    areas = _lines("area") | {"line": {"color": palette.INK, "width": 1.6}}
    layout = {
        "title": view.title,
        "height": 520,
        "margin": {"l": 0, "r": 0, "t": 40, "b": 0},
        "showlegend": False,
        "dragmode": False,
        "geo": {"fitbounds": "locations", "visible": False, "projection": {"type": "mercator"}},
    }
    return go.Figure([fills, medway, areas, _schools(), labels], layout)


@cache
def dots_of(view: View) -> go.Figure:
    """The dot plot of our page as Plotly draws it, in one step."""
    districts, kent = rows(view, "district").sort_values("value"), rows(view, "county").iloc[0]
    names = districts["place_name"].tolist()
    bands = {
        "x": [end for low, high in zip(districts["low"], districts["high"], strict=True) for end in (low, high, None)],
        "y": [name for name in names for _ in range(3)],
        "mode": "lines",
        "line": {"color": palette.BAND, "width": 11},
        "hoverinfo": "skip",
    }
    marks = {"x": districts["value"].tolist(), "y": names, "mode": "markers", "marker": {"size": 9, "color": palette.MAIN}}
    figures = [
        {"text": words.rate(value), "x": 1, "xref": "paper", "xanchor": "left", "y": name, "showarrow": False}
        for name, value in zip(names, districts["value"], strict=True)
    ]
    dashed = {
        "type": "line",
        "x0": kent["value"],
        "x1": kent["value"],
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "line": {"dash": "dash"},
    }
    layout = {
        "height": 418,
        "showlegend": False,
        "dragmode": False,
        "margin": {"l": 0, "r": 62, "t": 34, "b": 30},
        "xaxis": {"rangemode": "tozero"},
        "yaxis": {"automargin": True},
        "annotations": figures,
        "shapes": [dashed],
    }
    return go.Figure([{"type": "scatter", **bands}, {"type": "scatter", **marks}], layout)


@cache
def table_of(view: View) -> pd.DataFrame:
    """The figures in words: districts, areas and Kent."""
    districts = rows(view, "district").sort_values("value", ascending=False)
    every = pd.concat([districts, rows(view, "area"), rows(view, "county")])
    columns = {
        "Place": every["place_name"],
        "Per 1,000 pupils": every["value"].map(words.rate),
        "95% interval": map(words.between, every["low"], every["high"]),
        "Number": every[view.measure.column].map(words.count),
        "Pupils": every["pupils"].map(words.count),
        "Schools": every["schools"].map(words.count),
        "Area": every["area_name"],
    }
    return pd.DataFrame(columns)
