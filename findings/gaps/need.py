"""Modelled need, places, access, and what holds whatever is assumed. Always “about”, always with a range."""

import pandas as pd

from data import profile
from findings import ages, answers, assumptions, dates, words
from findings.answers import Place, answer
from findings.finding import Asked, Cell, Column, Finding, Ranged, Table, Told
from findings.gaps import rows as figures
from findings.gaps.wording import kind, label, say
from findings.pictures import Legend, Map, Mark, Shape
from findings.ranking import ends
from model.scenarios import county
from model.scenarios.county import Setting

PLACEMENTS = "county/placements"
BREAKS = (5, 10, 25, 50)  # of 100 children who need one, how many find none


@answers.kept
def shortage(setting: Setting, designation: str, place: str, level: str, age: str) -> Finding:
    """Children, places, children without a place and places left over of one kind: the place in words, all in figures."""
    rows, chosen = figures.by_place(setting, age), answers.place(place)
    own = figures.of_place(rows, chosen, designation)
    shown = figures.with_districts(rows, level, designation)
    schools = figures.supply(setting, age)
    picture = map_of_shortage(
        figures.at_level(rows, "district", designation),
        schools[(schools["designation"] == designation) & (schools["places"] > 0)],
        kind(designation) + ages.at(age),
        designation,
        chosen,
    )
    return Finding(
        in_place(own, setting, age),
        more=(*access(own), *assumptions.own(setting)),
        picture=picture,
        table=_table(shown, designation, setting, age),
        notes=(say("modelled"), *scaled(setting), say("fitted"), say("by_phase"), say("how_shared"), say("not_netted")),
        questions=(*figures.asked(setting), Asked.of(PLACEMENTS)),
    )


def scaled(setting: Setting) -> tuple[str, ...]:
    """To which count all need is brought; and when it follows poverty, on how little that rests."""
    rows = answer(PLACEMENTS)
    plans = rows.loc[(rows["place_code"] == answers.county().code) & (rows["setting"] == "state special school"), "plans"]
    to = () if plans.empty else (say("scaled", plans=plans.iloc[0], dated=dates.counted("dfe_placements")),)
    return (*to, say("poverty")) if setting.spread == "poverty" else to


def in_place(row: pd.Series, setting: Setting, age: str) -> str:
    """Need, places, children without a place and places left over of one kind in one place, with their range."""
    said = [
        say("need", need=row["need"], name=row["place_name"], kind=kind(row["designation"]), children=ages.children(age)),
        say("need.places", places=row["places"]) if row["places"] else say("need.no_places"),
        *_short(row, setting),
    ]
    if row["places"]:
        said.append(say("spare", spare=row["spare"], low=row["spare_low"], high=row["spare_high"]))
    return " ".join(said)


def _short(row: pd.Series, setting: Setting) -> tuple[str, ...]:
    """Children without a place and their range; the range alone where that is too wide for one figure."""
    drive = assumptions.drive(setting)
    names = ("short_low", "short_high", "short_one_low", "short_one_high")
    parts = {"settings": row["settings"]} | {name.removeprefix("short_"): row[name] for name in names}
    if figures.is_unsure(row):
        return (say("short.unsure", drive=drive, **parts),)
    if row["short"] >= words.FEW:
        said = say("short.some", short=row["short"], drive=drive)
    else:
        said = say("short.none" if row["short"] < 0.5 else "short.few", drive=drive)
    return said, say("short.range", **parts)


def access(row: pd.Series) -> tuple[str, ...]:
    """Access in one place beside the county's, and whether that holds whatever is assumed."""
    if row["level"] == "county" or pd.isna(row["access_index"]):
        return ()
    parts = {"name": row["place_name"], "index": row["access_index"], "settings": row["settings"]}
    if row["below_in"] not in (0, row["settings"]):
        return (say("access.some", below=row["below_in"], **parts),)
    return (say("access.not_below" if row["below_in"] == 0 else "access.below", **parts),)


def map_of_shortage(rows: pd.DataFrame, schools: pd.DataFrame, named: str, designation: str, chosen: Place, alt: str = "") -> Map:
    """Districts by the share of children who find no place of one kind within reach; in figures, how many children."""
    shapes = tuple(_shape(row) for _, row in rows.iterrows())
    marks = tuple(
        Mark(
            f"provider-{row.provider_id}",
            row.easting,
            row.northing,
            say("shortage.mark", school=row.provider_name, place=row.place_name, places=row.places),
            "hollow",
            designation,
            size=0.45 + 0.042 * float(row.places) ** 0.5,
        )
        for row in schools.itertuples()
    )
    unsure = (say("shortage.unsure"),) if any(shape.class_number is None for shape in shapes) else ()
    legend = Legend(say("shortage.legend"), words.classes(BREAKS), (*unsure, say("shortage.marks")))
    title = say("shortage.title", kind=named)
    return Map(
        title,
        alt or shortage_alt(rows, named),
        shapes,
        chosen.code,
        profile.county().code,
        legend,
        marks,
    )


def _shape(row: pd.Series) -> Shape:
    """A district's share and figure; where the range is too wide for one figure, the range and no class."""
    parts = {"name": row["place_name"], "need": row["need"]}
    if figures.is_unsure(row):
        ends = {"low": row["short_low"], "high": row["short_high"]}
        return Shape(row["place_code"], say("shortage.shape_unsure", **parts, **ends), f"0–{words.count(row['short_high'])}")
    return Shape(
        row["place_code"],
        say("shortage.shape", short=row["short"], **parts),
        "<5" if words.modelled(row["short"]) == "under 5" else words.count(row["short"]),
        words.class_of(100 * row["short"] / row["need"] if row["need"] else 0, BREAKS),
    )


def shortage_alt(rows: pd.DataFrame, named: str) -> str:
    """What the map of children without a place shows: the most among the districts that have one figure, and those that have none."""
    is_unsure = rows.apply(figures.is_unsure, axis=1)
    firm = rows[~is_unsure]
    unsure = say("shortage.alt_unsure", places=rows.loc[is_unsure, "place_name"].tolist()) if is_unsure.any() else ""
    if not (firm["short"] >= 0.5).any():
        return say("shortage.alt_none", kind=named, rest=unsure)
    most = ends(firm.assign(value=firm["short"]), words.about)
    none = firm.loc[firm["short"] < 0.5, "place_name"].tolist()
    rest = (say("shortage.alt_rest", none=none) if none else "") + unsure
    return say("shortage.alt", kind=named, rest=rest, most=most.top, short=firm["short"].max())


def _table(rows: pd.DataFrame, designation: str, setting: Setting, age: str) -> Table:
    columns = (
        Column("place_name", "Place"),
        Column("need", "Children in such schools", "modelled"),
        Column("places", "Places standing there", "count"),
        Column("short", "Of them, none in reach", "modelled"),
        Column("spare", "Places the model gives to no child", "modelled"),
        Column("access_index", f"Access, {profile.county().name} = 100", "count"),
        Column("places_per_100", "Places for 100 children in reach", "count"),
    )
    cells = tuple(
        (
            row["place_name"],
            _ranged(row, "need"),
            row["places"],
            Ranged(row["short"], row["short_low"], row["short_high"], figures.is_unsure(row)),
            _ranged(row, "spare"),
            Ranged(row["access_index"], row["index_low"], row["index_high"]),
            row["places_per_100"],
        )
        for row in rows.to_dict("records")
    )
    caption = say("shortage.caption", kind=label(designation) + ages.at(age), settings=rows["settings"].iloc[0])
    return Table(columns, cells, caption, assumed=(("kind", label(designation)), ("age", age), *assumptions.columns(setting)))


def _ranged(row: dict, column: str) -> Cell:
    return Ranged(row[column], row[f"{column}_low"], row[f"{column}_high"])


def planners() -> Finding:
    """What the model is, and is not, before it is opened."""
    return Finding(more=(say("planners"),))


@answers.kept
def lasting(setting: Setting, designation: str, level: str, age: str) -> Finding:
    """In how many ways of counting two conclusions hold for each place, what alone changes them, and what holds in all."""
    chosen = county.usual(setting)
    rows = figures.at_level(figures.bands(chosen, age), level, designation).sort_values("place_name")
    columns = (
        Column("place_name", "Place"),
        Column("below_in", f"Access below {profile.county().name}’s average", parts=("below_in", "below_in_of")),
        Column("below_turns_on", "What alone can change that"),
        Column("short_in", "More than one in ten with none in reach", parts=("short_in", "short_in_of")),
        Column("short_turns_on", "What alone can change that"),
    )
    cells = tuple(
        (row["place_name"], _times(row, "below"), _turns(row, "below"), _times(row, "short"), _turns(row, "short"))
        for row in rows.to_dict("records")
    )
    return Finding(
        more=tuple(always(rows)) or (say("lasting.none"),),
        table=Table(
            columns,
            cells,
            say("lasting.caption", settings=rows["settings"].iloc[0]),
            stacks=True,
            assumed=(("kind", label(designation)), ("age", age), *assumptions.choices(setting)),
        ),
        questions=figures.asked(chosen),
    )


def always(rows: pd.DataFrame) -> list[str]:
    """What holds in every way of counting, as sentences about the places."""
    every = rows["settings"].iloc[0]
    claims = (
        ("below_in", every, "lasting.below"),
        ("below_in", 0, "lasting.not_below"),
        ("short_in", every, "lasting.short"),
        ("short_in", 0, "lasting.not_short"),
    )
    found = [(name, rows.loc[rows[column] == times, "place_name"].tolist()) for column, times, name in claims]
    return [say(name, places=places) for name, places in found if places]


def _times(row: dict, claim: str) -> Told:
    times, settings = row[f"{claim}_in"], row["settings"]
    if times in (0, settings):
        return Told("never" if times == 0 else "always", (times, settings))
    return Told(say("lasting.in", times=times, settings=settings), (times, settings))


def _turns(row: dict, claim: str) -> str | None:
    if row[f"{claim}_in"] in (0, row["settings"]):
        return None
    return words.listing(assumptions.notes(row[f"{claim}_turns_on"])) or "none alone"
