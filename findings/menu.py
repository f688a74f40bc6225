"""The pages in the groups of the menu, each with the question it answers."""

from dataclasses import dataclass
from functools import cache

import yaml

from findings import sentences
from findings.sentences import Voice

FIRST = "start"  # stands at the bare address

say = Voice("shared")


@dataclass(frozen=True)
class Page:
    """One page: its file under `pages/`, its word in the address, its name and the question it answers.

    `has_place` where the chosen place plays a part on it, `remembers` where it wants the place that a reader's device remembers.
    """

    file: str
    word: str
    name: str
    answers: str
    has_place: bool = True
    remembers: bool = False

    @property
    def path(self) -> str:
        """Where Streamlit finds it."""
        return f"pages/{self.file}.py"


@cache
def groups() -> dict[str, tuple[Page, ...]]:
    """The pages of each group, as the menu has them."""
    written = yaml.safe_load((sentences.FOLDER / "menu.yaml").read_text(encoding="utf-8"))
    return {
        group["group"]: tuple(Page(**page | {"answers": sentences.filled(page["answers"])}) for page in group["pages"])
        for group in written
    }


def page(word: str) -> Page:
    """The page with this word in its address."""
    return next(page for pages in groups().values() for page in pages if page.word == word)


def site() -> str:
    """What all the pages together are called."""
    return say("site.name")


def line() -> str:
    """What they are about, in one line."""
    return say("site.line")


def tab(title: str, place: str = "") -> str:
    """What a browser's tab and a bookmark call one page: its title, and the place chosen on it if one is."""
    return f"{title}{f', {place}' if place else ''} · {site()}"
