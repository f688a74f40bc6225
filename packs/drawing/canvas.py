"""A drawing as SVG text: lines, shapes and words, each word escaped."""

from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from PIL import ImageFont

from look import palette

FONTS = Path(__file__).parents[1] / "fonts"
NAMESPACE = "http://www.w3.org/2000/svg"
FONT = "Source Sans Pro, Arial, sans-serif"
WIDE = 720  # units across; a sheet of A4 has 0.7 points for each, so that no word is under 8 points
SMALL, PLAIN = 13, 16  # words on axes; names and figures
MEASURED = 100  # the size at which letters are measured
WIDER = 1.12  # bold letters, and those of another face where ours is not at hand


@cache
def _letters() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / "SourceSansPro-Regular.ttf"), MEASURED)


def long(text: str, size: float) -> float:
    """How wide a text is drawn in our own type."""
    return size * _letters().getlength(text) / MEASURED


def room(text: str, size: float) -> float:
    """How wide a text is drawn at most."""
    return WIDER * long(text, size)


def lines_of(text: str, size: float, wide: float) -> list[str]:
    """A text in lines that fit a width."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and room(longer, size) > wide:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


class Canvas:
    """What is drawn so far, in units from the top left; `type` makes every word larger."""

    def __init__(self, type_size: float = 1):
        self.small, self.plain = SMALL * type_size, PLAIN * type_size
        self._parts: list[ElementTree.Element] = []

    def part(self, name: str, text: str = "", **looks: str | float) -> ElementTree.Element:
        """One element; `stroke_width` stands for `stroke-width`."""
        made = ElementTree.Element(name, {key.replace("_", "-"): _plain(value) for key, value in looks.items()})
        made.text = text or None
        self._parts.append(made)
        return made

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str, wide: float = 1, dashes: str = "") -> None:
        """A straight line."""
        also = {"stroke_dasharray": dashes} if dashes else {}
        self.part("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=colour, stroke_width=wide, **also)

    def path(self, d: str, fill: str = "none", stroke: str = "none", wide: float = 1, **looks: str) -> None:
        """Any shape."""
        self.part("path", d=d, fill=fill, stroke=stroke, stroke_width=wide, stroke_linejoin="round", **looks)

    def box(self, x: float, y: float, wide: float, high: float, fill: str, stroke: str = "none") -> None:
        """A rectangle."""
        self.part("rect", x=x, y=y, width=max(wide, 0), height=high, fill=fill, stroke=stroke)

    def text(
        self, x: float, y: float, text: str, size: float, colour: str = palette.INK, anchor: str = "start", bold: bool = False
    ) -> None:
        """Words on one line; `y` is their middle."""
        also = {"font_weight": 700} if bold else {}
        self.part("text", text, x=x, y=y + 0.35 * size, font_size=size, fill=colour, text_anchor=anchor, **also)

    def drawing(self, y: float, drawn: str) -> float:
        """A whole drawing within this one, from `y` down; where it ends."""
        inner = ElementTree.fromstring(drawn.replace(f' xmlns="{NAMESPACE}"', "", 1))
        inner.set("y", _plain(y))
        self._parts.append(inner)
        return y + float(inner.get("height", 0))

    def svg(self, high: float, title: str, alt: str, edge: float = 0) -> str:
        """The whole drawing, with its title and what it shows in words; with an `edge` around it on white ground."""
        root = ElementTree.Element(
            "svg",
            {
                "xmlns": NAMESPACE,
                "viewBox": " ".join(map(_plain, (-edge, -edge, WIDE + 2 * edge, high + 2 * edge))),
                "width": _plain(WIDE + 2 * edge),
                "height": _plain(high + 2 * edge),
                "font-family": FONT,
                "role": "img",
                "aria-label": alt,
            },
        )
        ElementTree.SubElement(root, "title").text = title or alt
        ElementTree.SubElement(root, "desc").text = alt
        if edge:
            ground = {"x": _plain(-edge), "y": _plain(-edge), "width": "100%", "height": "100%", "fill": palette.PAPER}
            ElementTree.SubElement(root, "rect", ground)
        root.extend(self._parts)
        return ElementTree.tostring(root, encoding="unicode")


def _plain(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
