"""Charts: rows in, a Plotly figure out. Nothing here asks a question or draws on a page."""

import pandas as pd
import plotly.graph_objects as go

from components import theme, words

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}


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
        _note(words.count(row.pupils_2023), theme.INK, x=1, xref="paper", xanchor="left", xshift=6, y=row.school_name)
        for row in schools.itertuples()
    ]
    if len(both):
        top = both.iloc[-1]
        for year, text in ((2019, "2019"), (2023, "<b>2023</b>")):
            notes.append(_note(text, theme.INK, x=int(top[f"pupils_{year}"]), y=top["school_name"], yshift=19))
    grown = {
        "x": [value for pair in zip(both["pupils_2019"], both["pupils_2023"], strict=True) for value in (*pair, None)],
        "y": [name for name in both["school_name"] for _ in range(3)],
        "mode": "lines",
        "opacity": 1,
        "line": {"color": theme.AXIS, "width": 2},
        "hoverinfo": "skip",
    }
    return go.Figure(
        [{"type": "scatter", **trace} for trace in (grown, hollow, filled)],
        _look(schools["school_name"].tolist(), most=int(schools["pupils_2023"].max())) | {"annotations": notes},
    )


def _note(text: str, colour: str, **where: object) -> dict:
    return {"text": text, "showarrow": False, "font": {"color": colour, "size": 14}, **where}


def _look(names: list[str], most: int) -> dict:
    """The layout of our charts: no chrome, vertical grid only, names at the left, figures at the right."""
    return {
        "height": 29 * len(names) + 70,
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": False,
        "hoverdistance": 12,
        "plot_bgcolor": "#FFFFFF",
        "paper_bgcolor": "#FFFFFF",
        "hoverlabel": {"font": {"size": 14}},
        "margin": {"l": 0, "r": 44, "t": 34, "b": 30},
        "xaxis": {
            "range": [0, 1.04 * most],
            "fixedrange": True,
            "gridcolor": theme.GRID,
            "zerolinecolor": theme.AXIS,
            "zerolinewidth": 1.5,
            "tickangle": 0,
            "nticks": 5,
            "tickfont": {"color": theme.QUIET, "size": 13},
        },
        "yaxis": {
            "type": "category",
            "categoryorder": "array",
            "categoryarray": names,
            "fixedrange": True,
            "showgrid": False,
            "automargin": True,
            "tickfont": {"color": theme.INK, "size": 14},
        },
    }
