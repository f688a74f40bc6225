"""Addresses of before, and where each of them leads now."""

from urllib.parse import parse_qs

from findings import menu

# The map of districts stood first: a bare address with a choice of its own is meant for it.
MAP, CHOICES_OF_MAP = "overview", {"show", "year", "from", "to", "as", "by"}


def leads_to(word: str, query: str) -> str | None:
    """The address to ask for instead, beside the one asked for; None where it stands as it is."""
    if word == menu.FIRST:
        return f"./?{query}"
    if not word and CHOICES_OF_MAP & set(parse_qs(query, keep_blank_values=True)):
        return f"{MAP}?{query}"
    return None
