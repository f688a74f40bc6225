"""The palette, and what each colour and shape means. Contrast ratios are on white unless said."""

from dataclasses import dataclass
from html import escape

from data import profile

INK = "#1F2A33"  # 14.6: text, area outlines, the county's line
QUIET = "#55606A"  # 6.4: sources, axis numbers
MAIN = "#12436D"  # 10.3: main mark
ACCENT = "#C8450B"  # 4.9: the chosen place, and "None"; nothing else
BAND = "#A9B7C4"  # interval; the same limits are printed in the table
AXIS = "#8A949D"
GRID = "#DDE2E6"
GROUND = "#F0F2F4"  # a place that carries no figure of its own

# Five classes, light to dark, with the text colour that reads on each (at least 4.5 to 1).
CLASSES = (
    ("#E1EAF3", INK),
    ("#B3CBE3", INK),
    ("#7BA3CB", INK),
    ("#3F76AA", "#FFFFFF"),
    ("#12436D", "#FFFFFF"),
)


@dataclass(frozen=True)
class Mark:
    """How one special school designation is drawn and named."""

    name: str
    short: str
    shape: str
    size: int
    colour: str
    glyph: str

    @property
    def pill(self) -> str:
        """The mark and its short name, for a control that is also the legend."""
        return f"{self.glyph} {self.short}"


# Each shape has one size, one colour and one glyph, wherever it stands.
LOOKS = {
    "circle": (14, "#12436D", ":blue[●]"),
    "square": (13, "#801650", ":violet[■]"),
    "diamond": (13, "#1B7F77", ":green[◆]"),
    "triangle": (14, "#8A5A00", ":orange[▲]"),
    "wedge": (14, "#A8407A", ":violet[▼]"),
    "cross": (15, "#3D3D3D", ":gray[✚]"),
    "ring": (13, "#3D3D3D", ":gray[○]"),
}


def _marks(designations: dict[str, profile.Designation]) -> dict[str, Mark]:
    return {code: Mark(one.name, one.short, one.mark, *LOOKS[one.mark]) for code, one in designations.items()}


MARKS = _marks(profile.county().designations)
PROPOSED_MARKS = _marks(profile.county().proposed_designations)


def signed(code: str, name: str) -> str:
    """A name, as HTML, after the sign of a designation, which is named for who cannot see it; the bare name for no code."""
    if not code:
        return name
    mark = (PROPOSED_MARKS | MARKS)[code]
    sign = mark.glyph[mark.glyph.index("[") + 1 : -1]
    return (
        f'<span class="kent-signed"><span class="kent-sign" style="color:{mark.colour}" aria-hidden="true">{sign}</span>'
        f'<span class="kent-unseen">{escape(mark.name)}: </span>{name}</span>'
    )
