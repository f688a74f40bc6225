"""Other data under the app in this process: everything it keeps is forgotten before and after, as by a new start."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from components.served import first_screen, preview
from data import catalogue
from data.catalogue import Edition
from findings import answers
from look import outlines
from model.scenarios import county, shares, sweep, what_if
from queries import store


def forget() -> None:
    """Empty everything the app keeps of its data, but for the data themselves."""
    answers.forget()
    for module in (store, outlines, first_screen, preview, shares, county, sweep, what_if):
        for kept in vars(module).values():
            if hasattr(kept, "cache_clear") and kept.__module__ == module.__name__:
                kept.cache_clear()


@contextmanager
def standing_on(edition: Edition) -> Iterator[None]:
    """The app over this edition."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogue, "edition", lambda: edition)
        forget()
        yield
    forget()
