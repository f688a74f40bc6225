"""Kinds of special school on a screen: the sign of each, in a control and before a name."""

from dataclasses import dataclass
from html import escape

from data import profile
from look import palette


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


GLYPHS = {
    "circle": ":blue[●]",
    "square": ":violet[■]",
    "diamond": ":green[◆]",
    "triangle": ":orange[▲]",
    "wedge": ":violet[▼]",
    "cross": ":gray[✚]",
    "ring": ":gray[○]",
}


def _marks(designations: dict[str, profile.Designation]) -> dict[str, Mark]:
    return {
        code: Mark(one.name, one.short, one.mark, *palette.SHAPES[one.mark], GLYPHS[one.mark])
        for code, one in designations.items()
    }


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
