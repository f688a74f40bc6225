"""A pack as a PDF: A4, tagged, with title, language and bookmarks; each sheet is a page that reads in black and white."""

import io
from functools import cache

from findings.meeting import Pack
from packs import document
from packs.drawing.canvas import FONTS

PLAIN = 12.5  # points
LARGE = 1.4  # how much larger the large type is: 17 points for plain text
FACES = {"normal": "SourceSansPro-Regular.ttf", "bold": "SourceSansPro-Bold.ttf"}


class NoType(Exception):
    """What sets the type is not on this machine."""


@cache
def _weasyprint():
    """WeasyPrint, which needs Pango from the system. Raises NoType without it."""
    try:
        import weasyprint
    except OSError as missing:
        raise NoType from missing
    return weasyprint


def pdf(pack: Pack) -> bytes:
    """The whole pack. Raises NoType where no type can be set."""
    return _set(pack, 1)


def large(pack: Pack) -> bytes:
    """The same in large type. Raises NoType where no type can be set."""
    return _set(pack, LARGE)


def _set(pack: Pack, type_size: float) -> bytes:
    making = _weasyprint()
    fonts = making.text.fonts.FontConfiguration()
    faces = "".join(
        f'@font-face {{font-family: "Source Sans Pro"; font-weight: {weight}; src: url("{(FONTS / name).as_uri()}")}}'
        for weight, name in FACES.items()
    )
    sheets = [making.CSS(string=faces, font_config=fonts)]
    whole = making.HTML(
        string=document.html(pack, "paper.css", type_size=type_size, points=PLAIN * type_size), base_url=str(FONTS)
    )
    written = io.BytesIO()
    whole.write_pdf(written, stylesheets=sheets, font_config=fonts, pdf_variant="pdf/ua-1", pdf_tags=True)
    return written.getvalue()
