"""Places school by school, which need goes where, and schools of other councils."""

from data import profile
from findings import ages, answers, dates, words
from findings.answers import answer
from findings.finding import Asked, Cell, Column, Finding, Table
from findings.gaps import rows as figures
from findings.gaps.wording import kind, label, say
from model.scenarios import shares
from model.scenarios.county import Setting

MOST_OUTSIDE = 12
NOT_FOUND = "not found"


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
        Column("ages", "Ages"),
        Column("phases", "Phases"),
        Column("published", "Places published"),
        Column("roll", "Pupils, whole school"),
        Column("places", "Counted here", "count"),
        Column("places_basis", "What that is"),
    )
    cells = tuple(
        (
            row["provider_name"],
            row["place_name"],
            row["status"],
            row["ages"] or NOT_FOUND,
            row["phases"] or NOT_FOUND,
            published(row),
            say("supply.roll", pupils=row["roll"], dated=row["roll_dated"]) if row["roll"] else "none yet",
            row["places"],
            row["places_basis"],
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


def published(row: dict) -> str:
    """The published number of places of a school or site, with its standing and date."""
    if row["site_places"] is not None:
        return say("supply.at_site" if row["urn"] else "supply.planned", places=row["site_places"])
    if row["school_places"] is not None:
        name = "supply.whole" if row["is_recent"] else "supply.too_old"
        return say(name, places=row["school_places"], status=row["places_status"], dated=row["places_dated"])
    return say("supply.planned", places=row["places_if_open"]) if row["places_if_open"] is not None else NOT_FOUND


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
        *(Column(f"{code}_pct", known[code].short, "percent") for code in shares.DESIGNATIONS),
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


@answers.kept
def outside(place: str) -> Finding:
    """Schools of other councils near a place, nearest first."""
    chosen = answers.place(place)
    rows = answer("provision/other_councils", level=chosen["level"])
    rows = rows[rows["place_code"] == chosen["place_code"]].astype(object)
    if rows.empty:
        return Finding(nothing=say("outside.none", place=place))
    columns = (
        Column("school_name", "School"),
        Column("council", "Council"),
        Column("sector", "Run as"),
        Column("pupils", "Pupils", "count"),
        Column("pupils_dated", "Counted in"),
        Column("nearest_minutes", "Minutes, nearest small area", "count"),
    )
    cells = tuple(
        (
            row["school_name"],
            say("outside.inside", council=row["council"]) if row["stands_in_county"] else row["council"],
            row["sector"],
            words.STANDING["not available"] if row["pupils"] is None else row["pupils"],
            row["pupils_dated"] or "",
            row["nearest_minutes"],
        )
        for row in rows.where(rows.notna(), None).head(MOST_OUTSIDE).to_dict("records")
    )
    shown = {"shown": MOST_OUTSIDE, "all": len(rows)}
    caption = say("outside.caption", **shown) if len(rows) > MOST_OUTSIDE else say("outside.caption_all")
    return Finding(
        caveats=(say("outside"),),
        table=Table(columns, cells, caption, stacks=True),
        questions=(Asked.of("provision/other_councils", level=chosen["level"]),),
    )
