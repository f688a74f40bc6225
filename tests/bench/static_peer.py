"""The floor: the same map, dot plot and table in one HTML page, switched in the browser."""

import json
from pathlib import Path

from plotly.offline import get_plotlyjs
from plotly.utils import PlotlyJSONEncoder

from tests.bench import pictures

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>The floor</title>
<div>{buttons}</div>
<div style="display: flex"><div id="map" style="flex: 3"></div><div id="dots" style="flex: 2"></div></div>
<div id="table"></div>
<script>{plotly}</script>
<script>
const views = {views}
function show(label) {{
  const view = views[label]
  Plotly.react("map", view.map.data, view.map.layout, {config})
  Plotly.react("dots", view.dots.data, view.dots.layout, {{displayModeBar: false}})
  document.getElementById("table").innerHTML = view.table
}}
for (const button of document.querySelectorAll("button")) button.onclick = () => show(button.textContent)
document.querySelector("button").click()
</script></html>
"""


def write(path: Path) -> None:
    """Write the page."""
    views = {
        label: {
            "map": pictures.map_of(view),
            "dots": pictures.dots_of(view),
            "table": pictures.table_of(view).to_html(index=False),
        }
        for label, view in pictures.VIEWS.items()
    }
    page = PAGE.format(
        buttons="".join(f"<button>{label}</button>" for label in views),
        plotly=get_plotlyjs(),
        views=json.dumps(views, cls=PlotlyJSONEncoder).replace("</", "<\\/"),
        config=json.dumps(pictures.CONFIG),
    )
    path.write_text(page, encoding="utf-8")
