"""The files a pack can be handed round as; each is made only when it is asked for, a few at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import BoundedSemaphore

from findings.meeting import Pack, say
from packs import document, figures, offline, paper, slides

AT_ONCE = 2  # files being made, so that many readers need no more memory than that

_turn = BoundedSemaphore(AT_ONCE)


@dataclass(frozen=True)
class Format:
    """One kind of file: its ending, what a browser calls it, how it is made, and how large the type in its pictures is."""

    ending: str
    mime: str
    make: Callable[[Pack], bytes]
    type_size: float | None = 1


FORMATS = {
    "slides": Format(
        ".pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        slides.presentation,
        slides.TYPE_SIZE,
    ),
    "pdf": Format(".pdf", "application/pdf", paper.pdf),
    "large": Format("-large-type.pdf", "application/pdf", paper.large, paper.LARGE),
    "offline": Format(".html", "text/html", offline.page),
    "figures": Format("-figures.zip", "application/zip", figures.archive, None),
}


def made(word: str, pack: Pack, tell: Callable[[int], None]) -> bytes | str:
    """A file in one format, or a sentence where it cannot be made here; tells the number of each sheet when it begins to draw it."""
    asked = FORMATS[word]
    with _turn:
        for number, sheet in enumerate(pack.sheets, start=1):
            tell(number)
            if asked.type_size:
                document.picture(sheet, asked.type_size)
        try:
            return asked.make(pack)
        except paper.NoType:
            return say("missing.pdf")
