"""How every figure is worked out: what is counted and what is modelled, and each question with its promise."""

import queries
from findings import answers
from findings.choices import MEASURE_OF, WHAT
from findings.finding import Column, Finding, Table
from findings.sentences import Voice

say = Voice("methods")
KINDS = ("counted", "estimated", "modelled", "simulated", "ranges", "doubtful", "missing")
# A line that runs as it stands; a year is left out, so that the newest is taken.
EXAMPLE = "python -m queries lottery/plans_by_place --level district --format csv"


def lead() -> Finding:
    """What the page is for."""
    return Finding(say("lead"), caveats=(say("questions"),))


@answers.kept
def kinds() -> Finding:
    """Which figures are counted, which estimated, modelled or simulated, and what their ranges mean."""
    plans, support = (answers.years(MEASURE_OF[what]) for what in WHAT)
    parts = {"counted": {"years": list(map(str, plans)), "first": support[0]}}
    rows = tuple((say(f"{kind}.name"), say(kind, **parts.get(kind, {}))) for kind in KINDS)
    return Finding(table=Table((Column("kind", "Kind"), Column("means", "What it is")), rows, say("kinds.caption"), stacks=True))


def questions() -> tuple[queries.Contract, ...]:
    """Every question with its promise and its SQL."""
    return tuple(map(queries.contract, queries.names()))


def promise(question: queries.Contract) -> Finding:
    """What a question promises: its grain, its place basis, and what it cannot tell."""
    bases = " over ".join(question.bases)
    mixed = (say("mixed", reason=question.mixed_because),) if question.mixed_because else ()
    return Finding(
        caveats=(say("grain", name=question.name, grain=", ".join(question.grain), bases=bases), *mixed, question.caveat)
    )
