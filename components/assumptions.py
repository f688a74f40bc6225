"""The model's assumptions in the words a reader chooses between; the words are also those of the URL."""

from dataclasses import dataclass

from model.county import Setting


@dataclass(frozen=True)
class Assumption:
    """One thing that is not known: what it is called, its word in the URL, what it may be, and a note for the reader."""

    label: str
    key: str
    options: dict[str, str]
    note: str


ASSUMED = {
    "mapping": Assumption(
        "Which need goes where",
        "goes",
        {
            "As places are used today": "today",
            "More to communication schools": "communication",
            "More to complex-needs schools": "learning",
        },
        "which need goes to which kind of school",
    ),
    "places": Assumption(
        "Places counted by",
        "count",
        {"Whichever is more": "larger", "Published places": "published", "Pupils on roll": "roll"},
        "which number of places counts",
    ),
    "children": Assumption(
        "Children counted",
        "who",
        {"In state special schools": "state", "In independent ones too": "all"},
        "whether children in independent special schools are counted too",
    ),
    "spread": Assumption(
        "Need is",
        "spread",
        {"The same share everywhere": "even", "More where children are poor": "poverty"},
        "whether need follows child poverty",
    ),
    "sites": Assumption(
        "Other sites",
        "sites",
        {"Those seen open": "open", "Approved ones too": "approved", "Half as many places there": "fewer"},
        "which sites are open and how large they are",
    ),
    "labels": Assumption(
        "Schools without a label",
        "unlabelled",
        {"By their own words": "own words", "Left out": "published"},
        "whether schools without a published label count",
    ),
    "reach": Assumption(
        "Within reach",
        "reach",
        {"An hour’s drive": "usual", "An hour and a quarter": "longer"},
        "how far is within reach",
    ),
}


def drive(setting: Setting) -> str:
    """How far is within reach, inside a sentence."""
    return {"usual": "an hour’s drive", "longer": "an hour and a quarter’s drive"}[setting.reach]


def notes(names: str) -> list[str]:
    """Assumptions by their names (“places,reach”), each as a note."""
    return [ASSUMED[name].note for name in names.split(",") if name]
