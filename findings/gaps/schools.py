"""Places school by school, and which need goes where."""

from data import profile
from findings import ages, answers, dates, words
from findings.answers import answer
from findings.finding import Asked, Cell, Column, Finding, Table, Told
from findings.gaps import rows as figures
from findings.gaps.wording import kind, label, say
from model.scenarios import shares
from model.scenarios.county import Setting

NOT_FOUND = "not found"
COUNTED = ("counted_as", "counted_dated", "counted_share_pct", "is_less_sites", "sites_within")
PUBLISHED = ("published_places", "published_for", "published_status", "published_dated", "published_is_too_old")


@answers.kept
def supply(setting: Setting, designation: str, age: str) -> Finding:
    """Places of one kind school by school and site by site, with what was published and what counts."""
    rows = figures.supply(setting, age)
    rows = rows[rows["designation"] == designation].astype(object)
    if rows.empty:
        return Finding(nothing=say("supply.none", kind=kind(designation) + ages.at(age)))
    columns = (
        Column("provider_name", "School or site"),
        Column("place_name", "District"),
        Column("status", "Standing"),
        Column("ages", "Ages", parts=ages.TAKEN),
        Column("phases", "Phases"),
        Column("published", "Places published", parts=PUBLISHED),
        Column("roll", "Pupils, whole school", parts=("roll", "roll_dated")),
        Column("places", "Counted here", "count"),
        Column("counted", "What that is", parts=COUNTED),
    )
    cells = tuple(
        (
            row["provider_name"],
            row["place_name"],
            row["status"],
            ages.taken(row),
            row["phases"] or NOT_FOUND,
            published(row),
            _roll(row),
            row["places"],
            counted(row),
        )
        for row in rows.where(rows.notna(), None).to_dict("records")
    )
    assumed = tuple((f"assumed_{name}", getattr(setting, name)) for name in ("places", "sites", "labels"))
    return Finding(
        table=Table(
            columns,
            cells,
            say("supply.caption", kind=label(designation) + ages.at(age)),
            stacks=True,
            assumed=(("kind", label(designation)), ("age", age), *assumed),
        ),
        questions=(figures.asked_of_supply(setting),),
    )


def _roll(row: dict) -> Told:
    said = say("supply.roll", pupils=row["roll"], dated=row["roll_dated"]) if row["roll"] else "none yet"
    return Told(said, (row["roll"], row["roll_dated"]))


def published(row: dict) -> Told:
    """The published number of places of a school or site, with what it is for, its standing and date."""
    if row["site_places"] is not None and row["urn"]:
        return Told(say("supply.at_site", places=row["site_places"]), (row["site_places"], "this site", None, None, None))
    if row["site_places"] is None and row["school_places"] is not None:
        parts = {"places": row["school_places"], "status": row["places_status"], "dated": row["places_dated"]}
        said = say("supply.whole" if row["is_recent"] else "supply.too_old", **parts)
        return Told(said, (row["school_places"], "whole school", row["places_status"], row["places_dated"], not row["is_recent"]))
    planned = row["places_if_open"] if row["site_places"] is None else row["site_places"]
    if planned is None:
        return Told(NOT_FOUND, (None, None, NOT_FOUND, None, None))
    return Told(say("supply.planned", places=planned), (planned, None, "planned", None, None))


def counted(row: dict) -> Told:
    """What the number that counts is: pupils or published places, of when, and what of them stands at other sites."""
    if row["counted_as"] == "not counted":
        said = say("supply.not_seen") if row["status"] == "approved" else say("supply.not_counted", status=row["status"])
    elif row["counted_dated"] is None:
        said = say("supply.undated", what=row["counted_as"])
    else:
        said = say("supply.counted", what=row["counted_as"], dated=row["counted_dated"])
    if row["is_less_sites"]:
        said = say("supply.less_sites", counted=said)
    if row["counted_share_pct"] is not None:
        name = "supply.share_here" if row["provider_group"] == "other site" else "supply.share_left"
        said = say(name, counted=said, share=row["counted_share_pct"])
    if row["sites_within"] is not None:
        said = say("supply.sites_within", counted=said, sites=row["sites_within"])
    return Told(said, tuple(row[part] for part in COUNTED))


@answers.kept
def mapping(setting: Setting) -> Finding:
    """Which need goes to which kind of school, under the version chosen or a reader's own, with the published plans of each need."""
    own, _ = shares.read(setting.own)
    percents = shares.table(setting.mapping, own)
    known = profile.county().designations
    columns = (
        Column("need_name", "Main need"),
        Column("state_special", "Plans, state special schools", "count"),
        Column("other_special", "Plans, independent and non-maintained", "count"),
        *(Column(f"{words.column(code)}_pct", known[code].short, "percent") for code in shares.DESIGNATIONS),
        Column("basis", "What the percents rest on"),
    )
    rows = answer("provision/need_to_designation").drop_duplicates("need")
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (
            row.need_name,
            row.state_special,
            row.other_special,
            *percents.loc[row.need].tolist(),
            "set by you" if row.need in own else row.because,
        )
        for row in rows.itertuples()
    )
    changed = frozenset(number for number, need in enumerate(rows["need"]) if need in own)
    return Finding(
        caveats=(say("mapping"),),
        table=Table(
            columns,
            cells,
            say("mapping.caption", dated=dates.counted("dfe_special_plans")),
            strong=changed,
            assumed=(("assumed_mapping", setting.mapping),),
        ),
        questions=(Asked.of("provision/need_to_designation"),),
    )
