"""A pack as one HTML document, for the printer and for a page without a network: one template, two styles."""

import base64
from functools import cache
from pathlib import Path

from findings import answers
from findings.meeting import Pack, Sheet, say
from packs import drawing, qr

HERE = Path(__file__).parent
LANGUAGE = "en-GB"


def packed(picture: str) -> str:
    """A picture as an address that holds it whole."""
    return f"data:image/svg+xml;base64,{base64.b64encode(picture.encode()).decode()}"


@cache
def _template():
    import jinja2

    folder = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    folder.filters["packed"] = packed
    return folder.get_template("document.html.jinja")


def html(pack: Pack, style: str, script: str = "", type_size: float = 1, points: float = 0) -> str:
    """The document; with a script it is one to go through on a screen, with a size in points one for paper."""
    return _template().render(
        pack=pack,
        say=say,
        language=LANGUAGE,
        style=(HERE / style).read_text(encoding="utf-8"),
        points=points,
        script=(HERE / script).read_text(encoding="utf-8") if script else "",
        picture={sheet.question: picture(sheet, type_size) for sheet in pack.sheets},
        code=qr.svg(pack.link) if pack.link else "",
    )


@answers.kept
def picture(sheet: Sheet, type_size: float = 1) -> str:
    """The picture of a sheet as SVG; none where a table stands in its place."""
    return drawing.svg(sheet.picture, type_size) if sheet.picture else ""
