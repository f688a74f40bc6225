"""The model's assumptions in the words a reader chooses between; the words are also those of the URL."""

from dataclasses import dataclass

from data import profile
from findings.sentences import Voice
from model.scenarios import shares
from model.scenarios.county import CHOICES, Setting

say = Voice("assumptions")


@dataclass(frozen=True)
class Assumption:
    """One thing that is not known: what it is called, its word in the URL, and what it may be."""

    label: str
    key: str
    options: dict[str, str]


ASSUMED = {
    "mapping": Assumption(
        "Which need goes where",
        "goes",
        {
            "As places are used today": "today",
            "More to communication schools": "communication",
            "More to complex-needs schools": "learning",
        },
    ),
    "places": Assumption(
        "Places counted by",
        "count",
        {"Whichever is more": "larger", "Published places": "published", "Pupils on roll": "roll"},
    ),
    "children": Assumption(
        "Children counted",
        "who",
        {"In state special schools": "state", "In independent ones too": "all"},
    ),
    "spread": Assumption(
        "Need is",
        "spread",
        {"The same share everywhere": "even", "More where incomes are low": "poverty"},
    ),
    "sites": Assumption(
        "Other sites",
        "sites",
        {"Those seen open": "open", "Approved ones too": "approved", "Half as many places there": "fewer"},
    ),
    "labels": Assumption(
        "Schools without a label",
        "unlabelled",
        {"By their own words": "own words", "Left out": "published"},
    ),
    "reach": Assumption(
        "Within reach",
        "reach",
        {"An hour’s drive": "usual", "An hour and a quarter": "longer"},
    ),
}


def drive(setting: Setting) -> str:
    """How far is within reach, inside a sentence."""
    return say.raw(f"drive.{setting.reach}")


def notes(names: str) -> list[str]:
    """Assumptions by their names (“places,reach”), each as a note inside a sentence."""
    return [say.raw(f"note.{name}") for name in names.split(",") if name]


def water() -> tuple[str, ...]:
    """That estimated roads go round the county's water; nothing where none is in the way."""
    names = list(profile.county().water.lines)
    return (say("water", water=names),) if names else ()


def own(setting: Setting) -> tuple[str, ...]:
    """That a page counts with a reader's own shares, and of which needs; nothing when it does not."""
    names = [shares.needs()[need] for need in shares.read(setting.own)[0]]
    return (say("own", needs="; ".join(names)),) if names else ()


def columns(setting: Setting) -> tuple[tuple[str, str], ...]:
    """What was assumed, for the columns of a download."""
    return tuple((f"assumed_{name}", value) for name, value in vars(setting).items())


def choices(setting: Setting) -> tuple[tuple[str, str], ...]:
    """What a reader chose that is not a doubt, for the columns of a download."""
    return tuple((f"assumed_{name}", getattr(setting, name)) for name in CHOICES)
