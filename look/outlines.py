"""The outlines of places in map units, and the frame around one of them."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import pyarrow
import pyarrow.parquet as parquet
import shapely

from data import catalogue

SCALES = {"county": 100, "district": 20}  # metres in one map unit
CORNER = (540_000, 185_000)  # where map units are counted from: metres east and north

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Outline:
    """One place's outline: its level, its path in map units, its shape in metres."""

    level: str
    path: str
    shape: shapely.Geometry

    @property
    def bounds(self) -> Bounds:
        """How far it reaches: left, bottom, right, top in metres."""
        return self.shape.bounds


@cache
def at(scale: str) -> dict[str, Outline]:
    """Outlines by place code at one of two scales, `county` or `district`.

    Raises catalogue.Damaged when the boundary file is missing or is not what its record says.
    """
    content = catalogue.edition().content(f"boundaries_{scale}")
    try:
        table = parquet.read_table(pyarrow.BufferReader(content)).to_pydict()
        shapes = shapely.from_wkb(table["geometry"])
    except (pyarrow.ArrowException, shapely.errors.ShapelyError, KeyError) as problem:
        raise catalogue.Damaged(f"The data file “boundaries_{scale}” is damaged: it holds no outlines we can draw.") from problem
    return {
        code: Outline(level, path(shape, scale), shape)
        for code, level, shape in zip(table["place_code"], table["level"], shapes, strict=True)
    }


def path(shape: shapely.Geometry, scale: str) -> str:
    """An SVG path in relative whole map units: short to send, sharp enough to draw."""
    parts = []
    for polygon in shapely.get_parts(shape):
        for ring in (polygon.exterior, *polygon.interiors):
            points = [unit(east, north, scale) for east, north in ring.coords[:-1]]
            steps = [f"M{points[0][0]} {points[0][1]}"]
            for (x0, y0), (x1, y1) in pairwise(points):
                if (x1, y1) != (x0, y0):
                    steps.append(f"l{x1 - x0} {y1 - y0}")
            parts.append("".join(steps) + "Z")
    return "".join(parts)


def unit(east: float, north: float, scale: str) -> tuple[int, int]:
    """A point of the National Grid in map units, y downwards."""
    metres = SCALES[scale]
    return round((east - CORNER[0]) / metres), round((CORNER[1] - north) / metres)


def view(bounds: Bounds, scale: str) -> list[int]:
    """A frame in map units: left, top, width, height."""
    left, bottom = unit(bounds[0], bounds[1], scale)
    right, top = unit(bounds[2], bounds[3], scale)
    return [left, top, right - left, bottom - top]


def around(bounds: Bounds) -> Bounds:
    """The frame for one place, with room around it."""
    left, bottom, right, top = bounds
    width = max(right - left, 1.55 * (top - bottom))
    height = width / 1.55
    middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
    half_x, half_y = 0.56 * width, 0.56 * height
    return middle_x - half_x, middle_y - half_y, middle_x + half_x, middle_y + half_y
