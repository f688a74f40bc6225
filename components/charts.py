"""Charts: rows in, a Plotly figure out. Nothing here asks a question or draws on a page."""

import pandas as pd
import plotly.graph_objects as go

from components import findings, theme, words
from components.measures import View

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "showTips": False}
ROW = 29  # pixels for one row of a dot plot


def dots(view: View, rows: pd.DataFrame, kent: pd.Series, place: pd.Series) -> go.Figure:
    """Districts sorted by value, each a dot on its 95% interval, its figure at the right; Kent a dashed line."""
    rows = rows.dropna(subset="value").sort_values("value")
    chosen = (rows["place_code"] == place["place_code"]) | (
        (rows["area_name"] == place["area_name"]) & (place["level"] == "area")
    )
    names = rows["place_name"].tolist()
    last = max(rows["high"].max(), kent["value"] if view.is_rate else 0, 0)
    first = min(rows["low"].min(), 0)
    figure = _plain(len(rows))
    if view.is_rate:
        for row in rows.itertuples():
            figure.add_scatter(
                x=[row.low, row.high],
                y=[row.place_name] * 2,
                mode="lines",
                opacity=1,
                line={"color": theme.BAND, "width": 11},
                hoverinfo="skip",
            )
        figure.add_vline(x=kent["value"], line={"color": theme.INK, "width": 1.5, "dash": "dash"})
        figure.add_annotation(
            x=kent["value"],
            y=1,
            yref="paper",
            yanchor="bottom",
            showarrow=False,
            text=f"Kent {findings.figure(view, kent['value'])}",
            font={"color": theme.INK, "size": 14},
        )
    figure.add_scatter(
        x=rows["value"],
        y=names,
        mode="markers",
        opacity=1,
        marker={
            "size": [13 if is_chosen else 9 for is_chosen in chosen],
            "symbol": ["diamond" if is_chosen else "circle" for is_chosen in chosen],
            "color": [theme.ACCENT if is_chosen else theme.MAIN for is_chosen in chosen],
            "opacity": 1,
            "line": {"width": 0},
        },
        hovertext=[findings.said(view, row) for row in rows.itertuples()],
        hoverinfo="text",
    )
    for row, is_chosen in zip(rows.itertuples(), chosen, strict=True):
        text = findings.figure(view, row.value) + ("*" if row.doubtful else "")
        figure.add_annotation(
            x=1,
            xref="paper",
            y=row.place_name,
            xanchor="left",
            xshift=4,
            showarrow=False,
            text=f"<b>{text}</b>" if is_chosen else text,
            font={"color": theme.ACCENT if is_chosen else theme.INK, "size": 14},
        )
    room = (last - first) * 0.04
    figure.update_xaxes(range=[first - (room if first < 0 else 0), last + room], nticks=5)
    figure.update_layout(margin={"l": 0, "r": 62, "t": 34 if view.is_rate else 8, "b": 30})
    return figure


def two_years(schools: pd.DataFrame, marks: dict[str, theme.Mark], label: str) -> go.Figure:
    """Pupils of each special school: hollow January 2019, filled January 2023 in the shape of its designation."""
    schools = schools.dropna(subset="pupils_2023").sort_values("pupils_2023")
    figure = _plain(len(schools))
    both = schools.dropna(subset="pupils_2019")
    for row in both.itertuples():
        figure.add_scatter(
            x=[row.pupils_2019, row.pupils_2023],
            y=[row.school_name] * 2,
            mode="lines",
            opacity=1,
            line={"color": theme.AXIS, "width": 2},
            hoverinfo="skip",
        )
    figure.add_scatter(
        x=both["pupils_2019"],
        y=both["school_name"],
        mode="markers",
        opacity=1,
        marker={"symbol": "circle", "size": 10, "color": "#FFFFFF", "opacity": 1, "line": {"width": 1.8, "color": theme.INK}},
        hovertext=[f"{row.school_name}: {row.pupils_2019:,} in January 2019" for row in both.itertuples()],
        hoverinfo="text",
    )
    looks = [marks[code] for code in schools[label]]
    figure.add_scatter(
        x=schools["pupils_2023"],
        y=schools["school_name"],
        mode="markers",
        opacity=1,
        marker={
            "symbol": [mark.plotly for mark in looks],
            "size": 12,
            "opacity": 1,
            "color": [mark.colour for mark in looks],
            "line": {"width": [2 if mark.shape == "ring" else 0 for mark in looks]},
        },
        hovertext=[f"{row.school_name}: {row.pupils_2023:,} in January 2023" for row in schools.itertuples()],
        hoverinfo="text",
    )
    for row in schools.itertuples():
        figure.add_annotation(
            x=row.pupils_2023,
            y=row.school_name,
            xanchor="left",
            xshift=11,
            showarrow=False,
            text=words.count(row.pupils_2023),
            font={"color": theme.INK, "size": 14},
        )
    if len(both):
        top = both.iloc[-1]
        for year, weight in ((2019, "2019"), (2023, "<b>2023</b>")):
            figure.add_annotation(
                x=top[f"pupils_{year}"],
                y=top["school_name"],
                yshift=19,
                showarrow=False,
                text=weight,
                font={"color": theme.INK, "size": 13},
            )
    figure.update_yaxes(categoryorder="array", categoryarray=schools["school_name"].tolist())
    figure.update_xaxes(range=[0, 1.22 * schools["pupils_2023"].max()], nticks=5)
    figure.update_layout(margin={"l": 0, "r": 4, "t": 24, "b": 30})
    return figure


def _plain(rows: int) -> go.Figure:
    """An empty figure in our look: no chrome, vertical grid only, names at the left."""
    figure = go.Figure()
    figure.update_layout(
        height=ROW * rows + 70,
        showlegend=False,
        hovermode="closest",
        dragmode=False,
        hoverdistance=12,
        plot_bgcolor="#FFFFFF",
        paper_bgcolor="#FFFFFF",
        hoverlabel={"font": {"size": 14}},
    )
    figure.update_xaxes(
        fixedrange=True,
        showgrid=True,
        gridcolor=theme.GRID,
        zeroline=True,
        zerolinecolor=theme.AXIS,
        zerolinewidth=1.5,
        tickangle=0,
        tickfont={"color": theme.QUIET, "size": 13},
    )
    figure.update_yaxes(
        fixedrange=True,
        showgrid=False,
        zeroline=False,
        tickfont={"color": theme.INK, "size": 14},
        automargin=True,
        type="category",
    )
    return figure
