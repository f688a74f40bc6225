"""Where each name stands on a map: within its place and clear of marks, or outside with a line to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely

from packs.drawing.canvas import room

SMALLER = (1, 0.88, 0.78)  # sizes tried, of the usual one
STEPS = 85  # spots tried across the map
LEAD = 1.08  # from line to line, of the size
AIR = 0.12  # around a name, of its size


@dataclass(frozen=True)
class Name:
    """What is to stand in a place: its lines, the figure under them, and where it would be best, in metres."""

    code: str
    lines: tuple[str, ...]
    figure: str
    home: tuple[float, float]
    ground: shapely.Geometry


@dataclass(frozen=True)
class Spot:
    """Where a name stands, in metres, how large, and from where to where a line leads to its place if it is outside."""

    name: Name
    at: tuple[float, float]
    size: float
    line: tuple[tuple[float, float], tuple[float, float]] | None = None


def spots(
    names: Sequence[Name], frame: shapely.Geometry, marks: shapely.Geometry, land: shapely.Geometry, size: float, metres: float
) -> list[Spot]:
    """A spot for each name that has room; `metres` is how long one unit of the drawing is."""
    found: dict[str, Spot] = {}
    taken = marks

    def keep(name: Name, spot: Spot | None) -> None:
        nonlocal taken
        if spot:
            found[name.code] = spot
            taken = shapely.union(taken, _boxes(spot.name, spot.size, metres, np.array([spot.at]))[0])

    for name in sorted(names, key=lambda one: one.ground.area, reverse=True):
        keep(name, _inside(name, frame, taken, size, metres))
    for name in names:
        if name.code not in found and shapely.contains_xy(frame, *name.home):
            keep(name, _outside(name, frame, shapely.union(taken, land), size, metres))
    return list(found.values())


def _inside(name: Name, frame: shapely.Geometry, taken: shapely.Geometry, size: float, metres: float) -> Spot | None:
    """The spot nearest to home that lies wholly in the place, as large as it fits."""
    ground = shapely.intersection(name.ground, frame)
    points = _near(name.home, _grid(ground.bounds, frame)) if not ground.is_empty else np.empty((0, 2))
    shapely.prepare([ground, taken])
    narrow = replace(name, lines=tuple(word for line in name.lines for word in line.split()))
    for smaller in SMALLER:
        for form in (name, narrow):
            boxes = _boxes(form, size * smaller, metres, points)
            fits = shapely.contains(ground, boxes) & ~shapely.intersects(taken, boxes)
            if fits.any():
                x, y = points[fits.argmax()]
                return Spot(form, (float(x), float(y)), size * smaller)
    return None


def _outside(name: Name, frame: shapely.Geometry, taken: shapely.Geometry, size: float, metres: float) -> Spot | None:
    """The spot nearest to the place that covers nothing, with a line to it."""
    points = _grid(frame.bounds, frame)
    boxes = _boxes(name, size, metres, points)
    shapely.prepare(taken)
    fits = shapely.contains(frame, boxes) & ~shapely.intersects(taken, boxes)
    if not fits.any():
        return None
    points, boxes = points[fits], boxes[fits]
    nearest = shapely.distance(boxes, name.ground).argmin()
    x, y = points[nearest]
    inner = name.ground.buffer(-4 * metres)
    line = shapely.shortest_line(boxes[nearest], name.ground if inner.is_empty else inner)
    (x1, y1), (x2, y2) = shapely.get_coordinates(line).tolist()
    return Spot(name, (float(x), float(y)), size, ((x1, y1), (x2, y2)))


def _grid(bounds: tuple[float, float, float, float], frame: shapely.Geometry) -> np.ndarray:
    step = (frame.bounds[2] - frame.bounds[0]) / STEPS
    across, up = (np.arange(low, high + step, step) for low, high in ((bounds[0], bounds[2]), (bounds[1], bounds[3])))
    return np.stack(np.meshgrid(across, up), axis=-1).reshape(-1, 2)


def _near(home: tuple[float, float], points: np.ndarray) -> np.ndarray:
    """Home itself, then the points by their distance from it."""
    return np.vstack([[home], points[np.hypot(*(points - home).T).argsort()]])


def _boxes(name: Name, size: float, metres: float, points: np.ndarray) -> np.ndarray:
    """The room a name takes around each point."""
    every = [*name.lines, *([name.figure] if name.figure else [])]
    half_wide = (max(room(text, size) for text in every) / 2 + AIR * size) * metres
    half_high = (len(every) * LEAD / 2 + AIR) * size * metres
    return shapely.box(points[:, 0] - half_wide, points[:, 1] - half_high, points[:, 0] + half_wide, points[:, 1] + half_high)
