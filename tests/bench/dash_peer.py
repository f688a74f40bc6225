"""The same map, dot plot and table as a Dash app: `python -m tests.bench.dash_peer PORT`."""

import sys

from dash import Dash, Input, Output, dcc, html
from waitress import serve

from tests.bench import pictures

app = Dash("peer", title="SEND in Kent (Dash)", serve_locally=True)


def table(view) -> list:
    """Head and body of the table."""
    cells = pictures.table_of(view)
    return [
        html.Thead(html.Tr([html.Th(head) for head in cells.columns])),
        html.Tbody([html.Tr([html.Td(text) for text in row]) for row in cells.itertuples(index=False)]),
    ]


@app.callback(
    Output("map", "figure"), Output("dots", "figure"), Output("table", "children"), Input("show", "value"),
    prevent_initial_call=True,
)
def show(label: str) -> tuple:
    """Everything that follows the measure, in one answer."""
    view = pictures.VIEWS[label]
    return pictures.map_of(view), pictures.dots_of(view), table(view)


first = pictures.VIEWS[pictures.LABELS[0]]
app.layout = html.Div([
    dcc.RadioItems(pictures.LABELS, pictures.LABELS[0], id="show", inline=True),
    html.Div([
        dcc.Graph(id="map", figure=pictures.map_of(first), config=pictures.CONFIG, style={"flex": 3}),
        dcc.Graph(id="dots", figure=pictures.dots_of(first), config={"displayModeBar": False}, style={"flex": 2}),
    ], style={"display": "flex"}),
    html.Table(table(first), id="table"),
])

if __name__ == "__main__":
    serve(app.server, host="127.0.0.1", port=int(sys.argv[1]), threads=8)
