"""The parts of the overview, each made once for a view and a place, then kept: a change of control sends what is ready."""

from components import answers, dots, lottery_findings, lottery_tables, maps
from findings.answers import answer, compared
from findings.choices import View


@answers.kept
def finding(view: View, place: str) -> str:
    """The sentence at the top."""
    return lottery_findings.finding(view, *compared(view), answers.place(place))


@answers.kept
def map_of_places(view: View, place: str, map_by: str) -> dict:
    """What the map of districts or areas draws."""
    districts, areas, kent = compared(view)
    shown = areas if map_by == "Areas" else districts
    return maps.of_places(view, shown, kent, answers.place(place), map_by, answer("provision/special_schools"))


@answers.kept
def map_of_schools(view: View, place: str) -> dict:
    """What the map of schools draws."""
    chosen = answers.place(place)
    schools = answer("lottery/plans_by_school", place_code=chosen["place_code"], **view.params)
    return maps.of_schools(view, schools, answer("places/all"), chosen)


@answers.kept
def dot_plot(view: View, place: str) -> str:
    """The dot plot of districts, as HTML."""
    districts, _, kent = compared(view)
    chosen = answers.place(place)
    rows = districts.dropna(subset="value").sort_values("value", ascending=False)
    lit = (rows["place_code"] == chosen["place_code"]) | (
        (rows["area_name"] == chosen["area_name"]) & (chosen["level"] == "area")
    )
    shown = [
        dots.Dot(
            row.place_name,
            row.value,
            lottery_findings.figure(view, row.value) + ("*" if row.doubtful else ""),
            lottery_findings.said(view, row),
            *((row.low, row.high) if view.is_rate else ()),
            is_lit=is_lit,
        )
        for row, is_lit in zip(rows.itertuples(), lit, strict=True)
    ]
    line = (kent["value"], f"Kent {lottery_findings.figure(view, kent['value'])}") if view.is_rate else None
    return dots.plot(shown, lottery_findings.dots_alt(view, districts, kent), line)


@answers.kept
def area_cards(view: View) -> str:
    """The four areas side by side, as HTML."""
    return lottery_tables.area_cards(view, *compared(view))


@answers.kept
def places_table(view: View) -> str:
    """Districts, areas and Kent, as an HTML table."""
    return lottery_tables.places(view, *compared(view))


@answers.kept
def remarks(view: View) -> str:
    """What the figures take in, and which of them we doubt."""
    doubted = answer("lottery/doubtful_figures")
    in_full = lottery_findings.covers_in_full(view, answer("lottery/plans_by_kind", year=view.last_year), doubted)
    return f":gray[{in_full}]\n\n{lottery_findings.doubts(view, compared(view)[0], doubted)}"


@answers.kept
def headline(view: View) -> str:
    """All of Kent in one line, and which schools the view counts."""
    kent = answer("lottery/plans_by_place", level="county", year=view.last_year).iloc[0]
    covers = lottery_findings.covers(view, answer("lottery/plans_by_kind", year=view.last_year))
    return f"{lottery_findings.headline(kent)}\n\n:gray[{covers}]"
