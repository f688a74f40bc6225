"""The same map, dot plot and table as a Dash app: `python -m tests.bench.dash_peer PORT`."""

import sys

import uvicorn
from dash import Dash, Input, Output, dcc, html

from findings.choices import View
from tests.bench import pictures

FIRST = pictures.VIEWS[pictures.LABELS[0]]

app = Dash("peer")


def table(view: View) -> list:
    """Head and body of the table."""
    cells = pictures.table_of(view)
    body = [html.Tr([html.Td(text) for text in row]) for row in cells.itertuples(index=False)]
    return [html.Thead(html.Tr([html.Th(head) for head in cells])), html.Tbody(body)]


changed = [Output("map", "figure"), Output("dots", "figure"), Output("table", "children")]


@app.callback(changed, Input("show", "value"), prevent_initial_call=True)
def show(label: str) -> tuple:
    """Everything that follows the measure, in one answer."""
    view = pictures.VIEWS[label]
    return pictures.map_of(view), pictures.dots_of(view), table(view)


side_by_side = [
    dcc.Graph(id="map", figure=pictures.map_of(FIRST), config=pictures.CONFIG, style={"flex": 3}),
    dcc.Graph(id="dots", figure=pictures.dots_of(FIRST), config={"displayModeBar": False}, style={"flex": 2}),
]
app.layout = html.Div(
    [
        dcc.RadioItems(pictures.LABELS, pictures.LABELS[0], id="show", inline=True),
        html.Div(side_by_side, style={"display": "flex"}),
        html.Table(table(FIRST), id="table"),
    ]
)

if __name__ == "__main__":  # by the same server software that Streamlit uses, in one process like ours
    uvicorn.run(app.server, port=int(sys.argv[1]), interface="wsgi", log_level="warning")
