"""Where marks on a map stand, and the outline of each shape."""

from dataclasses import replace

import numpy as np

from findings.pictures import Mark


def apart(marks: tuple[Mark, ...], metres: float = 1_500) -> tuple[Mark, ...]:
    """Marks of kinds of school that would cover one another moved apart, each by at most this distance."""
    kinds = [mark for mark in marks if mark.look == "kind"]
    if not kinds:
        return marks
    points = np.array([(mark.easting, mark.northing) for mark in kinds], dtype=float)
    moved = points + np.arange(len(points))[:, None] * [1e-3, 0]  # two on one spot still have a direction to part in
    for _ in range(20):
        gap = moved[:, None] - moved[None, :]
        far = np.linalg.norm(gap, axis=2) + np.eye(len(points)) * 1e9
        push = np.clip(2 * metres - far, 0, None) / 4
        shift = moved + (gap / far[..., None] * push[..., None]).sum(axis=1) - points
        length = np.linalg.norm(shift, axis=1, keepdims=True)
        moved = points + shift * np.minimum(1, metres / np.maximum(length, 1e-9))
    apart = [replace(mark, easting=east, northing=north) for mark, (east, north) in zip(kinds, moved, strict=True)]
    return (*(mark for mark in marks if mark.look != "kind"), *apart)


def shape(name: str, x: float, y: float, r: float) -> str:
    """The outline of a shape around a point, as an SVG path; `components/marks.js` draws the same ones on a screen."""
    a, b = 0.42 * r, 0.58 * r
    steps = {
        "square": f"M{x - r:.1f} {y - r:.1f}h{2 * r:.1f}v{2 * r:.1f}h{-2 * r:.1f}Z",
        "diamond": f"M{x:.1f} {y - 1.25 * r:.1f}l{1.25 * r:.1f} {1.25 * r:.1f}l{-1.25 * r:.1f} {1.25 * r:.1f}l{-1.25 * r:.1f} {-1.25 * r:.1f}Z",
        "triangle": f"M{x:.1f} {y - 1.2 * r:.1f}l{1.2 * r:.1f} {2.2 * r:.1f}h{-2.4 * r:.1f}Z",
        "wedge": f"M{x:.1f} {y + 1.2 * r:.1f}l{1.2 * r:.1f} {-2.2 * r:.1f}h{-2.4 * r:.1f}Z",
        "cross": (
            f"M{x - a:.1f} {y - r:.1f}h{2 * a:.1f}v{b:.1f}h{b:.1f}v{2 * a:.1f}h{-b:.1f}v{b:.1f}h{-2 * a:.1f}v{-b:.1f}h{-b:.1f}"
            f"v{-2 * a:.1f}h{b:.1f}Z"
        ),
    }
    return steps.get(name) or f"M{x - r:.1f} {y:.1f}a{r:.1f} {r:.1f} 0 1 0 {2 * r:.1f} 0a{r:.1f} {r:.1f} 0 1 0 {-2 * r:.1f} 0Z"
