"""What a plan would do in the county, by kind of school, and how sure that is."""

import pandas as pd

from data import profile
from findings import answers, assumptions, words
from findings.finding import Column, Finding, Step, Table
from findings.gaps import rows as figures
from findings.gaps.wording import kind, label
from findings.gaps.wording import say as of_gaps
from findings.what_if.changes import say
from model.scenarios import what_if
from model.scenarios.county import Setting


@answers.kept
def effects(plan: str, level: str, setting: Setting) -> pd.DataFrame:
    """Every place and kind before and after a plan, under one setting."""
    changes, _ = what_if.read(plan)
    return what_if.by_place(changes, level, setting).merge(answers.places()[["place_code", "place_name"]], on="place_code")


@answers.kept
def lead(plan: str, setting: Setting) -> Finding:
    """What a plan would do to the number of the county's children without a place in reach."""
    sentence = in_short(effects(plan, "county", setting), setting) if plan else say("nothing_yet")
    return Finding(sentence, caveats=(*assumptions.own(setting), say("cover")))


def in_short(whole: pd.DataFrame, setting: Setting) -> str:
    """The effect on the two kinds that change most, in one sentence."""
    rows = whole.set_index("designation")
    parts = []
    for code in touched(whole)[:2]:
        before, after = rows.at[code, "short_before"], rows.at[code, "short_after"]
        if words.modelled(before) == words.modelled(after):
            said = say("effect.same", after=after)
        else:
            said = say("effect.moved", before=before, after=after)
        parts.append(f"{kind(code)}: {said[0].lower()}{said[1:]}")
    return say("effect", drive=assumptions.drive(setting), effects="; ".join(parts))


def touched(whole: pd.DataFrame) -> list[str]:
    """The kinds a plan changes, most first; all of them when it changes none."""
    change = (whole["places_after"] - whole["places_before"]).abs() + (whole["short_after"] - whole["short_before"]).abs()
    order = whole.assign(change=change).sort_values("change", ascending=False, kind="stable")
    changed = order.loc[order["change"] > 0.05, "designation"].tolist()
    return changed or whole["designation"].tolist()


@answers.kept
def kinds(plan: str, setting: Setting) -> dict[str, str]:
    """The kinds a plan touches, by their names, most first."""
    return {label(code): code for code in touched(effects(plan, "county", setting))}


@answers.kept
def by_kind(plan: str, setting: Setting) -> Finding:
    """Every kind of school in the county before and after, and the range of the change."""
    rows = effects(plan, "county", setting)
    return Finding(
        range_in_words(what_if.range_of_effect(what_if.read(plan)[0])),
        table=table(
            rows["designation"].map(label), rows, Column("kind", "Kind of school"), say("by_kind.caption"), plan, setting
        ),
        questions=figures.asked(setting),
    )


def range_in_words(ranges: pd.DataFrame) -> str:
    """How sure the effect is: least and most over single assumptions, for each kind that changes."""
    said = [
        say("range.one", kind=label(str(code)), least=row["least"], most=row["most"])
        for code, row in ranges.iterrows()
        if abs(row["least"]) >= 0.5 or abs(row["most"]) >= 0.5
    ]
    return say("range", ranges="; ".join(said)) if said else say("range.none")


def table(
    heads: pd.Series,
    rows: pd.DataFrame,
    first: Column,
    caption: str,
    plan: str,
    setting: Setting,
    more: tuple[tuple[str, str], ...] = (),
) -> Table:
    """Before and after, one row for each head; the plan and what was assumed go into the download."""
    columns = (
        first,
        Column("places", "Places standing there", "count"),
        Column("short", "Children with none in reach", "modelled"),
        Column("spare", "Places left over", "modelled"),
        Column("access_index", f"Access, {profile.county().name} = 100", "count"),
    )
    cells = tuple(
        (head, *(Step(row[f"{column.name}_before"], row[f"{column.name}_after"]) for column in columns[1:]))
        for head, row in zip(heads, rows.to_dict("records"), strict=True)
    )
    assumed = (("plan", plan or "nothing changed"), *more, *assumptions.columns(setting))
    return Table(columns, cells, caption, assumed=assumed)


def remarks() -> Finding:
    """What to bear in mind about the model."""
    return Finding(notes=tuple(of_gaps(name) for name in ("modelled", "how_shared", "not_netted", "travel.note")))
