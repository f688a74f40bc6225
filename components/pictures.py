"""Any picture of a finding as HTML, by its kind; a map is a component of its own (see `maps`)."""

from html import escape

from components import bars, cards, dots, funnel, lines, strip
from findings.pictures import Bars, Cards, Dots, Funnel, Lines, Map, Picture, Side, Strip


def html(picture: Picture) -> str:
    """The picture as HTML for the page's own style."""
    match picture:
        case Dots():
            return dots.html(picture)
        case Bars():
            return bars.html(picture)
        case Lines():
            return lines.html(picture)
        case Cards():
            return cards.html(picture)
        case Funnel():
            return funnel.html(picture)
        case Strip():
            return strip.html(picture)
        case Side(pictures):
            parts = "".join(f'<div><p class="kent-said">{escape(name)}</p>{html(one)}</div>' for name, one in pictures)
            return f'<div class="kent-side">{parts}</div>'
        case Map():
            raise TypeError("A map is drawn by its own component.")
