"""What “What if” says: what a plan would do to places, children without one, and access, kind by kind and place by place."""

import pandas as pd

from findings import ages, answers, assumptions, words
from findings.answers import answer
from findings.finding import Asked, Cell, Column, Finding, Step, Table
from findings.gaps import rows as figures
from findings.gaps.need import PLACEMENTS, map_of_shortage, scaled
from findings.gaps.wording import kind, label
from findings.gaps.wording import say as say_of_gaps
from findings.sentences import Voice
from model.scenarios import what_if
from model.scenarios.county import THREE_LABELS, Setting, usual
from model.scenarios.what_if import Change

say = Voice("what_if")
CHANGED = 0.05  # from how much on a plan is said to change a kind


@answers.kept
def _effects(plan: str, level: str, setting: Setting, age: str) -> pd.DataFrame:
    """Every place and kind before and after a plan, under one setting."""
    changes, _ = what_if.read(plan)
    names = answers.answer("places/all")[["place_code", "place_name"]]
    return what_if.by_place(changes, level, setting, ages.phases(age)).merge(names, on="place_code")


@answers.kept
def lead(plan: str, setting: Setting, age: str) -> Finding:
    """What a plan would do to the number of children without a place in reach, in one sentence."""
    changes = what_if.read(plan)[0]
    notes = (*assumptions.own(setting), *_unseen(changes, setting), say("cover"))
    if not changes:
        return Finding(say("nothing"), caveats=notes)
    rows = _effects(plan, "county", setting, age).set_index("designation")
    parts = []
    for code in touched(plan, setting, age)[:2]:
        before, after = rows.at[code, "short_before"], rows.at[code, "short_after"]
        if words.modelled(before) == words.modelled(after):
            parts.append(_inside("effect.still", kind=kind(code), after=after))
        else:
            parts.append(_inside("effect.moves", kind=kind(code), before=before, after=after))
    return Finding(
        say("effect", drive=assumptions.drive(setting), children=ages.children(age), kinds="; ".join(parts)), caveats=notes
    )


def _unseen(changes: list[Change], setting: Setting) -> tuple[str, ...]:
    """With the three labels of 2024: for which schools none was seen in writing, and under which the model counts each."""
    if not any(one.act == "three-labels" for one in changes):
        return ()
    known = answer("provision/special_schools")
    unseen = known.loc[known["proposed_designation"] == "not seen", "school_name"]
    return assumed_labels(what_if.sites(changes, setting), set(unseen))


def assumed_labels(sites: pd.DataFrame, unseen: set[str]) -> tuple[str, ...]:
    """A sentence for each of the three labels under which a school counts for which it was not seen in writing."""
    new = set(THREE_LABELS.values()) - set(THREE_LABELS)
    sites = sites[sites["provider_name"].isin(unseen) & sites["designation"].isin(new)].drop_duplicates("provider_name")
    return tuple(
        say("unseen", label=name, schools=there["provider_name"].tolist(), number=len(there))
        for name, there in sites.sort_values("provider_name").groupby("designation")
    )


def _inside(name: str, **parts: object) -> str:
    """A wording inside a sentence; one that starts with a label of the withdrawn proposal keeps its capital."""
    text = say(name, **parts)
    return text if parts.get("kind") in THREE_LABELS.values() else text[0].lower() + text[1:]


def touched(plan: str, setting: Setting, age: str) -> list[str]:
    """The kinds a plan changes, most first; all of them when it changes none."""
    rows = _effects(plan, "county", setting, age)
    change = (rows["places_after"] - rows["places_before"]).abs() + (rows["short_after"] - rows["short_before"]).abs()
    order = rows.assign(change=change).sort_values("change", ascending=False, kind="stable")
    changed = order.loc[order["change"] > CHANGED, "designation"].tolist()
    return changed or rows["designation"].tolist()


@answers.kept
def in_the_county(plan: str, setting: Setting, age: str) -> Finding:
    """Every kind of school before and after, and how sure that is."""
    rows = _effects(plan, "county", setting, age)
    heads = [label(code) for code in rows["designation"]]
    return Finding(
        more=(_range(plan, setting, age),),
        table=_table(
            Column("kind", "Kind of school"),
            heads,
            rows,
            say("kinds.caption", children=ages.children(age)),
            plan,
            setting,
            ("age", age),
        ),
        questions=figures.asked(setting),
    )


def _range(plan: str, setting: Setting, age: str) -> str:
    """Least and most over single doubts, for each kind that changes."""
    found = what_if.range_of_effect(what_if.read(plan)[0], usual(setting), ages.phases(age))
    said = [
        say("range.kind", kind=label(str(code)), least=row["least"], most=row["most"])
        for code, row in found.iterrows()
        if abs(row["least"]) >= 0.5 or abs(row["most"]) >= 0.5
    ]
    return say("range", kinds="; ".join(said)) if said else say("range.none")


@answers.kept
def where(plan: str, setting: Setting, designation: str, place: str, age: str) -> Finding:
    """One kind with the plan, drawn by district; districts, then areas, in the table."""
    rows = pd.concat(
        [_effects(plan, level, setting, age).sort_values("place_name") for level in ("district", "area")], ignore_index=True
    )
    rows = rows[rows["designation"] == designation]
    districts = _effects(plan, "district", setting, age)
    districts = districts[districts["designation"] == designation]
    sites = what_if.sites(what_if.read(plan)[0], setting, ages.phases(age))
    picture = map_of_shortage(
        districts.assign(  # one setting: no range
            need=districts["need_after"], **dict.fromkeys(("short", "short_low", "short_high"), districts["short_after"])
        ),
        sites[sites["designation"] == designation],
        kind(designation) + ages.at(age),
        designation,
        answers.place(place),
        _alt(districts, designation),
    )
    caption = say("places.caption", kind=label(designation) + ages.at(age))
    return Finding(
        picture=picture,
        table=_table(
            Column("place_name", "Place"),
            rows["place_name"].tolist(),
            rows,
            caption,
            plan,
            setting,
            ("kind", label(designation)),
            ("age", age),
        ),
        notes=(
            say_of_gaps("modelled"),
            *scaled(setting),
            *(say_of_gaps(name) for name in ("fitted", "by_phase", "how_shared", "not_netted", "travel.note")),
            *assumptions.water(),
        ),
        questions=(*figures.asked(setting), Asked.of(PLACEMENTS)),
    )


def _alt(rows: pd.DataFrame, designation: str) -> str:
    change = rows["short_after"] - rows["short_before"]
    parts = [
        _inside(name, places=rows.loc[found, "place_name"].tolist())
        for name, found in (("map.fewer", change < -0.5), ("map.more", change > 0.5))
        if found.any()
    ]
    return say("map.alt", kind=label(designation), changes="; ".join(parts) or say.raw("map.same"))


def _table(
    first: Column, heads: list[str], rows: pd.DataFrame, caption: str, plan: str, setting: Setting, *more: tuple[str, str]
) -> Table:
    """Before and after, one row for each place or kind."""
    columns = (
        first,
        Column("places", "Places standing there", "count"),
        Column("short", "Of them, none in reach", "modelled"),
        Column("spare", "Places the model gives to no child", "modelled"),
        Column("access_index", "Access, county = 100", "count"),
    )
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (name, *(Step(row[f"{column.name}_before"], row[f"{column.name}_after"]) for column in columns[1:]))
        for name, row in zip(heads, rows.to_dict("records"), strict=True)
    )
    assumed = (("plan", plan or "nothing changed"), *more, *assumptions.columns(setting))
    return Table(columns, cells, caption, assumed=assumed)


def said(change: Change) -> str:
    """One change in words."""
    schools, wards = what_if.schools(), what_if.wards()
    school = schools.at[change.word, "provider_name"] if change.word in schools.index else ""
    match change.act:
        case "add" | "take":
            return say(f"act.{change.act}", places=change.places, school=school)
        case "open":
            return say("act.open", school=school, places=schools.at[change.word, "places_if_open"])
        case "new":
            ward = wards.at[change.word, "ward_name"]
            return say("act.new", places=change.places, kind=kind(change.kind) + ages.at(change.phase or ages.ALL), ward=ward)
        case "label":
            return say("act.label", school=school, kind=kind(change.kind))
    return say("act.three-labels")
