"""The pictures of Easy Read, each as one small SVG of simple shapes."""

import math
from html import escape

from data import profile
from findings.easy_read.pictures import Clock, EasyPicture, Pair, People, Sign, Where
from look import outlines
from look.palette import ACCENT, BAND, GRID, GROUND, INK, MAIN, PAPER, QUIET

# How many people stand in a row and how wide and high each one's room is, by how many there are.
ROWS = {100: (20, 10, 22), 1000: (50, 4, 6)}
PERSON = {
    100: "<circle cx='5' cy='5.5' r='2.9'/><path d='M1.3 19v-6a3.7 3.7 0 0 1 7.4 0v6z'/>",
    1000: "<circle cx='2' cy='1.4' r='.9'/><path d='M.8 5.3V3.9a1.2 1.2 0 0 1 2.4 0v1.4z'/>",
}
SIGNS = {
    "paper": (
        f"<path d='M55 8h66l26 26v88H55z' fill='{PAPER}' stroke='{MAIN}' stroke-width='5'/><path d='M121 8v26h26' fill='none' stroke='{MAIN}' stroke-width='5'/>"
        f"<path d='M70 46h62M70 62h62M70 78h34' stroke='{BAND}' stroke-width='6'/><circle cx='124' cy='94' r='14' fill='{MAIN}'/>"
        f"<path d='M117 94l5 6 9-11' fill='none' stroke='{PAPER}' stroke-width='4'/>"
    ),
    "help": (
        f"<g fill='{BAND}'><circle cx='72' cy='28' r='17'/><path d='M46 122V74a26 26 0 0 1 52 0v48z'/></g>"
        f"<g fill='{MAIN}'><circle cx='134' cy='62' r='13'/><path d='M114 122V96a20 20 0 0 1 40 0v26z'/></g>"
        f"<path d='M90 72l32 26' stroke='{INK}' stroke-width='8' stroke-linecap='round'/>"
    ),
    "home": (
        f"<path d='M10 78l28-26 28 26v40H10z' fill='{PAPER}' stroke='{BAND}' stroke-width='5'/><path d='M30 118V96h16v22' fill='none' stroke='{BAND}' stroke-width='5'/>"
        f"<path d='M74 96h26M92 87l9 9-9 9' fill='none' stroke='{QUIET}' stroke-width='5'/>"
        f"<path d='M110 62h80v56h-80z' fill='{MAIN}'/><path d='M150 62V18h26l-7 9 7 9h-26' fill='{MAIN}' stroke='{MAIN}' stroke-width='4'/>"
        f"<path d='M120 74h14v14h-14zM166 74h14v14h-14zM142 92h16v26h-16z' fill='{PAPER}'/>"
    ),
    "unsure": (
        f"<circle cx='100' cy='65' r='55' fill='{GROUND}' stroke='{MAIN}' stroke-width='5'/>"
        f"<path d='M82 52a18 18 0 1 1 27 16c-6 4-9 7-9 14' fill='none' stroke='{MAIN}' stroke-width='9' stroke-linecap='round'/><circle cx='100' cy='99' r='6' fill='{MAIN}'/>"
    ),
    "calendar": (
        f"<path d='M45 24h110v96H45z' fill='{PAPER}' stroke='{MAIN}' stroke-width='5'/><path d='M45 24h110v24H45z' fill='{MAIN}'/>"
        f"<path d='M70 12v20M130 12v20' stroke='{INK}' stroke-width='7' stroke-linecap='round'/>"
        f"<path d='M60 60h16v13H60zM92 60h16v13H92zM124 60h16v13h-16zM60 86h16v13H60zM124 86h16v13h-16z' fill='{BAND}'/><path d='M90 83h20v19H90z' fill='{ACCENT}'/>"
    ),
    "ask": (
        f"<path d='M22 18h92v56H60L40 92V74H22z' fill='{MAIN}'/><path d='M58 36a10 10 0 1 1 15 9c-4 2-5 4-5 8' fill='none' stroke='{PAPER}' stroke-width='5' stroke-linecap='round'/>"
        f"<circle cx='68' cy='63' r='3.4' fill='{PAPER}'/><path d='M92 82h88v36h-20v12l-16-12H92z' fill='{BAND}'/><path d='M106 94h60M106 106h40' stroke='{PAPER}' stroke-width='5'/>"
    ),
}


def svg(picture: EasyPicture) -> str:
    """The picture as SVG."""
    match picture:
        case Sign(thing):
            return _drawn(200, 132, SIGNS[thing])
        case People(lit, of):
            return _people(lit, of)
        case Pair(bars, unit):
            return _pair(bars, unit)
        case Where(code, points):
            return _where(code, points)
        case Clock(minutes):
            return _clock(minutes)


def _drawn(width: float, height: float, inside: str) -> str:
    return f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width:g} {height:g}'>{inside}</svg>"


def _people(lit: int, of: int) -> str:
    """All of them in rows, the first ones in full colour; both kinds differ in lightness, for print."""
    across, wide, high = ROWS[of]
    rows, rest = divmod(lit, across)
    kinds = "".join(
        f"<pattern id='{name}' width='{wide}' height='{high}' patternUnits='userSpaceOnUse'><g fill='{colour}'>{PERSON[of]}</g></pattern>"
        for name, colour in (("all", BAND), ("lit", MAIN))
    )
    total = of // across * high
    every = f"<rect width='{across * wide}' height='{total}' fill='url(#all)'/>"
    full = f"<rect width='{across * wide}' height='{rows * high}' fill='url(#lit)'/>" if rows else ""
    last = f"<rect y='{rows * high}' width='{rest * wide}' height='{high}' fill='url(#lit)'/>" if rest else ""
    return _drawn(across * wide, total, f"<defs>{kinds}</defs>{every}{full}{last}")


def _pair(bars: tuple[tuple[str, float, str], ...], unit: str) -> str:
    """Each bar under its name, with its figure behind it; the first is the chosen place."""
    most = max(value for _, value, _ in bars) or 1
    drawn = []
    for number, (name, value, figure) in enumerate(bars):
        top, long = 62 * number, 115 * value / most
        drawn.append(
            f"<text x='0' y='{top + 18}' font-size='{min(20, 310 / len(name)):.1f}'>{escape(name)}</text>"
            f"<rect y='{top + 25}' width='{long:.1f}' height='26' fill='{BAND if number else MAIN}'/>"
            f"<text x='{long + 6:.1f}' y='{top + 45}' font-weight='bold'>{escape(figure)}</text>"
        )
    foot = f"<text x='0' y='{62 * len(bars) + 14}' font-size='18'>{escape(unit)}</text>"
    return _drawn(165, 62 * len(bars) + 20, f"<g font-family='sans-serif' font-size='20' fill='{INK}'>{''.join(drawn)}{foot}</g>")


def _where(code: str, points: tuple[tuple[float, float], ...]) -> str:
    """The county in light grey, the place in full, and a dot for each point."""
    known = outlines.at("county")
    left, top, width, height = outlines.view(known[profile.county().code].bounds, "county")
    stroke = width / 130
    dots = "".join(
        f"<circle cx='{x}' cy='{y}' r='{2.1 * stroke:.1f}'/>"
        for x, y in (outlines.unit(east, north, "county") for east, north in points)
    )
    inside = (
        f"<path d='{known[profile.county().code].path}' fill='{GRID}' stroke='{QUIET}' stroke-width='{stroke / 2:.1f}'/>"
        f"<path d='{known[code].path}' fill='{MAIN}'/><g fill='{PAPER}' stroke='{INK}' stroke-width='{stroke / 2:.1f}'>{dots}</g>"
    )
    return f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{left} {top} {width} {height}'>{inside}</svg>"


def _clock(minutes: int) -> str:
    """The minutes as a part of the face, from the top; over an hour the whole face, and the rest again in a darker colour."""
    whole, rest = divmod(minutes, 60)
    ticks = "".join(
        f"<path d='M{100 + 46 * math.sin(turn):.1f} {58 - 46 * math.cos(turn):.1f}L{100 + 51 * math.sin(turn):.1f} {58 - 51 * math.cos(turn):.1f}'/>"
        for turn in (math.tau * hour / 12 for hour in range(12))
    )
    face = f"<circle cx='100' cy='58' r='54' fill='{BAND if whole else PAPER}' stroke='{INK}' stroke-width='4'/>"
    return _drawn(200, 140, f"{face}{_part(rest)}<g stroke='{INK}' stroke-width='3'>{ticks}</g>{_said(minutes)}")


def _part(minutes: int) -> str:
    turn = math.tau * minutes / 60
    end = f"{100 + 44 * math.sin(turn):.1f} {58 - 44 * math.cos(turn):.1f}"
    return f"<path d='M100 58V14A44 44 0 {int(minutes > 30)} 1 {end}Z' fill='{MAIN}'/>" if minutes else ""


def _said(minutes: int) -> str:
    return f"<text x='100' y='136' text-anchor='middle' font-family='sans-serif' font-size='20' fill='{INK}'>{minutes} min</text>"
