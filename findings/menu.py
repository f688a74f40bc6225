"""The pages in the groups of the menu, each with the question it answers."""

from dataclasses import dataclass
from functools import cache

import yaml

from findings import sentences


@dataclass(frozen=True)
class Page:
    """One page: its file under `pages/`, its word in the address, its name and the question it answers."""

    file: str
    word: str
    name: str
    answers: str

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
