"""A pack as one HTML file that needs no network: pictures and figures in it, to go through with the keyboard."""

from findings.meeting import Pack
from packs import document


def page(pack: Pack) -> bytes:
    """The whole pack in one file."""
    return document.html(pack, "screen.css", "keys.js").encode("utf-8")
