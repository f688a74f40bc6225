"""A map: places in their classes or with circles, marks on them, names and figures, and what all that means below."""

import shapely

from data import profile
from findings.pictures import Map, Mark, Shape
from look import outlines, palette
from look.marks import apart, shape
from packs.drawing.canvas import WIDE, Canvas, lines_of, room
from packs.drawing.names import LEAD, Name, Spot, spots

CLASS_BOX = (104, 16)  # a box of the legend
RING = "○ "  # before the note on special schools, whose small circle is drawn instead
MARK_NAMES = 2  # columns of kinds in the legend


def svg(picture: Map, type_size: float = 1) -> str:
    """The map, and its legend below."""
    return _Sheet(picture, type_size).svg()


class _Sheet:
    """One map being drawn."""

    def __init__(self, picture: Map, type_size: float):
        county = profile.county()
        self.picture, self.county, self.pen = picture, county, Canvas(type_size)
        self.is_whole = picture.around == county.code
        self.scale = "county" if self.is_whole else "district"
        self.lines = outlines.at(self.scale)
        self.frame = county.frame if self.is_whole else outlines.around(self.lines[picture.around].bounds)
        self.paths = {
            code: found.path if self.is_whole else outlines.path(shapely.clip_by_rect(found.shape, *self.frame), self.scale)
            for code, found in self.lines.items()
        }
        self.marks = apart(picture.marks) if self.is_whole else picture.marks
        self.left, self.top, wide, high = outlines.view(self.frame, self.scale)
        self.zoom = WIDE / wide
        self.high = high * self.zoom
        # Ground without figures is only there for its marks, and its names are quiet.
        self.is_ground = all(one.class_number is None and not one.size for one in picture.shapes)

    def at(self, east: float, north: float) -> tuple[float, float]:
        """A point of the National Grid in units of the drawing."""
        x, y = outlines.unit(east, north, self.scale)
        return (x - self.left) * self.zoom, (y - self.top) * self.zoom

    def outline(self, code: str, fill: str, stroke: str, wide: float) -> None:
        """The outline of a place; a line keeps its width whatever the scale."""
        moved = f"scale({self.zoom:.5f}) translate({-self.left} {-self.top})"
        self.pen.path(self.paths[code], fill, stroke, wide / self.zoom, transform=moved)

    def svg(self) -> str:
        picture = self.picture
        for code in self.county.neighbours:
            self.outline(code, palette.PAPER, palette.AXIS, 1)
        for one in picture.shapes:
            fill = palette.GROUND if one.class_number is None else palette.CLASSES[one.class_number][0]
            self.outline(one.code, fill, palette.AXIS if self.is_ground else palette.PAPER, 1.4)
        for code, found in self.lines.items():
            if found.level == "area":
                self.outline(code, "none", palette.PAPER, 3)
                self.outline(code, "none", palette.INK, 1.5)
        if picture.chosen in self.lines and picture.chosen != self.county.code:
            self.outline(picture.chosen, "none", palette.PAPER, 8)
            self.outline(picture.chosen, "none", palette.ACCENT, 4)
        if not self.is_whole:  # where the frame cuts through places there is no border
            self.pen.part("rect", x=0, y=0, width=WIDE, height=self.high, fill="none", stroke=palette.PAPER, stroke_width=4)
        if self.is_ground:
            self.names()
        for mark in self.marks:
            self.mark(mark)
        for one in picture.shapes:
            if one.size:
                x, y = self.at(*self.county.labels[one.code].at)
                self.pen.part("circle", cx=x, cy=y, r=one.size, fill=palette.CLASSES[1][0], stroke=palette.MAIN, stroke_width=1.5)
        if not self.is_ground:
            self.names()
        return self.pen.svg(self.legend(self.high + 14), picture.title, picture.alt)

    def names(self) -> None:
        """Names of places, each with its figure in bold below."""
        metres = outlines.SCALES[self.scale] / self.zoom
        shapes = {code: shapely.simplify(found.shape, 2 * metres) for code, found in self.lines.items()}
        own = [
            Name(one.code, label.lines, one.figure, label.at, shapes[one.code])
            for one in self.picture.shapes
            for label in [self.county.labels[one.code]]
        ]
        others = [Name(code, label.lines, "", label.at, shapes[code]) for code, label in self.county.neighbours.items()]
        frame = shapely.box(*self.frame)
        marks = shapely.union_all([shapely.Point(mark.easting, mark.northing).buffer(9 * metres) for mark in self.marks])
        land = shapely.union_all([one.ground for one in (*own, *others)])
        inks = {one.code: palette.QUIET if self.is_ground else _ink(one) for one in self.picture.shapes}
        for spot in spots([*own, *others], frame, marks, land, self.pen.plain, metres):
            self.words(spot, palette.INK if spot.line else inks.get(spot.name.code, palette.QUIET))

    def words(self, spot: Spot, ink: str) -> None:
        """A name where it has room, with a line to its place if that is outside it."""
        if spot.line:
            self.pen.line(*self.at(*spot.line[0]), *self.at(*spot.line[1]), palette.INK, 1.2)
        x, y = self.at(*spot.at)
        every = [*spot.name.lines, *([spot.name.figure] if spot.name.figure else [])]
        for number, text in enumerate(every):
            height = y + (number - (len(every) - 1) / 2) * LEAD * spot.size
            self.pen.text(x, height, text, spot.size, ink, "middle", text is spot.name.figure)

    def mark(self, mark: Mark) -> None:
        """A mark by its role, on a white ground of its own where others are near."""
        x, y = self.at(mark.easting, mark.northing)
        if not (0 <= x <= WIDE and 0 <= y <= self.high):
            return
        kind = _kind(mark.kind)
        if mark.look == "school":
            self.pen.path(shape("circle", x, y, mark.size / 2), palette.CLASSES[mark.class_number][0], palette.INK, 0.8)
        elif mark.look == "special" or kind is None:
            self.pen.path(shape("circle", x, y, 4), palette.PAPER, palette.INK, 1.3)
        else:
            self.sign(kind.mark, x, y, mark.look == "hollow", mark.size)

    def sign(self, name: str, x: float, y: float, is_hollow: bool, times: float = 1) -> None:
        """The sign of a kind of special school."""
        size, colour = palette.SHAPES[name]
        half = size * times / 2
        self.pen.path(shape(name, x, y, half + 2), palette.PAPER)
        if is_hollow:
            self.pen.path(shape(name, x, y, half), palette.PAPER, palette.INK, 1.8)
        elif name == "ring":
            self.pen.path(shape(name, x, y, half), palette.PAPER, colour, 2.2)
        else:
            self.pen.path(shape(name, x, y, half), colour)

    def legend(self, y: float) -> float:
        """What classes, signs and notes mean, from `y` down; where it ends."""
        legend, pen = self.picture.legend, self.pen
        row = 1.45 * pen.plain
        for line in lines_of(legend.title, pen.plain, WIDE) if legend.title else []:
            pen.text(0, y, line, pen.plain)
            y += row
        wide = max((CLASS_BOX[0], *(room(text, pen.plain) + 8 for text in legend.classes)))
        for number, (text, (fill, _)) in enumerate(zip(legend.classes, palette.CLASSES, strict=False)):
            pen.box(number * wide, y, wide, CLASS_BOX[1], fill, palette.QUIET)
            pen.text((number + 0.5) * wide, y + CLASS_BOX[1] + 0.8 * pen.plain, text, pen.plain, anchor="middle")
        y += CLASS_BOX[1] + 2.3 * pen.plain if legend.classes else 0
        y = self.kinds(y, row)
        for note in legend.notes:
            words = note.removeprefix(RING)
            indent = 18 if words != note else 0
            if indent:
                pen.path(shape("circle", 5, y, 4), palette.PAPER, palette.INK, 1.3)
            for line in lines_of(words, pen.plain, WIDE - indent):
                pen.text(indent, y, line, pen.plain, palette.QUIET)
                y += row
        return y

    def kinds(self, y: float, row: float) -> float:
        """The kinds of special school on the map, each with its sign; a map of one kind says it in its title."""
        signs = dict.fromkeys(mark.kind for mark in self.picture.marks if mark.look == "kind")
        found = [known for code, known in (self.county.designations | self.county.proposed_designations).items() if code in signs]
        for number, known in enumerate(found):
            x, at = number % MARK_NAMES * WIDE / MARK_NAMES, y + number // MARK_NAMES * row
            self.sign(known.mark, x + 10, at, is_hollow=False)
            self.pen.text(x + 26, at, known.short, self.pen.plain)
        return y + -(-len(found) // MARK_NAMES) * row


def _ink(one: Shape) -> str:
    return palette.INK if one.class_number is None else palette.CLASSES[one.class_number][1]


def _kind(code: str) -> profile.Designation | None:
    county = profile.county()
    return (county.proposed_designations | county.designations).get(code)
