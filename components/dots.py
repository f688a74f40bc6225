"""The dot plot, as a list the page's own style draws: light, sharp, readable without seeing it."""

from html import escape

from components import links
from findings.pictures import Dot, Dots
from look.scale import Scale


def html(picture: Dots) -> str:
    """Rows in the order given, each a dot on its band, its figure at the right; a dashed line where one value is for all."""
    rows, line = picture.rows, picture.line
    ends = [end for row in rows for end in (row.low, row.high, row.value) if end is not None] + ([line[0]] if line else [])
    least, most = min(*ends, 0), max(*ends, 0)
    scale = Scale.over(least, most)
    at = scale.at
    grid = "".join(f'<i class="{"zero" if tick == 0 else "grid"}" style="left:{at(tick)}"></i>' for tick in scale.ticks)
    dashed = f'<i class="kent" style="left:{at(line[0])}"></i>' if line else ""
    items = []
    for row in rows:
        band = (
            ""
            if row.low is None or row.high is None
            else f'<i class="band" style="left:{at(row.low)};right:calc(100% - {at(row.high)})"></i>'
        )
        items.append(
            f'<li{_look(row)} title="{escape(row.said, quote=True)}">'
            f'<span class="name">{_name(row)}</span>'
            f'<span class="track">{band}<b style="left:{at(row.value)}"></b></span>'
            f'<span class="value">{escape(row.figure)}</span></li>'
        )
    over = f'<div class="over" aria-hidden="true"><span style="left:{at(line[0])}">{escape(line[1])}</span></div>' if line else ""
    axis = "".join(f'<span style="left:{at(tick)}">{scale.text(tick)}</span>' for tick in scale.ticks)
    return (
        f'<div class="kent-dots" role="figure" aria-label="{escape(picture.alt, quote=True)}">{over}'
        f'<div class="rows"><div class="lines">{grid}{dashed}</div><ul>{"".join(items)}</ul></div>'
        f'<div class="axis" aria-hidden="true">{axis}</div></div>'
    )


def _look(row: Dot) -> str:
    return " class=lit" if row.is_lit else " class=strong" if row.is_strong else ""


def _name(row: Dot) -> str:
    if not row.leads_to:
        return escape(row.name)
    return f'<a href="{escape(links.to_place(row.leads_to), quote=True)}" target="_self">{escape(row.name)}</a>'
