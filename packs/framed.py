"""A picture to be handed round by itself: under its title, over what to bear in mind, its source and its date."""

from findings.saved import Saved
from look import palette
from look.marks import shape
from packs import drawing
from packs.drawing.canvas import WIDE, Canvas, lines_of, long

EDGE = 36  # units of white around it
LEAD = 1.35  # from line to line, in sizes of the type
TITLE, SAID, REMARK, SOURCE = 22, 18, 15, 13
STAR = "*"
SIGNS = {
    "●": ("circle", palette.MAIN),
    "□": ("square", palette.PAPER),
    "○": ("circle", palette.PAPER),
}  # our type has none of them
ROOM_FOR_SIGNS = str.maketrans(dict.fromkeys(SIGNS, "\N{NO-BREAK SPACE}" * 4))
SHARP = 2  # dots for each unit


def svg(saved: Saved) -> str:
    """The pictures of a finding in one frame, with all its words."""
    pen = Canvas()
    pen.box(-EDGE, -EDGE, WIDE + 2 * EDGE, 8, palette.MAIN)
    y = _words(pen, 0, saved.at, SOURCE, palette.QUIET)
    y = _words(pen, y + 6, saved.title, TITLE, bold=True)
    y = _words(pen, y + 4, saved.sentence, SAID) if saved.sentence else y
    has_star = False
    for name, picture in saved.pictures:
        y = _words(pen, y + 14, name, SAID, bold=True) if name else y
        drawn = drawing.svg(picture)
        has_star = has_star or STAR in drawn
        y = pen.drawing(y + 14, drawn)
    y += 10
    for caveat in saved.caveats:
        if has_star or not caveat.startswith(STAR):
            y = _words(pen, y + 4, caveat, REMARK)
    y += 12
    pen.line(0, y, WIDE, y, palette.GRID)
    y = _words(pen, y + 8, f"{saved.source} {saved.version}", SOURCE, palette.QUIET)
    return pen.svg(y, saved.title, " ".join(picture.alt for _, picture in saved.pictures), EDGE)


def png(saved: Saved) -> bytes:
    """The same as dots."""
    return drawing.png(svg(saved), SHARP * (WIDE + 2 * EDGE))


def _words(pen: Canvas, y: float, text: str, size: float, colour: str = palette.INK, bold: bool = False) -> float:
    """A text in as many lines as it needs, from `y` down; where it ends."""
    for line in lines_of(text, size, WIDE):
        middle = y + LEAD * size / 2
        _signs(pen, middle, line, size)
        pen.text(0, middle, line.translate(ROOM_FOR_SIGNS), size, colour, bold=bold)
        y += LEAD * size
    return y


def _signs(pen: Canvas, y: float, line: str, size: float) -> None:
    """The signs in a line, drawn where it has left room for them."""
    for at, letter in enumerate(line):
        if letter in SIGNS:
            form, fill = SIGNS[letter]
            start, end = (long(line[:to].translate(ROOM_FOR_SIGNS), size) for to in (at, at + 1))
            pen.path(shape(form, (start + end) / 2, y, 0.3 * size), fill, palette.INK, 1.2)
