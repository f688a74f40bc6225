"""Charts: rows in, a Plotly figure out. Nothing here asks a question or draws on a page."""

from collections.abc import Iterable

import pandas as pd
import plotly.graph_objects as go

from components import lottery_findings, theme, words
from components.measures import View

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}
ROW = 29  # pixels for one row of a dot plot


def dots(view: View, rows: pd.DataFrame, kent: pd.Series, place: pd.Series) -> go.Figure:
    """Districts sorted by value, each a dot on its 95% interval, its figure at the right; Kent a dashed line."""
    rows = rows.dropna(subset="value").sort_values("value")
    lit = (rows["place_code"] == place["place_code"]) | ((rows["area_name"] == place["area_name"]) & (place["level"] == "area"))
    names, lit = rows["place_name"].tolist(), lit.tolist()
    first, last = min(rows["low"].min(), 0), max(rows["high"].max(), kent["value"] if view.is_rate else 0, 0)
    room = 0.04 * (last - first)
    marks = {
        "x": rows["value"].tolist(),
        "y": names,
        "mode": "markers",
        "opacity": 1,
        "marker": {
            "size": [13 if is_lit else 9 for is_lit in lit],
            "symbol": ["diamond" if is_lit else "circle" for is_lit in lit],
            "color": [theme.ACCENT if is_lit else theme.MAIN for is_lit in lit],
            "opacity": 1,
            "line": {"width": 0},
        },
        "hovertext": [lottery_findings.said(view, row) for row in rows.itertuples()],
        "hoverinfo": "text",
    }
    notes = [
        _note(
            f"<b>{text}</b>" if is_lit else text,
            theme.ACCENT if is_lit else theme.INK,
            x=1,
            xref="paper",
            xanchor="left",
            xshift=4,
            y=name,
        )
        for name, text, is_lit in zip(names, _figures(view, rows), lit, strict=True)
    ]
    layout = {"xaxis": {"range": [first - (room if first < 0 else 0), last + room]}, "margin": {"r": 62}}
    if not view.is_rate:
        return _figure([marks], notes, names, layout)
    notes.append(
        _note(
            f"Kent {lottery_findings.figure(view, kent['value'])}",
            theme.INK,
            x=kent["value"],
            y=1,
            yref="paper",
            yanchor="bottom",
        )
    )
    dashed = {"color": theme.INK, "width": 1.5, "dash": "dash"}
    layout["shapes"] = [
        {"type": "line", "x0": kent["value"], "x1": kent["value"], "y0": 0, "y1": 1, "yref": "paper", "line": dashed}
    ]
    bands = _segments(zip(rows["low"], rows["high"], names, strict=True), theme.BAND, 11)
    return _figure([bands, marks], notes, names, layout)


def _figures(view: View, rows: pd.DataFrame) -> list[str]:
    return [lottery_findings.figure(view, row.value) + ("*" if row.doubtful else "") for row in rows.itertuples()]


def two_years(schools: pd.DataFrame, marks: dict[str, theme.Mark], label: str) -> go.Figure:
    """Pupils of each special school: hollow January 2019, filled January 2023 in the shape of its label."""
    schools = schools.dropna(subset="pupils_2023").sort_values("pupils_2023")
    both = schools.dropna(subset="pupils_2019")
    looks = [marks[code] for code in schools[label]]
    hollow = {
        "x": both["pupils_2019"].tolist(),
        "y": both["school_name"].tolist(),
        "mode": "markers",
        "opacity": 1,
        "marker": {"symbol": "circle", "size": 10, "color": "#FFFFFF", "opacity": 1, "line": {"width": 1.8, "color": theme.INK}},
        "hovertext": [f"{row.school_name}: {row.pupils_2019:,} in January 2019" for row in both.itertuples()],
        "hoverinfo": "text",
    }
    filled = {
        "x": schools["pupils_2023"].tolist(),
        "y": schools["school_name"].tolist(),
        "mode": "markers",
        "opacity": 1,
        "marker": {
            "symbol": [mark.plotly for mark in looks],
            "size": 12,
            "opacity": 1,
            "color": [mark.colour for mark in looks],
            "line": {"width": [2 if mark.shape == "ring" else 0 for mark in looks]},
        },
        "hovertext": [f"{row.school_name}: {row.pupils_2023:,} in January 2023" for row in schools.itertuples()],
        "hoverinfo": "text",
    }
    notes = [
        _note(words.count(row.pupils_2023), theme.INK, x=row.pupils_2023, y=row.school_name, xanchor="left", xshift=11)
        for row in schools.itertuples()
    ]
    if len(both):
        top = both.iloc[-1]
        for year, text in ((2019, "2019"), (2023, "<b>2023</b>")):
            notes.append(_note(text, theme.INK, x=int(top[f"pupils_{year}"]), y=top["school_name"], yshift=19))
    grown = _segments(zip(both["pupils_2019"], both["pupils_2023"], both["school_name"], strict=True), theme.AXIS, 2)
    layout = {"xaxis": {"range": [0, 1.22 * int(schools["pupils_2023"].max())]}, "margin": {"r": 4}}
    return _figure([grown, hollow, filled], notes, schools["school_name"].tolist(), layout)


def _segments(ends: Iterable[tuple[float, float, str]], colour: str, width: float) -> dict:
    """Level lines from one value to another, one for each name, in one trace."""
    ends = list(ends)
    return {
        "x": [value for low, high, _ in ends for value in (low, high, None)],
        "y": [name for *_, name in ends for _ in range(3)],
        "mode": "lines",
        "opacity": 1,
        "line": {"color": colour, "width": width},
        "hoverinfo": "skip",
    }


def _note(text: str, colour: str, **where: object) -> dict:
    return {"text": text, "showarrow": False, "font": {"color": colour, "size": 14}, **where}


def _figure(traces: list[dict], notes: list[dict], names: list[str], layout: dict) -> go.Figure:
    """A figure in our look: no chrome, vertical grid only, names at the left. Built in one step, as each step costs."""
    look = {
        "height": ROW * len(names) + 70,
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": False,
        "hoverdistance": 12,
        "plot_bgcolor": "#FFFFFF",
        "paper_bgcolor": "#FFFFFF",
        "hoverlabel": {"font": {"size": 14}},
        "annotations": notes,
        "shapes": layout.get("shapes", []),
        "margin": {"l": 0, "t": 34, "b": 30} | layout["margin"],
        "xaxis": {
            "fixedrange": True,
            "showgrid": True,
            "gridcolor": theme.GRID,
            "zeroline": True,
            "zerolinecolor": theme.AXIS,
            "zerolinewidth": 1.5,
            "tickangle": 0,
            "nticks": 5,
            "tickfont": {"color": theme.QUIET, "size": 13},
        }
        | layout["xaxis"],
        "yaxis": {
            "type": "category",
            "categoryorder": "array",
            "categoryarray": names,
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
            "tickfont": {"color": theme.INK, "size": 14},
        },
    }
    return go.Figure(data=[{"type": "scatter", **trace} for trace in traces], layout=look)
