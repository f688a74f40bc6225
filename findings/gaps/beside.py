"""The model beside what somebody has counted: the two figures and how many times one is the other, whether they agree or not."""

import pandas as pd

from findings import ages, answers, assumptions
from findings.answers import answer
from findings.finding import Asked, Cell, Column, Figure, Finding, Ranged, Table
from findings.gaps import rows as figures
from findings.gaps.wording import say
from model.scenarios.county import Setting

QUESTION = "provision/counted_beside_model"


@answers.kept
def beside(setting: Setting) -> Finding:
    """Every published count found, what the model says for the same, and the ratio of the two."""
    counts = answer(QUESTION)
    if counts.empty:
        return Finding(nothing=say("beside.none"))
    model = figures.by_place(setting, ages.ALL)
    said = [modelled(row, model) for row in counts.to_dict("records")]
    columns = (
        Column("what", "What was counted"),
        Column("place", "Where"),
        Column("dated", "When"),
        Column("counted", "Counted", "count"),
        Column("model", "The model says", "modelled"),
        Column("times", "Model over count", "times"),
        Column("counted_by", "Counted by"),
        Column("doubt", "What is uncertain"),
        Column("source_name", "Source"),
    )
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (
            row["what"],
            row["place"],
            row["dated"],
            row["value"],
            Figure(None, "not modelled") if value is None else value,
            None if value is None else value.value / row["value"],
            row["counted_by"],
            row["doubt"],
            row["source_name"],
        )
        for row, value in zip(counts.to_dict("records"), said, strict=True)
    )
    return Finding(
        together(counts, said),
        more=(say("beside.roads"),),
        caveats=(say("beside"),),
        table=Table(columns, cells, say("beside.caption"), stacks=True, assumed=assumptions.columns(setting)),
        questions=(Asked.of(QUESTION), *figures.asked(setting)),
    )


def modelled(row: dict, model: pd.DataFrame) -> Ranged | None:
    """What the model has for one count, over all kinds it is about, from the least to the most each kind can be; none where it leaves
    the matter out."""
    if row["model_says"] == "nothing":
        return None
    own = model[model["place_name"] == row["place"]]
    if row["designations"] != "any":
        own = own[own["designation"].isin(row["designations"].split(";"))]
    value, low, high = (float(own[f"{row['model_says']}{end}"].sum()) for end in ("", "_low", "_high"))
    return Ranged(value, low, high)


def together(counts: pd.DataFrame, said: list[Ranged | None]) -> str:
    """How many counts can be set beside the model, how far apart the two are, and how many it leaves out."""
    times = sorted(value.value / count for value, count in zip(said, counts["value"], strict=True) if value is not None)
    left_out = len(said) - len(times)
    if not times:
        return say("beside.all_left_out", counts=len(said))
    parts = [
        say("beside.one", times=times[0])
        if len(times) == 1
        else say("beside.many", counts=len(times), least=times[0], most=times[-1])
    ]
    return " ".join([*parts, *([say("beside.rest", rest=left_out)] if left_out else [])])
