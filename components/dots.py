"""The dot plot of districts, as a list the page's own style draws: light, sharp, readable without seeing it."""

import math
from html import escape

import pandas as pd

from components import lottery_findings
from components.measures import View


def html(view: View, rows: pd.DataFrame, kent: pd.Series, place: pd.Series, alt: str) -> str:
    """Districts sorted by value, each a dot on its 95% interval, its figure at the right; Kent a dashed line."""
    rows = rows.dropna(subset="value").sort_values("value", ascending=False)
    lit = (rows["place_code"] == place["place_code"]) | ((rows["area_name"] == place["area_name"]) & (place["level"] == "area"))
    step = _step(max(rows["high"].max(), kent["value"] if view.is_rate else 0) - min(rows["low"].min(), 0))
    first = step * math.floor(min(rows["low"].min(), 0) / step)
    last = step * math.ceil(max(rows["high"].max(), kent["value"] if view.is_rate else 0) / step)

    def at(value: float) -> str:
        return f"{100 * (value - first) / (last - first):.2f}%"

    ticks = [first + step * count for count in range(round((last - first) / step) + 1)]
    grid = "".join(f'<i class="{"zero" if tick == 0 else "grid"}" style="left:{at(tick)}"></i>' for tick in ticks)
    line = f'<i class="kent" style="left:{at(kent["value"])}"></i>' if view.is_rate else ""
    items = []
    for row, is_lit in zip(rows.itertuples(), lit, strict=True):
        band = f'<i class="band" style="left:{at(row.low)};right:calc(100% - {at(row.high)})"></i>' if view.is_rate else ""
        figure = lottery_findings.figure(view, row.value) + ("*" if row.doubtful else "")
        items.append(
            f'<li{" class=lit" if is_lit else ""} title="{escape(lottery_findings.said(view, row), quote=True)}">'
            f'<span class="name">{escape(row.place_name)}</span>'
            f'<span class="track" aria-hidden="true">{grid}{band}{line}<b style="left:{at(row.value)}"></b></span>'
            f'<span class="value">{figure}</span></li>'
        )
    top = (
        f'<div class="over" aria-hidden="true"><span style="left:{at(kent["value"])}">Kent '
        f"{lottery_findings.figure(view, kent['value'])}</span></div>"
        if view.is_rate
        else ""
    )
    axis = "".join(f'<span style="left:{at(tick)}">{lottery_findings.tick(tick)}</span>' for tick in ticks)
    return (
        f'<div class="kent-dots" role="figure" aria-label="{escape(alt, quote=True)}">{top}<ul>{"".join(items)}</ul>'
        f'<div class="axis" aria-hidden="true">{axis}</div></div>'
    )


def _step(span: float) -> float:
    """A round distance between ticks that gives three to six of them."""
    rough = span / 4
    power = 10 ** math.floor(math.log10(rough))
    return next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough)
