"""What is chosen for a meeting: the place, who comes, and which questions the sheets answer."""

from dataclasses import dataclass

from data import profile
from findings.meeting.wording import say

MOST = 10  # sheets that a room can take in

# The questions a sheet can answer, in the order of the sheets.
QUESTIONS = (
    *("here", "districts", "years", "support", "chance", "other-counties", "each-school"),
    *("kinds", "councils", "special", "missing", "far"),
)
# Those that need to know what each special school is for.
OF_LABELS = ("missing", "far")
# For whom, each with the questions that are ready for them.
AUDIENCES = {
    "parents": ("here", "years", "support", "kinds", "special", "missing", "far"),
    "leaders": ("here", "districts", "years", "support", "each-school", "kinds", "special", "far"),
    "commissioners": ("districts", "chance", "years", "support", "other-counties", "kinds", "councils", "missing", "far"),
}


@dataclass(frozen=True)
class Choice:
    """A pack as it is asked for: the name of a place, whom it is for, and its questions in any order."""

    place: str
    audience: str
    questions: tuple[str, ...]


def offered() -> tuple[str, ...]:
    """The questions that can be answered in this county."""
    has_labels = bool(profile.county().designations)
    return tuple(question for question in QUESTIONS if has_labels or question not in OF_LABELS)


def ready(audience: str) -> tuple[str, ...]:
    """The questions that are ready for an audience."""
    return tuple(question for question in offered() if question in AUDIENCES[audience])


def problem(choice: Choice) -> str:
    """Why no pack can be made of a choice, in a sentence; empty where one can."""
    chosen = len(choice.questions)
    if not chosen:
        return say("problem.none")
    return say("problem.many", most=MOST, chosen=chosen, over=chosen - MOST) if chosen > MOST else ""
