"""The palette, and what each colour and shape means. Contrast ratios are on white unless said."""

INK = "#1F2A33"  # 14.6: text, area outlines, the county's line
QUIET = "#55606A"  # 6.4: sources, axis numbers
MAIN = "#12436D"  # 10.3: main mark
ACCENT = "#C8450B"  # 4.9: the chosen place, and "None"; nothing else
BAND = "#A9B7C4"  # interval; the same limits are printed in the table
AXIS = "#8A949D"
GRID = "#DDE2E6"
GROUND = "#F0F2F4"  # a place that carries no figure of its own
PAPER = "#FFFFFF"

# Five classes, light to dark, with the text colour that reads on each (at least 4.5 to 1).
CLASSES = (
    ("#E1EAF3", INK),
    ("#B3CBE3", INK),
    ("#7BA3CB", INK),
    ("#3F76AA", PAPER),
    ("#12436D", PAPER),
)

# Each shape of a kind of special school has one size in pixels and one colour, wherever it stands.
SHAPES = {
    "circle": (14, "#12436D"),
    "square": (13, "#801650"),
    "diamond": (13, "#1B7F77"),
    "triangle": (14, "#8A5A00"),
    "wedge": (14, "#A8407A"),
    "cross": (15, "#3D3D3D"),
    "ring": (13, "#3D3D3D"),
}
