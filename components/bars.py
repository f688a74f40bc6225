"""Bars of 100 % side by side, as a list the page's own style draws: what a whole is made of, in words and in parts."""

from html import escape

from findings.finding import words
from findings.pictures import Bars
from look import palette


def html(picture: Bars) -> str:
    """Rows of parts, their percentages in them where they fit; the legend names the parts in the same order.

    With `has_rest` the last part is striped: what is left over rather than a part like the others.
    """
    rows, parts, rest = picture.rows, picture.parts, picture.has_rest
    looks = [_look(number, len(parts), rest) for number in range(len(parts))]
    legend = "".join(f"<li>{_box(look)}{escape(part)}</li>" for look, part in zip(looks, parts, strict=True))
    items = "".join(
        f'<li{" class=lit" if row.is_lit else ""}><span class="name">{escape(row.name)}</span><span class="whole">'
        + "".join(_part(look, part, value) for look, part, value in zip(looks, parts, row.parts, strict=True))
        + "</span></li>"
        for row in rows
    )
    return (
        f'<div class="kent-bars" role="figure" aria-label="{escape(picture.alt, quote=True)}">'
        f'<ul class="legend">{legend}</ul><ul>{items}</ul></div>'
    )


def _look(number: int, of: int, rest: bool) -> tuple[str, str]:
    """Fill and ink of a part: from the darkest blue down, the rest striped."""
    if rest and number == of - 1:
        return "rest", palette.INK
    fill, ink = palette.CLASSES[::-1][number]
    return fill, ink


def _style(look: tuple[str, str]) -> str:
    return f"color:{look[1]}" if look[0] == "rest" else f"background:{look[0]};color:{look[1]}"


def _box(look: tuple[str, str]) -> str:
    return f'<i class="box{" rest" if look[0] == "rest" else ""}" style="{_style(look)}"></i>'


def _part(look: tuple[str, str], part: str, value: float) -> str:
    if not value > 0:
        return ""
    said = f"{part}: {words.percent(value)}"
    shown = words.percent(value) if value >= 5 else ""
    return (
        f'<span class="part{" rest" if look[0] == "rest" else ""}" style="width:{value:.2f}%;{_style(look)}" '
        f'title="{escape(said, quote=True)}">{shown}</span>'
    )
