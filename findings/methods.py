"""How every figure is worked out: what is counted and what is modelled, and each question and each table of the model with its promise."""

import queries
from findings import answers, dates
from findings.choices import MEASURE_OF, WHAT
from findings.finding import Column, Finding, Table
from findings.sentences import Voice
from model import outputs

say = Voice("methods")
KINDS = ("counted", "estimated", "modelled", "simulated", "ranges", "doubtful", "missing")
# A line that runs as it stands; a year is left out, so that the newest is taken.
EXAMPLE = "python -m queries lottery/plans_by_place --level district --format csv"


def lead() -> Finding:
    """What the page is for."""
    return Finding(say("lead"))


def shell() -> Finding:
    """How to ask from a shell."""
    return Finding(notes=(say("questions"),))


@answers.kept
def kinds() -> Finding:
    """Which figures are counted, which estimated, modelled or simulated, and what their ranges mean."""
    plans, support = (answers.years(MEASURE_OF[what]) for what in WHAT)
    parts: dict[str, dict[str, object]] = {
        "counted": {"years": list(map(str, plans)), "first": support[0]},
        "estimated": {"dated": dates.counted("ons_population")},
    }
    rows = tuple((say(f"{kind}.name"), say(kind, **parts.get(kind, {}))) for kind in KINDS)
    return Finding(table=Table((Column("kind", "Kind"), Column("means", "What it is")), rows, say("kinds.caption"), stacks=True))


def models() -> dict[str, str]:
    """Every table that the model gives, by what it answers."""
    return {head.answers: name for name, head in outputs.heads().items()}


@answers.kept
def model(name: str) -> Finding:
    """What a table of the model promises: its rows, what it assumes, which questions it asks, its columns, and what it cannot tell."""
    head = outputs.heads()[name]
    columns = (Column("column", "Column"), Column("says", "What it says"), Column("unit", "Unit"))
    rows = tuple((name, column.says, column.unit or "") for name, column in head.columns.items())
    return Finding(
        caveats=(
            say("model.grain", name=name, grain=", ".join(head.grain)),
            say("model.assumes", assumes=" ".join(head.assumes)),
            say("model.cannot", caveat=head.caveat),
        ),
        table=Table(columns, rows, say("model.caption"), stacks=True),
        notes=(say("model.asks", asks=list(head.asks)),),
    )


def questions() -> dict[str, str]:
    """Every question, by what it answers."""
    return {queries.contract(name).answers: name for name in queries.names()}


def promise(name: str) -> Finding:
    """What a question promises: its grain, its place basis, and what it cannot tell."""
    question = queries.contract(name)
    bases = " over ".join(question.bases)
    mixed = (say("mixed", reason=question.mixed_because),) if question.mixed_because else ()
    return Finding(
        caveats=(say("grain", name=question.name, grain=", ".join(question.grain), bases=bases), *mixed, question.caveat)
    )


def sql(name: str) -> str:
    """The file of a question, as the machine runs it."""
    return queries.contract(name).sql
