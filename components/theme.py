"""The palette, and what each colour and shape means. Contrast ratios are on white unless said."""

from dataclasses import dataclass

INK = "#1F2A33"  # 14.6: text, area outlines, Kent's line
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

# The four areas in the order they are always shown.
AREAS = ("North", "South", "East", "West")


def class_of(value: float, breaks: tuple[float, ...]) -> int:
    """Which of the five classes a value falls in: 0 below the first break, 4 from the last."""
    return sum(value >= limit for limit in breaks)


# What units in mainstream schools are for, by the codes of `kcc_resourced_provisions`, in plain words.
UNIT_NEEDS = {
    "ASD": "autism",
    "SEMH": "social, emotional and mental health",
    "SLCN": "speech, language and communication",
    "C&L": "cognition and learning",
    "PSCN": "profound, severe and complex needs",
    "HI": "hearing",
    "VI": "sight",
    "PD": "physical disability",
}


@dataclass(frozen=True)
class Mark:
    """How one special school designation is drawn and named."""

    name: str
    short: str
    shape: str
    plotly: str
    size: int
    colour: str
    glyph: str

    @property
    def pill(self) -> str:
        """The mark and its short name, for a control that is also the legend."""
        return f"{self.glyph} {self.short}"


MARKS = {
    "PSCN": Mark(
        "Profound, severe and complex needs", "Profound, severe and complex", "circle", "circle", 14, "#12436D", ":blue[●]"
    ),
    "SEMH": Mark(
        "Social, emotional and mental health",
        "Social, emotional and mental health",
        "square",
        "square",
        13,
        "#801650",
        ":violet[■]",
    ),
    "C&I": Mark(
        "Communication and interaction", "Communication and interaction", "diamond", "diamond", 13, "#1B7F77", ":green[◆]"
    ),
    "C&I with learning": Mark(
        "Communication and interaction, with learning difficulties",
        "Communication, with learning",
        "triangle",
        "triangle-up",
        14,
        "#8A5A00",
        ":orange[▲]",
    ),
    "PD": Mark(
        "Physical disability and complex medical needs", "Physical and medical", "cross", "cross", 15, "#3D3D3D", ":gray[✚]"
    ),
    "not published": Mark("No county label published", "No label published", "ring", "circle-open", 13, "#3D3D3D", ":gray[○]"),
}
# The three labels of the withdrawn proposal of 2024, drawn in the same shapes as what they are nearest to in words.
PROPOSED_MARKS = {
    "Complex Learning Needs": Mark(
        "Complex Learning Needs", "Complex Learning Needs", "circle", "circle", 14, "#12436D", ":blue[●]"
    ),
    "Social, Emotional, Mental Health": Mark(
        "Social, Emotional, Mental Health", "Social, Emotional, Mental Health", "square", "square", 13, "#801650", ":violet[■]"
    ),
    "Neurodivergent with Learning Difficulties": Mark(
        "Neurodivergent with Learning Difficulties",
        "Neurodivergent with Learning Difficulties",
        "diamond",
        "diamond",
        13,
        "#1B7F77",
        ":green[◆]",
    ),
    "not seen": Mark("Proposed label not seen", "Proposed label not seen", "ring", "circle-open", 13, "#3D3D3D", ":gray[○]"),
}
