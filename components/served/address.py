"""What the words of an address choose, read without the app that draws the controls."""

from collections.abc import Sequence
from urllib.parse import parse_qs

from components import controls
from data import profile
from findings import ages, answers, choices

MOST_LETTERS = 600


class Unread(Exception):
    """A choice that only the page itself can read, or refuse in a sentence."""


class Address:
    """The choices in an address, each as its control on the page would take it."""

    def __init__(self, query: str):
        """Raises Unread when it is too long to be one of ours."""
        if len(query) > MOST_LETTERS:
            raise Unread
        self._asked = parse_qs(query, keep_blank_values=True)

    def one(self, word: str, options: Sequence[str]) -> str:
        """What is chosen of a few options; the first when the address is silent.

        Raises Unread when it asks for another.
        """
        chosen = self._asked.get(word, [options[0]])
        if len(chosen) != 1 or chosen[0] not in options:
            raise Unread
        return chosen[0]

    def nothing_but(self, *words: str) -> None:
        """Raises Unread when the address chooses anything beside these."""
        if not set(self._asked) <= set(words):
            raise Unread

    @property
    def place(self) -> str:
        """The chosen place, the county when there is none. Raises Unread when it is none we know."""
        return self.one("area", [place.name for place in answers.places()])

    @property
    def of_a_part(self) -> str:
        """The chosen place where it is not the whole county; empty otherwise, and where it is none we know."""
        try:
            return "" if self.place == profile.county().name else self.place
        except Unread:
            return ""

    @property
    def urn(self) -> int | None:
        """The number of a school, where one is asked for and it is a school of ours."""
        asked = self._asked.get("urn", [""])[0]
        known = answers.answer("schools/all")["urn"]
        return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 9 and (known == int(asked)).any() else None

    @property
    def age(self) -> str:
        """The age of the children asked about."""
        return controls.AGES[self.one("age", list(controls.AGES))] if "age" in self._asked else ages.ALL

    def places(self, names: Sequence[str]) -> tuple[str, ...]:
        """The places to compare."""
        chosen = self._asked.get("places", list(controls.compared_first()))
        if not set(chosen) <= set(names) or len(set(chosen)) != len(chosen) or len(chosen) > controls.MOST_PLACES:
            raise Unread
        return controls.with_own(self.place, chosen)

    def view(self) -> choices.View:
        """What the map of districts shows."""
        measure = choices.MEASURES[self.one("show", list(choices.MEASURES))]
        scale = self.one("as", choices.SCALES)
        years = answers.years(measure.column)
        chosen = self.one("year", [*_newest_first(years), controls.CHANGE])
        if chosen != controls.CHANGE:
            return choices.View(measure, int(chosen), scale)
        start = int(self.one("from", _newest_first(years[:-1])))
        end = int(self.one("to", _newest_first(tuple(year for year in years if year > start))))
        return choices.View(measure, end, scale, start)

    def spread(self, schools: Sequence[str]) -> choices.Spread:
        """What the lottery pages show the spread of."""
        what = self.one("what", choices.WHAT)
        year = self.one("year", _newest_first(answers.years(choices.MEASURE_OF[what])))
        return choices.Spread(what, self.one("schools", schools), int(year))


def _newest_first(years: tuple[int, ...]) -> list[str]:
    return [str(year) for year in reversed(years)]
