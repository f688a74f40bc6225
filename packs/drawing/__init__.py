"""Each kind of picture as one clean SVG: for paper, slides and a page without a network."""

from findings.pictures import Alone, Bars, Dots, Funnel, Lines, Map
from packs.drawing import bars, dots, funnel, lines, maps


def svg(picture: Alone, type_size: float = 1) -> str:
    """A picture as SVG with its words in it; `type_size` makes these larger."""
    match picture:
        case Map():
            return maps.svg(picture, type_size)
        case Dots():
            return dots.svg(picture, type_size)
        case Bars():
            return bars.svg(picture, type_size)
        case Lines():
            return lines.svg(picture, type_size)
        case Funnel():
            return funnel.svg(picture, type_size)
