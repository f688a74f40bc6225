"""Each kind of picture as one clean SVG: for paper, slides and a page without a network."""

from findings.pictures import Alone, Bars, Dots, Funnel, Lines, Map
from packs.drawing import bars, dots, funnel, lines, maps
from packs.drawing.canvas import FONTS


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


def png(drawn: str, wide: int) -> bytes:
    """An SVG as dots, so many across, in our own type."""
    import resvg_py

    fonts = [str(path) for path in FONTS.glob("*.ttf")]
    return bytes(
        resvg_py.svg_to_bytes(svg_string=drawn, width=wide, font_files=fonts, skip_system_fonts=True, background="white")
    )
