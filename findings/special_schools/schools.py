"""Which special schools stand where, with their places, rolls and sites, and everything published about them."""

from data import profile
from findings import ages, answers, dates, school_labels
from findings.answers import answer
from findings.finding import Asked, Column, Finding, Link, Table, Told
from findings.gaps.there import widest_gap
from findings.overview.schools import grounds
from findings.pictures import Map, Mark
from findings.special_schools.beside_map import full
from findings.special_schools.wording import chosen, column, designations, say

NOT_FOUND = "not found"
PLACES = ("places", "places_status", "places_dated", "places_note")


@answers.kept
def lead(place: str, is_proposed: bool) -> Finding:
    """The county's widest gap; or, for a place, how many special schools stand there and for what."""
    every = answer("provision/special_schools")
    where = answers.place(place)
    caveats = (say("withdrawn"),) if is_proposed else ()
    if where.level == "county":
        return Finding(widest_gap(answer("provision/places_by_designation", level="area"), every), caveats=caveats)
    rows = answers.inside(every, where)
    if rows[~rows["is_planned"]].empty:
        return Finding(say("none.place", name=place), more=tuple(school_labels.without_pupils(rows)), caveats=caveats)
    running = rows[~rows["is_planned"]]
    found = running["designation"].value_counts()
    kinds = []
    for code, one in profile.county().designations.items():
        if code in found:
            name = one.name.replace(", with", " with")
            kinds.append(
                say("count.unlabelled", schools=found[code])
                if code == "not published"
                else say("count.kind", schools=found[code], kind=name[0].lower() + name[1:])
            )
    sentence = (
        say("count.one", name=place, kinds=kinds)
        if len(running) == 1
        else say("count.many", name=place, schools=len(running), kinds=kinds)
    )
    own = school_labels.in_own_words(school_labels.unlabelled(rows))
    others = school_labels.other_at_primary(rows)
    return Finding(sentence, more=(*own, *others, *school_labels.without_pupils(rows)), caveats=caveats)


@answers.kept
def map_of_schools(place: str, is_proposed: bool, only: tuple[str, ...]) -> Finding:
    """Special schools in the shape and colour of their label."""
    rows, where = chosen(place, is_proposed, only), answers.place(place)
    known = designations(is_proposed)
    running = rows[~rows["is_planned"]]
    found = running[column(is_proposed)].value_counts()
    kinds = [say("map.kind", schools=found[code], kind=known[code].name) for code in known if code in found]
    alt = say("map.alt", schools=len(running), place=place, kinds=kinds) if kinds else say("map.none", place=place)
    alt = " ".join([alt, *school_labels.without_pupils(rows)])
    marks = tuple(
        Mark(
            f"school-{row['urn']}",
            row["easting"],
            row["northing"],
            say("map.school", school=row["school_name"], place=row["place_name"], kind=_kind(row, is_proposed)),
            "kind",
            row[column(is_proposed)],
        )
        for row in rows.to_dict("records")
    )
    picture = Map(say("map.title", place=place), alt, grounds(), where.code, where.code, marks=marks)
    return Finding(picture=picture, caveats=(say("map.points"),), questions=(Asked.of("provision/special_schools"),))


def _kind(row: dict, is_proposed: bool) -> str:
    kind = designations(True)[row["proposed_designation"]].name if is_proposed else school_labels.said(row)
    return say("map.empty", kind=kind) if row["is_planned"] else kind


@answers.kept
def schools(place: str, is_proposed: bool, only: tuple[str, ...]) -> Finding:
    """Each special school: what it is for, ages, the newest roll and the published places with date and standing."""
    rows = chosen(place, is_proposed, only)
    if rows.empty:
        return Finding(nothing=say("schools.none"))
    columns = (
        Column("school_name", "School"),
        Column("place_name", "District"),
        Column("designation_detail", "For, as the source words it"),
        Column("ages", "Ages", parts=ages.TAKEN),
        Column("roll", "Pupils, newest", parts=("roll", "roll_dated")),
        Column("places", "Places published, with standing and date", parts=PLACES),
    )
    cells = tuple(
        (
            Link.to_school(row["school_name"], row["urn"]),
            row["place_name"],
            row["designation_detail"],
            ages.taken(row),
            _roll(row),
            _places(row),
        )
        for row in answers.plain(rows)
    )
    return Finding(
        full(place),
        caveats=(say("schools.recent"),),
        table=Table(columns, cells, say("schools.caption"), stacks=True),
        questions=(Asked.of("provision/special_schools"),),
    )


def _roll(row: dict) -> Told:
    said = NOT_FOUND if row["roll"] is None else say("schools.roll", roll=row["roll"], dated=row["roll_dated"])
    return Told(said, (row["roll"], row["roll_dated"]))


def _places(row: dict) -> Told:
    if row["places"] is None:
        return Told(NOT_FOUND, (None, NOT_FOUND, None, None))
    said = say("schools.places", places=row["places"], status=row["places_status"], dated=row["places_dated"])
    note = row["places_note"] or ""
    return Told(f"{said} {note}".strip(), (row["places"], row["places_status"], row["places_dated"], note))


@answers.kept
def sites(place: str) -> Finding:
    """Other sites of special schools, each with its standing and source."""
    own = answers.inside(answer("provision/special_schools"), answers.place(place))["urn"]
    rows = answer("provision/sites")
    rows = rows[rows["urn"].isin(own)]
    if rows.empty:
        return Finding(nothing=say("sites.none"))
    columns = (
        Column("school_name", "School"),
        Column("site_name", "Site"),
        Column("place_name", "District"),
        Column("status", "Standing and year", parts=("status", "year")),
        Column("note", "Remark"),
        Column("source_name", "Source"),
    )
    cells = tuple(
        (
            row["school_name"],
            row["site_name"],
            row["place_name"],
            _standing(row),
            row["note"] or "",
            row["source_name"],
        )
        for row in answers.plain(rows)
    )
    return Finding(table=Table(columns, cells, say("sites.caption"), stacks=True), questions=(Asked.of("provision/sites"),))


def _standing(row: dict) -> Told:
    year = None if row["as_of"] is None else row["as_of"].year
    return Told(row["status"] if year is None else f"{row['status']}, {year}", (row["status"], year))


@answers.kept
def statements(place: str) -> Finding:
    """Every statement found about the schools of a place; for the county also about those planned."""
    rows, where = answer("provision/statements"), answers.place(place)
    if where.level != "county":
        rows = rows[rows["urn"].isin(answers.inside(answer("provision/special_schools"), where)["urn"])]
    heads = {
        "school_name": "School",
        "fact": "About",
        "value": "Says",
        "dated": "Dated",
        "status": "Standing",
        "status_wording": "In the source's words",
        "note": "Remark",
        "source_name": "Source",
        "source_page": "Page",
    }
    parts = {"value": ("value", "number"), "dated": dates.DATED}
    columns = tuple(Column(name, head, parts=parts.get(name, ())) for name, head in heads.items())
    said = {"value": lambda row: Told(row["value"], (row["value"], row["number"])), "dated": dates.told}
    cells = tuple(tuple(said[name](row) if name in said else row[name] or "" for name in heads) for row in answers.plain(rows))
    return Finding(
        table=Table(columns, cells, say("statements.caption"), is_long=True), questions=(Asked.of("provision/statements"),)
    )
