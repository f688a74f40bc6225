"""A link as a square code that a phone reads."""

import io


def svg(link: str) -> str:
    """The code as SVG, with the quiet border that readers need."""
    import segno

    written = io.BytesIO()
    segno.make(link, error="m").save(written, kind="svg", xmldecl=False, svgns=True, scale=4, border=4, omitsize=True, nl=False)
    return written.getvalue().decode()


def png(link: str) -> bytes:
    """The same as a picture of dots."""
    import segno

    written = io.BytesIO()
    segno.make(link, error="m").save(written, kind="png", scale=12, border=4)
    return written.getvalue()
