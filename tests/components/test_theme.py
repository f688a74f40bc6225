"""Contrast, computed: text at least 4.5 to 1, marks at least 3 to 1."""

import tomllib
from pathlib import Path

import pytest

from components import theme
from look import palette

ROOT = Path(__file__).parents[2]


def light(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("fill", "ink"), palette.CLASSES)
def test_labels_read_on_every_class(fill, ink):
    assert contrast(fill, ink) >= 4.5


@pytest.mark.parametrize("colour", [palette.INK, palette.QUIET, palette.MAIN, palette.ACCENT])
def test_text_reads_on_white(colour):
    assert contrast(colour, "#FFFFFF") >= 4.5


@pytest.mark.parametrize("mark", theme.MARKS.values(), ids=lambda mark: mark.short)
def test_marks_stand_out_on_the_map(mark):
    assert contrast(mark.colour, palette.GROUND) >= 3


def test_marks_are_told_apart_without_colour():
    assert len({mark.shape for mark in theme.MARKS.values()}) == len(theme.MARKS)


def test_classes_darken_step_by_step():
    steps = [light(fill) for fill, _ in palette.CLASSES]
    assert steps == sorted(steps, reverse=True)


def test_the_theme_file_has_the_same_colours():
    look = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    colours = look["theme"]
    assert (colours["textColor"], colours["grayTextColor"], colours["redTextColor"]) == (
        palette.INK,
        palette.QUIET,
        palette.ACCENT,
    )
    assert colours["base"] == "light"
    assert look["browser"]["gatherUsageStats"] is False
    assert look["runner"]["magicEnabled"] is False
