"""What a reader chooses for a meeting, the sheets that follow as small pages, and the files that are made on asking."""

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from urllib.parse import urlencode, urlsplit

import streamlit as st

from components import checks, controls, frame
from findings import meeting
from findings.finding import Finding
from findings.meeting import say

AT_HOME = {"localhost", "127.0.0.1", "::1", None}  # an address that leads nowhere from another device


def choice(place: str) -> meeting.Choice:
    """For whom the pack is and which questions it answers; at first those that are ready for them."""
    audiences = {say.raw(f"audience.{word}"): word for word in meeting.AUDIENCES}
    audience = audiences[controls.segments(say.raw("choose.audience"), tuple(audiences), "for")]
    labels = {say.raw(f"{question}.label"): question for question in meeting.offered()}
    ready = [label for label, question in labels.items() if question in meeting.ready(audience)]
    # Each audience has a word of its own in the address: what was changed for one stays when another is looked at.
    chosen = st.pills(
        say.raw("choose.questions"),
        list(labels),
        selection_mode="multi",
        default=ready,
        key=f"for_{audience}",
        bind="query-params",
        wrap=True,
    )
    return meeting.Choice(place, audience, tuple(labels[label] for label in labels if label in chosen))


def link() -> str:
    """The address of these very choices, to be handed round; none where only this machine knows it."""
    address = urlsplit(st.context.url or "")
    if address.hostname in AT_HOME:
        return ""
    words = [(word, value) for word in st.query_params for value in st.query_params.get_all(word)]
    return address._replace(query=urlencode(words), fragment="").geturl()


def pack(choice: meeting.Choice) -> meeting.Pack:
    """The pack for a choice, said above all.

    Raises Ended, having said why, where none can be made of it.
    """
    wrong = meeting.problem(choice)
    made = meeting.pack(replace(choice, questions=()) if wrong else choice)
    with frame.section():
        said = Finding(made.lead) if made.sheets else Finding(nothing=wrong or made.lead)
        frame.lead(replace(said, caveats=made.left_out), "pack", made.dated)
    if not made.sheets:
        raise frame.Ended
    return replace(made, link=link())


def preview(sheets: Sequence[meeting.Sheet], pictures: Sequence[str]) -> None:
    """The sheets as small pages, in their order."""
    pages = "".join(_page(number, *both) for number, both in enumerate(zip(sheets, pictures, strict=True), start=1))
    st.html(f'<ol class="kent-sheets">{pages}</ol>')
    for sheet in sheets:
        checks.note(sheet.questions)


def _page(number: int, sheet: meeting.Sheet, picture: str) -> str:
    """One small page: its question, its sentence, its picture and what to bear in mind."""
    drawn = ""
    if picture and sheet.picture:
        packed = base64.b64encode(picture.encode()).decode()
        drawn = f'<img alt="{escape(sheet.picture.alt, quote=True)}" src="data:image/svg+xml;base64,{packed}"/>'
    elif sheet.table:
        drawn = f"<p>{escape(say('preview.table', rows=len(sheet.table.rows)))}</p>"
    return (
        f"<li><p>{number} · {escape(sheet.title)}</p><p><strong>{escape(sheet.headline)}</strong></p>{drawn}"
        f"<p>{escape(sheet.caveat)}</p></li>"
    )


@dataclass(frozen=True)
class File:
    """A file to be made: what the button says, its name and kind, and how it is made; that gives a sentence where it cannot be."""

    word: str
    name: str
    mime: str
    make: Callable[[Callable[[int], None]], bytes | str]


def offer(files: Sequence[File], sheets: int) -> None:
    """A button for each file. Only the one asked for is made, sheet by sheet, and can then be saved."""
    with st.container(horizontal=True):
        asked = [
            file
            for file in files
            if st.button(say.raw(f"make.{file.word}"), key=f"make_{file.word}", icon=":material/description:")
        ]
    for file in asked:
        bar = st.progress(0.0, say.raw("making"))

        def tell(number: int, bar=bar) -> None:
            bar.progress(number / (sheets + 1), say("making.sheet", number=number, sheets=sheets))

        made = file.make(tell)
        bar.empty()
        if isinstance(made, str):
            frame.nothing_to_show(made)
            continue
        size = say("made.size", size=len(made) / 1e6)
        label = f"{say.raw(f'made.{file.word}')} ({size})"
        st.download_button(
            label,
            made,
            file.name,
            file.mime,
            key=f"save_{file.word}",
            on_click="ignore",
            type="primary",
            icon=":material/download:",
        )


def notes(sheets: Sequence[meeting.Sheet]) -> None:
    """For each sheet what to say, and what people will ask, with honest answers."""
    for number, sheet in enumerate(sheets, start=1):
        asked = "".join(f"<dt>{escape(asks)}</dt><dd>{escape(answer)}</dd>" for asks, answer in sheet.asked)
        st.html(
            f'<h3 class="kent-title">{number} · {escape(sheet.title)}</h3><p class="kent-remark">{escape(sheet.say)}</p>'
            f'<dl class="kent-asked">{asked}</dl>'
        )
