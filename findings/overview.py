"""What the overview says: how EHC plans and SEN support differ between districts, areas and schools, and how that changed."""

import pandas as pd

from data import profile
from findings import answers, words
from findings.answers import answer, compared
from findings.choices import Measure, View
from findings.finding import (
    Asked,
    Between,
    Card,
    Cards,
    Cell,
    Column,
    Dot,
    Dots,
    Figure,
    Finding,
    Legend,
    Line,
    Lines,
    Link,
    Map,
    Mark,
    Point,
    Shape,
    Table,
)
from findings.sentences import Voice

say = Voice("overview")
COUNT_RADIUS = 34  # the largest circle of a map of counts, in pixels


@answers.kept
def lead(view: View, place: str) -> Finding:
    """The two ends for the county, or the chosen place against it; and which schools are counted."""
    districts, areas, whole = compared(view)
    chosen = answers.place(place)
    every = pd.concat([districts, areas])
    own = every[every["place_code"] == chosen["place_code"]].dropna(subset="value")
    sentence = _of_ends(view, districts.dropna(subset="value")) if own.empty else _of_place(view, own.iloc[0], whole)
    return Finding(sentence, more=(_headline(view),), caveats=(_covers(view),))


def _headline(view: View) -> str:
    row = answer("lottery/plans_by_place", level="county", year=view.year).iloc[0]
    support = say("headline.support", sen_support=row["sen_support"]) if pd.notna(row["sen_support"]) else ""
    return say("headline", sen_support=support, **row[["year", "plans", "pupils", "schools"]].to_dict())


def _covers(view: View) -> str:
    if view.measure.column == "sen_support":
        return say("covers.sen_support")
    kinds = answer("lottery/plans_by_kind", year=view.year)
    special = kinds.loc[kinds["kind"] == "special", "plans"].sum()
    return say("covers.mainstream" if view.measure.schools == "mainstream" else "covers.all", special=special)


def _of_ends(view: View, rows: pd.DataFrame) -> str:
    """The highest and the lowest place, leaving out those whose figure is doubtful."""
    firm = rows[~rows["doubtful"]]
    if firm.empty:
        return say("ends.none", noun=view.measure.noun, when=view.when)
    digits = _digits(view, firm["value"])
    shown = firm["value"].round(digits)
    high, low = shown.max(), shown.min()
    if high == low:
        return say("ends.same", value=_plain(high, digits))
    ends = {"top": firm.loc[shown == high, "place_name"], "bottom": firm.loc[shown == low, "place_name"]}
    if view.is_change:
        moved = {"low_moved": _moved(low, digits), "high_moved": _moved(high, digits)}
        return say("ends.change", when=view.when, noun=view.measure.noun, unit=_unit(view), **ends, **moved)
    figures = {"high": _plain(high, digits), "low": _plain(low, digits)}
    if view.is_rate:
        return say("ends.rate", among=view.measure.among, having=view.measure.having, **ends, **figures)
    return say("ends.count", high_who=view.measure.who(high), **ends, **figures)


def _of_place(view: View, row: pd.Series, whole: pd.Series) -> str:
    """One place against the county: more, fewer, or about the same when the county lies inside its interval."""
    digits = _digits(view, pd.Series([row["value"], whole["value"]]))
    name = row["place_name"]
    if view.is_change:
        moved = {"moved": _moved(row["value"], digits), "county_moved": _moved(whole["value"], digits)}
        return say("place.change", name=name, when=view.when, noun=view.measure.noun, unit=_unit(view), **moved)
    figures = {"own": _plain(row["value"], digits), "whole": _plain(whole["value"], digits)}
    if not view.is_rate:
        return say("place.count", name=name, who=view.measure.who(row["value"]), **figures)
    if row["low"] <= whole["value"] <= row["high"]:
        against = "against.same"
    else:
        against = "against.more" if row["value"] > whole["value"] else "against.fewer"
    return say(
        "place.rate",
        name=name,
        among=view.measure.among,
        having=view.measure.having,
        caution=_caution(row, digits),
        against=say.raw(against),
        **figures,
    )


def _caution(row: pd.Series, digits: int) -> str:
    """What stands after a rate that holds a doubtful figure."""
    if row["status"] != "partly doubtful":
        return ""
    if "plans_per_1000_firm" in row:
        return say("caution.firm", firm=_plain(row["plans_per_1000_firm"], digits))
    return say("caution")


def _digits(view: View, values: pd.Series) -> int:
    """Whole numbers in sentences, one decimal when the figures are under 10 apart and rates."""
    return 1 if view.is_rate and values.max() - values.min() < 10 else 0


def _unit(view: View) -> str:
    return " per 1,000 pupils" if view.is_rate else ""


def _moved(value: float, digits: int) -> str:
    return say.moved(value, _plain(abs(value), digits))


def _plain(value: float, digits: int) -> str:
    """A figure inside a sentence."""
    return words.rate(value) if digits else words.count(value)


def _form(view: View) -> str:
    """How a view's figure is said in charts and tables."""
    if view.is_change:
        return "signed" if view.is_rate else "signed_count"
    return "rate" if view.is_rate else "count"


def _figure(view: View, value: float) -> str:
    return words.FORMS[_form(view)](value)


def _starred(view: View, row) -> str:
    return words.standing(row.value, row.status, _form(view))


def _said(view: View, row) -> str:
    """One place's figure as a sentence part, for pointing and for screen readers."""
    value = words.standing(row.value, row.status, _form(view)).rstrip("*")
    if view.is_rate and pd.notna(row.value):
        text = say("said.rate", name=row.place_name, value=value, low=_figure(view, row.low), high=_figure(view, row.high))
    else:
        text = say("said.count", name=row.place_name, value=value)
    return text + say("said.doubtful") if row.status == "partly doubtful" else text


@answers.kept
def map_of_places(view: View, place: str, by: str) -> Finding:
    """Districts or areas: rates as five classes, counts as circles whose area is the count."""
    districts, areas, whole = compared(view)
    rows = areas if by == "Areas" else districts
    chosen = answers.place(place)
    most = rows["value"].abs().max()
    shapes = tuple(
        Shape(
            code=row.place_code,
            said=_said(view, row),
            figure=_map_label(view, row),
            class_number=words.class_of(row.value, view.breaks) if view.is_rate and pd.notna(row.value) else None,
            size=0 if view.is_rate or not most else COUNT_RADIUS * (abs(row.value) / most) ** 0.5,
            is_chosen=row.place_code == chosen["place_code"],
        )
        for row in rows.itertuples()
    )
    if view.is_rate:
        legend = Legend(classes=words.classes(view.breaks), notes=(say("legend.special"),))
        marks = tuple(
            Mark("", row.easting, row.northing, say("map.special_school", school=row.school_name), "special")
            for row in _special_schools().itertuples()
        )
    else:
        legend, marks = Legend(notes=(say("legend.circle"),)), ()
    if rows["doubtful"].any():
        legend = Legend(legend.title, legend.classes, (*legend.notes, say("legend.doubtful")))
    title = f"{view.title} by {by.lower()}"
    return Finding(
        picture=Map(title, _map_alt(view, rows, whole, by), shapes, chosen["place_code"], profile.county().code, legend, marks)
    )


def _special_schools() -> pd.DataFrame:
    """State special schools that are open, by the register: a county need not have labelled them."""
    schools = answer("schools/all")
    return schools[(schools["kind"] == "special") & (schools["sector"] == "state-funded") & schools["is_open"]]


def _map_label(view: View, row) -> str:
    """The short figure on the map: whole numbers, with a star where a figure in it is doubtful."""
    if pd.isna(row.value):
        return words.NONE
    value = words.signed(round(row.value), "count") if view.is_change else words.count(row.value)
    return value + "*" * (row.status in words.STARRED)


def _map_alt(view: View, rows: pd.DataFrame, whole: pd.Series, by: str) -> str:
    firm = rows[~rows["doubtful"]].dropna(subset="value").sort_values("value")
    if firm.empty:
        return say("map.nothing", level=by.lower(), title=view.title)
    top, bottom = firm.iloc[-1], firm.iloc[0]
    return say(
        "map.alt",
        level=by.lower(),
        title=view.title,
        top=top["place_name"],
        high=_figure(view, top["value"]),
        bottom=bottom["place_name"],
        low=_figure(view, bottom["value"]),
        whole=_figure(view, whole["value"]),
    )


@answers.kept
def map_of_schools(view: View, place: str) -> Finding:
    """Every school of the chosen place as a circle: larger with more such pupils, darker with more per 1,000."""
    if view.is_change:
        return Finding(nothing=say("no_change_by_school"))
    chosen = answers.place(place)
    column = view.measure.column
    rows = answer("lottery/plans_by_school", place_code=chosen["place_code"], **view.params).dropna(subset=["easting", column])
    has_any = rows[rows[column] > 0].sort_values(column, ascending=False)
    marks = tuple(
        Mark(
            "",
            row.easting,
            row.northing,
            _school_said(row, column),
            "school",
            size=4 + 1.6 * getattr(row, column) ** 0.5,
            class_number=words.class_of(getattr(row, f"{column}_per_1000_pupils"), view.breaks),
        )
        for row in has_any.itertuples()
    )
    title = f"{view.title} by school in {place}"
    alt = say("map.schools", schools=len(rows), place=place, title=view.title, with_any=len(has_any))
    none = say("legend.schools_none", none=len(rows) - len(has_any))
    legend = Legend(say("legend.schools"), words.classes(view.breaks), (none,))
    return Finding(picture=Map(title, alt, grounds(), chosen["place_code"], chosen["place_code"], legend, marks))


def _school_said(row, column: str) -> str:
    text = say(
        "map.school",
        school=row.school_name,
        counted=getattr(row, column),
        pupils=row.pupils,
        rate=getattr(row, f"{column}_per_1000_pupils"),
    )
    return text + say("map.school_doubtful") if getattr(row, f"{column}_status") == "doubtful" else text


def grounds() -> tuple[Shape, ...]:
    """All districts as plain ground, for points to stand on."""
    places = answers.places()
    return tuple(Shape(row.place_code, row.place_name) for row in places[places["level"] == "district"].itertuples())


@answers.kept
def dots(view: View, place: str) -> Finding:
    """Each district beside the county."""
    districts, _, whole = compared(view)
    chosen = answers.place(place)
    rows = districts.dropna(subset="value").sort_values("value", ascending=False)
    if rows.empty:
        return Finding(nothing=say("ends.none", noun=view.measure.noun, when=view.when))
    lit = (rows["place_code"] == chosen["place_code"]) | (
        (rows["area_name"] == chosen["area_name"]) & (chosen["level"] == "area")
    )
    shown = tuple(
        Dot(
            row.place_name,
            row.value,
            _starred(view, row),
            _said(view, row),
            *((row.low, row.high) if view.is_rate else ()),
            is_lit=bool(is_lit),
        )
        for row, is_lit in zip(rows.itertuples(), lit, strict=True)
    )
    line = (whole["value"], f"{profile.county().name} {_figure(view, whole['value'])}") if view.is_rate else None
    return Finding(picture=Dots(shown, _dots_alt(view, rows, whole), line))


def _dots_alt(view: View, rows: pd.DataFrame, whole: pd.Series) -> str:
    if not view.is_rate:
        return say("dots.alt.count", title=view.title)
    above = int((rows["low"] > whole["value"]).sum())
    below = int((rows["high"] < whole["value"]).sum())
    counts = {"above": above, "below": below, "same": len(rows) - above - below}
    return say("dots.alt.rate", whole=_figure(view, whole["value"]), title=view.title, **counts)


@answers.kept
def over_time(measure: Measure, place: str) -> Finding:
    """The rate over every January held, beside the county's; a year without the figure is a gap."""
    chosen = answers.place(place)
    name = profile.county().name
    rows = pd.concat(
        [answer("lottery/plans_over_time", level=level, schools=measure.schools) for level in {chosen["level"], "county"}]
    )
    column = measure.column
    lines = tuple(
        _line(rows[rows["place_name"] == one], one, column, is_lit=one == place != name, is_dashed=one == name != place)
        for one in dict.fromkeys((place, name))
    )
    own = [point for point in lines[0].points if point.value is not None]
    if not own:
        return Finding(nothing=say("no_year"))
    values = [say("over_time.value", figure=point.figure, year=point.year) for point in own]
    title = measure.short_unit
    shown = rows[rows["place_name"].isin([place, name])].sort_values(["level" if "level" in rows else "place_name", "year"])
    cells = tuple(
        (
            row.place_name,
            row.year,
            Figure(getattr(row, f"{column}_per_1000_pupils"), getattr(row, f"{column}_status")),
            Between(getattr(row, f"{column}_per_1000_low"), getattr(row, f"{column}_per_1000_high")),
            Figure(getattr(row, column), getattr(row, f"{column}_status")),
            row.pupils,
        )
        for row in shown.itertuples()
    )
    columns = (
        Column("place_name", "Place"),
        Column("year", "January", "year"),
        Column("per_1000_pupils", "Per 1,000 pupils", "rate"),
        Column("interval", "95% interval", "rate"),
        Column(column, _what(measure), "count"),
        Column("pupils", "Pupils", "count"),
    )
    return Finding(
        say("over_time", name=place, values=values, among=measure.among),
        picture=Lines(
            lines,
            title[0].upper() + title[1:],
            say("over_time.alt", title=title, years=[str(point.year) for point in own], name=place, values=values),
        ),
        table=Table(columns, cells, say("over_time.caption", title=title[0].upper() + title[1:])),
        notes=(say("over_time.statements"),) if column == "plans" and any(point.year == 2016 for point in own) else (),
        questions=(Asked.of("lottery/plans_over_time", level=chosen["level"], schools=measure.schools),),
    )


def _line(rows: pd.DataFrame, name: str, column: str, is_lit: bool, is_dashed: bool) -> Line:
    points = tuple(
        Point(
            row.year,
            None if pd.isna(value := getattr(row, f"{column}_per_1000_pupils")) else value,
            words.standing(value, getattr(row, f"{column}_status"), "rate"),
            getattr(row, f"{column}_per_1000_low"),
            getattr(row, f"{column}_per_1000_high"),
        )
        for row in rows.sort_values("year").itertuples()
    )
    return Line(name, points, is_lit, is_dashed)


@answers.kept
def areas(view: View) -> Finding:
    """The areas side by side, each with its districts."""
    districts, areas, whole = compared(view)
    cards = []
    for area in areas.itertuples():
        own = districts[districts["area_name"] == area.area_name].sort_values("value", ascending=False)
        parts = tuple((row.place_name, _starred(view, row)) for row in own.itertuples())
        cards.append(Card(area.place_name, _starred(view, area), _beside(view, area.value, whole["value"]), parts))
    return Finding(picture=Cards(tuple(cards)))


def _beside(view: View, value: float, whole: float) -> str:
    """How far a place lies from the county; its share of it when counts are shown."""
    if pd.isna(value):
        return words.NONE
    if view.is_rate:
        return say("beside.rate", difference=value - whole)
    return (
        say("beside.count", share=100 * value / whole)
        if whole and not view.is_change
        else say("beside.change", whole=_figure(view, whole))
    )


def _what(measure: Measure) -> str:
    return "EHC plans" if measure.column == "plans" else "On SEN support"


@answers.kept
def figures(view: View) -> Finding:
    """Districts, areas and the county: the rate with its interval, and the numbers behind it, whatever the picture shows."""
    districts, areas, whole = compared(view)
    rows = pd.concat([*(level.sort_values("value", ascending=False) for level in (districts, areas)), whole.to_frame().T])
    columns, cells = (_change_columns, _change_cells) if view.is_change else (_year_columns, _year_cells)
    noun = view.measure.noun
    return Finding(
        table=Table(
            columns(view),
            tuple(cells(view.measure.column, row) for row in rows.to_dict("records")),
            say("table.caption", noun=noun[0].upper() + noun[1:], when=view.when),
            strong=frozenset(range(len(districts), len(rows))),
        ),
        notes=_notes(view, rows),
        questions=(Asked.of(view.question, level="district", **view.params),),
    )


def _year_columns(view: View) -> tuple[Column, ...]:
    return (
        Column("place_name", "Place"),
        Column("per_1000_pupils", "Per 1,000 pupils", "rate"),
        Column("interval", "95% interval", "rate"),
        Column(view.measure.column, _what(view.measure), "count"),
        Column("pupils", "Pupils", "count"),
        Column("schools", "Schools", "count"),
        Column("area_name", "Area"),
    )


def _year_cells(column: str, row: dict) -> tuple[Cell, ...]:
    status = row[f"{column}_status"]
    return (
        row["place_name"],
        Figure(row[f"{column}_per_1000_pupils"], status),
        Between(row[f"{column}_per_1000_low"], row[f"{column}_per_1000_high"]),
        Figure(row[column], status),
        row["pupils"],
        row["schools"],
        _area(row),
    )


def _change_columns(view: View) -> tuple[Column, ...]:
    what = _what(view.measure)
    return (
        Column("place_name", "Place"),
        Column("per_1000_change", "Change per 1,000", "signed"),
        Column("interval", "95% interval", "signed"),
        Column("change", f"{what}: change", "signed_count"),
        Column("from", f"{view.from_year}", "count"),
        Column("to", f"{view.year}", "count"),
        Column("pupils_from", f"Pupils, {view.from_year}", "count"),
        Column("pupils_to", f"Pupils, {view.year}", "count"),
        Column("area_name", "Area"),
    )


def _change_cells(column: str, row: dict) -> tuple[Cell, ...]:
    status = row[f"{column}_status"]
    return (
        row["place_name"],
        Figure(row[f"{column}_per_1000_change"], status),
        Between(row[f"{column}_change_low"], row[f"{column}_change_high"]),
        Figure(row[f"{column}_change"], status),
        *(row[name] for name in (f"{column}_from", f"{column}_to", "pupils_from", "pupils_to")),
        _area(row),
    )


def _area(row: dict) -> str:
    return (
        row["area_name"]
        if row["place_name"] not in (f"{row['area_name']} {profile.county().name}", profile.county().name)
        else ""
    )


def _notes(view: View, rows: pd.DataFrame) -> tuple[str, ...]:
    """What the figures take in, and which of them we doubt."""
    doubted = answer("lottery/doubtful_figures")
    kinds = answer("lottery/plans_by_kind", year=view.year).groupby("kind")["plans"].sum()
    counted = {name: kinds.get(kind, 0) for name, kind in _KINDS.items()}
    notes = [say("covers.in_full", year=view.year, **counted)]
    if slips := doubted.loc[doubted["year"] == view.year, "plans"].sum():
        notes.append(say("covers.doubtful", doubtful=slips))
    strategy = profile.county().strategy
    if strategy and strategy.census == view.year:
        notes.append(strategy.in_short)
    starred = rows[rows["status"] == "partly doubtful"]
    if len(starred):
        shown = doubted[doubted["year"].isin([view.year, view.from_year])]
        notes += [
            say("doubt.one", school=row.school_name, place=row.place_name, year=row.year, doubt=row.doubt)
            for row in shown.itertuples()
        ]
        if "plans_per_1000_firm" in rows and view.is_rate and view.measure.column == "plans":
            rates = [f"{row.place_name} {words.rate(row.plans_per_1000_firm)}" for row in starred.itertuples()]
            notes.append(say("doubt.without", rates=rates))
    return tuple(notes)


_KINDS = {"mainstream": "mainstream", "special": "special", "independent": "independent", "alternative": "alternative provision"}


@answers.kept
def schools(view: View, place: str) -> Finding:
    """Every school of a place; it can be sorted and searched."""
    chosen = answers.place(place)
    column = view.measure.column
    rows = answer("lottery/plans_by_school", place_code=chosen["place_code"], **view.params).sort_values(column, ascending=False)
    columns = (
        Column("school_name", "School"),
        Column("place_name", "District"),
        Column("kind", "Kind"),
        Column("phase", "Phase"),
        Column(column, "With an EHC plan" if column == "plans" else "On SEN support", "count"),
        Column("pupils", "Pupils", "count"),
        Column("per_1000_pupils", "Per 1,000 pupils", "rate"),
        Column("doubt", "Why we doubt it"),
    )
    cells = tuple(
        (
            Link(row.school_name, f"school?urn={row.urn}"),
            row.place_name,
            row.kind,
            row.phase,
            getattr(row, column),
            row.pupils,
            getattr(row, f"{column}_per_1000_pupils"),
            row.doubt or "",
        )
        for row in rows.fillna({"doubt": ""}).itertuples()
    )
    return Finding(
        table=Table(columns, cells, say("list.caption", title=view.title, place=place), is_long=True),
        questions=(Asked.of("lottery/plans_by_school", place_code=chosen["place_code"], **view.params),),
    )
