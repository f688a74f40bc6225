"""How Gaps and What if say the kinds of special school."""

from data import profile
from findings.sentences import Voice

say = Voice("gaps")


def label(designation: str) -> str:
    """A kind of school, or one of the three labels of 2024, by its full name."""
    known = profile.county().designations
    return known[designation].name if designation in known else designation


def kind(designation: str) -> str:
    """A kind of school inside a sentence; the three labels of 2024 keep their capitals."""
    if designation not in profile.county().designations:
        return designation
    name = label(designation).replace(", with", " with")
    return name[0].lower() + name[1:]
