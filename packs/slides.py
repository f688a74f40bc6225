"""A pack as PowerPoint slides: charts that can be edited, maps as sharp pictures, and what to say in the notes of each slide."""

import io
from typing import Any

from findings.finding import Table
from findings.meeting import Pack, Sheet, say
from findings.pictures import Bars, Dots, Lines
from look import palette
from packs import charts, document, drawing, qr

WIDE, HIGH, EDGE = 13.333, 7.5, 0.6  # inches
PICTURE = (EDGE, 2.6, 8.1, 4.1)  # left, top, width and height of the room for a picture
BESIDE = 9.0  # where the words beside it begin
FONT = "Arial"
HEADLINES = ((90, 30), (140, 25), (200, 22))  # letters of a headline up to which it has this size
LEAST = 19
TABLES = ((350, 14), (550, 12))  # the same of a table, and of what stands over a picture
CAPTIONS = ((100, 12),)
WORDS_ON_A_SLIDE = 8
TYPE_SIZE = 1.25  # of the words in a picture
DOTS_ACROSS = 1500  # of a map

Room = tuple[float, float, float, float]  # left, top, width and height in inches


def presentation(pack: Pack) -> bytes:
    """The whole pack."""
    return _Slides(pack).saved()


def png(sheet: Sheet) -> bytes:
    """The picture of a sheet as dots, sharp on a projector."""
    return drawing.png(document.picture(sheet, TYPE_SIZE), DOTS_ACROSS)


class _Slides:
    """Slides being made."""

    def __init__(self, pack: Pack):
        from pptx import Presentation
        from pptx.util import Inches

        self.pack, self.inches = pack, Inches
        self.made = Presentation()
        self.made.slide_width, self.made.slide_height = Inches(WIDE), Inches(HIGH)
        about = self.made.core_properties
        about.title, about.author, about.subject, about.language = pack.title, pack.site, pack.lead, document.LANGUAGE
        self.cover()
        for number, sheet in enumerate(pack.sheets, start=1):
            self.sheet(number, sheet)
        self.ends()

    def saved(self) -> bytes:
        written = io.BytesIO()
        self.made.save(written)
        return written.getvalue()

    def slide(self, title: str, size: float, room: Room) -> Any:
        """A slide with a title and a rule over it."""
        made: Any = self.made.slides.add_slide(self.made.slide_layouts[5])
        rule = made.shapes.add_shape(1, 0, 0, self.made.slide_width, self.inches(0.14))
        rule.fill.solid()
        rule.fill.fore_color.rgb = charts.colour(palette.MAIN)
        rule.line.fill.background()
        _decorative(rule)
        head = made.shapes.title
        head.left, head.top, head.width, head.height = map(self.inches, room)
        _write(head.text_frame, [title], size, palette.INK, bold=True)
        return made

    def words(
        self,
        slide: Any,
        room: Room,
        lines: list[str],
        size: float,
        ink: str = palette.INK,
        **looks: Any,
    ) -> Any:
        """Lines of words in a box."""
        box = slide.shapes.add_textbox(*map(self.inches, room))
        _write(box.text_frame, lines, size, ink, **looks)
        return box

    def cover(self) -> None:
        pack = self.pack
        slide = self.slide(pack.title, 44, (EDGE, 1.1, WIDE - 2 * EDGE, 1.4))
        self.words(slide, (EDGE, 0.5, 8, 0.5), [pack.site], 16, palette.MAIN, bold=True)
        self.words(slide, (EDGE, 2.7, 8, 0.6), [pack.dated], 18)
        titles = [f"{number}. {sheet.title}" for number, sheet in enumerate(pack.sheets, start=1)]
        self.words(slide, (EDGE, 3.3, 8, 3.2), titles, 16, apart=4)
        self.words(slide, (EDGE, 6.8, 12, 0.5), [pack.basis], 12, palette.QUIET)
        if pack.link:
            code = slide.shapes.add_picture(
                io.BytesIO(qr.png(pack.link)), self.inches(WIDE - EDGE - 2.2), self.inches(3.4), self.inches(2.2)
            )
            _describe(code, pack.link)
            self.words(slide, (WIDE - EDGE - 4, 5.7, 4, 0.8), [pack.link], 10, palette.QUIET, right=True)
        slide.notes_slide.notes_text_frame.text = "\n".join((pack.lead, *pack.left_out))

    def sheet(self, number: int, sheet: Sheet) -> None:
        size = _size(len(sheet.headline), HEADLINES, LEAST)
        slide = self.slide(sheet.headline, size, (EDGE, 0.75, WIDE - 2 * EDGE, 1.4))
        self.words(
            slide,
            (EDGE, 0.35, 11, 0.4),
            [f"{say('number', number=number, sheets=len(self.pack.sheets))} · {sheet.title}"],
            14,
            palette.MAIN,
            bold=True,
        )
        shows = sheet.shows if sheet.picture or not sheet.table else sheet.table.caption
        if isinstance(sheet.picture, Dots) and sheet.picture.line and charts.fits(sheet.picture):
            shows = f"{shows}. {sheet.picture.line[1]}"
        if shows:
            size = _size(len(shows), CAPTIONS, 9)
            self.words(slide, (PICTURE[0], PICTURE[1] - 0.4, PICTURE[2], 0.4), [shows], size, palette.QUIET, bold=True)
        self.picture(slide, sheet)
        wide = WIDE - EDGE - BESIDE
        beside = [*filter(None, (sheet.rest, sheet.caveat, sheet.star))]
        self.words(slide, (BESIDE, PICTURE[1], wide, PICTURE[3] - 0.4), beside, 16 if sum(map(len, beside)) < 330 else 13)
        self.words(slide, (EDGE, HIGH - 0.65, WIDE - 2 * EDGE, 0.4), [sheet.source], 11, palette.QUIET)
        slide.notes_slide.notes_text_frame.text = notes(sheet)

    def picture(self, slide: Any, sheet: Sheet) -> None:
        """A chart where one fits, else the picture itself, else the table."""
        room = tuple(map(self.inches, PICTURE))
        picture = sheet.picture
        if isinstance(picture, Bars | Lines) or (isinstance(picture, Dots) and charts.fits(picture)):
            _describe(charts.add(slide, picture, room, sheet.shows), picture.alt)
        elif picture:
            made = slide.shapes.add_picture(io.BytesIO(png(sheet)), room[0], room[1], height=room[3])
            if made.width > room[2]:
                made.height, made.width = round(made.height * room[2] / made.width), room[2]
            _describe(made, picture.alt)
        elif sheet.table:
            self.table(slide, sheet.table)

    def table(self, slide: Any, table: Table) -> None:
        """A table of words to edit, its columns as wide as their words need."""
        made = slide.shapes.add_table(len(table.rows) + 1, len(table.columns), *map(self.inches, PICTURE))
        _describe(made, table.caption)
        columns = [
            [column.head, *(table.text(row, at) for row in range(len(table.rows)))] for at, column in enumerate(table.columns)
        ]
        size = _size(sum(len(text) for texts in columns for text in texts), TABLES, 10)
        needs = [min(max(map(len, texts)), 60) + 6 for texts in columns]
        for at, texts in enumerate(columns):
            made.table.columns[at].width = self.inches(PICTURE[2] * needs[at] / sum(needs))
            for row, text in enumerate(texts):
                cell = made.table.cell(row, at)
                _write(
                    cell.text_frame, [text], size, palette.PAPER if row == 0 else palette.INK, bold=row == 0 or at == 0, apart=0
                )
                cell.fill.solid()
                cell.fill.fore_color.rgb = charts.colour(
                    palette.MAIN if row == 0 else palette.PAPER if row % 2 else palette.GROUND
                )

    def ends(self) -> None:
        """The words explained, then whose figures these are."""
        words = self.pack.words
        slides = -(-len(words) // WORDS_ON_A_SLIDE)
        each = -(-len(words) // slides) if slides else 1
        for first in range(0, len(words), each):
            slide = self.slide(say.raw("words"), 30, (EDGE, 0.5, 8, 0.8))
            lines = [f"{term}: {says}" for term, says in words[first : first + each]]
            self.words(slide, (EDGE, 1.5, WIDE - 2 * EDGE, 5.5), lines, 16)
        slide = self.slide(say.raw("cites"), 30, (EDGE, 0.5, 11, 0.8))
        half = -(-len(self.pack.cites) // 2)
        for column, cites in enumerate((self.pack.cites[:half], self.pack.cites[half:])):
            self.words(slide, (EDGE + column * 6.1, 1.4, 5.9, 5.4), list(cites), 10, apart=3)
        self.words(slide, (EDGE, 6.9, 12, 0.4), [say("cited", version=self.pack.version)], 11, palette.QUIET)


def notes(sheet: Sheet) -> str:
    """What to say to a slide, what else is to be known, and what people will ask, with honest answers."""
    remarks = " ".join((sheet.caveat, *sheet.small))
    parts = [say("note.say", sentence=sheet.sentence), sheet.say, "", say("note.mind", remarks=remarks), ""]
    for asks, answer in sheet.asked:
        parts += [say("note.asks", asks=asks), say("note.answer", answer=answer), ""]
    return "\n".join(parts).strip()


def _write(
    frame: Any, lines: list[str], size: float, ink: str, bold: bool = False, right: bool = False, apart: float = 8
) -> None:
    """Lines as paragraphs, in our type and language."""
    from pptx.enum.lang import MSO_LANGUAGE_ID
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Pt

    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment, paragraph.space_after = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT, Pt(apart)
        run = paragraph.add_run()
        run.text = line
        font = run.font
        font.size, font.bold, font.name, font.language_id = Pt(size), bold, FONT, MSO_LANGUAGE_ID.ENGLISH_UK
        font.color.rgb = charts.colour(ink)


def _describe(shape: Any, alt: str) -> None:
    """What a shape shows, for who cannot see it."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", alt)


def _size(letters: int, sizes: tuple[tuple[int, int], ...], least: int) -> int:
    """How large so many letters are set."""
    return next((size for most, size in sizes if letters <= most), least)


def _decorative(shape: Any) -> None:
    """A shape that says nothing needs no words."""
    _describe(shape, "")
