"""The three packs that a meeting asks for first, each file of them made once."""

from dataclasses import replace
from functools import cache

import pytest

from findings import meeting
from packs import formats

LINK = "https://send.example/meeting-pack?area=Swale"
ASKED = (("South Kent", "parents"), ("Swale", "leaders"), ("Kent", "commissioners"))


@cache
def pack(place: str, audience: str) -> meeting.Pack:
    """The ready pack for a place and an audience."""
    return replace(meeting.pack(meeting.Choice(place, audience, meeting.ready(audience))), link=LINK)


@cache
def made(word: str, place: str, audience: str) -> bytes:
    """One file of it."""
    content = formats.made(word, pack(place, audience), lambda number: None)
    assert isinstance(content, bytes), content  # where no type can be set, the sentence says what to install
    return content


@pytest.fixture(params=ASKED, ids=" ".join, scope="session")
def asked(request) -> tuple[str, str]:
    """A place and an audience."""
    return request.param
