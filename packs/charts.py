"""Pictures as charts of PowerPoint: each figure stands in a sheet behind the chart and can be edited."""

from datetime import date
from typing import Any

from findings.pictures import Bars, Dots, Lines
from look import palette
from packs.drawing import bars, lines

TYPE = 14  # points
MANY = 8  # rows that need smaller type


def colour(hexed: str) -> Any:
    """A colour of the palette as PowerPoint has it."""
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(hexed.removeprefix("#"))


def fits(picture: Dots) -> bool:
    """Whether bars with their intervals can say it: each value lies within its own interval."""
    return all(row.low is None or row.high is None or row.low <= row.value <= row.high for row in picture.rows)


def add(slide: Any, picture: Bars | Dots | Lines, room: tuple, name: str) -> Any:
    """The chart on a slide, in the room given; `name` says what it is of."""
    match picture:
        case Bars():
            return _bars(slide, picture, room)
        case Dots():
            return _dots(slide, picture, room, name)
        case Lines():
            return _lines(slide, picture, room)


def _bars(slide: Any, picture: Bars, room: tuple) -> Any:
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION

    rows = picture.rows[::-1]  # PowerPoint counts from below
    data = CategoryChartData(number_format="0")
    data.categories = [row.name for row in rows]
    for number, part in enumerate(picture.parts):
        data.add_series(part, [row.parts[number] for row in rows])
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED_100, *room, data)
    chart = _plain(frame.chart)
    chart.has_legend, chart.legend.include_in_layout = True, False
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.font.size = _points(TYPE - 3)
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.category_axis.tick_labels.font.size = _points(TYPE if len(rows) <= MANY else TYPE - 4)
    chart.plots[0].gap_width = 40
    for series, (fill, ink) in zip(chart.plots[0].series, bars.looks(picture), strict=True):
        _fill(series, fill)
        series.format.line.color.rgb = colour(palette.AXIS)
        for number, value in enumerate(series.values):
            if value >= 5:  # a smaller part has no room for its figure
                _label(series.points[number], f"{value:.0f}%", TYPE - 2 if len(rows) <= MANY else TYPE - 4, ink)
    return frame


def _dots(slide: Any, picture: Dots, room: tuple, name: str) -> Any:
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

    rows = picture.rows[::-1]
    is_whole = all("." not in row.figure for row in rows)
    data = CategoryChartData(number_format="#,##0" if is_whole else "#,##0.0")
    data.categories = [row.name for row in rows]
    data.add_series(name, [row.value for row in rows])
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *room, data)
    chart = _plain(frame.chart)
    chart.has_legend, plot = False, chart.plots[0]
    plot.gap_width = 35
    chart.value_axis.major_gridlines.format.line.color.rgb = colour(palette.GRID)
    chart.value_axis.minimum_scale = min(0, *(row.value for row in rows))
    (series,) = plot.series
    _fill(series, palette.MAIN)
    for number, row in enumerate(rows):
        point = series.points[number]
        if row.is_lit:
            _fill(point, palette.ACCENT)
        _label(point, row.figure, TYPE - 1, palette.PAPER).position = XL_LABEL_POSITION.INSIDE_BASE
    ends = [(row.value - row.low, row.high - row.value) for row in rows if row.low is not None and row.high is not None]
    if len(ends) == len(rows):
        _intervals(series, ends)
    return frame


def _intervals(series: Any, ends: list[tuple[float, float]]) -> None:
    """Intervals as error bars, which python-pptx cannot add by itself; how far each reaches below its value and above."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    def numbers(role: str, values: list[float]) -> str:
        points = "".join(f'<c:pt idx="{at}"><c:v>{value:.6g}</c:v></c:pt>' for at, value in enumerate(values))
        return f'<c:{role}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>{points}</c:numLit></c:{role}>'

    made = parse_xml(
        f'<c:errBars {nsdecls("c", "a")}><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
        f"{numbers('plus', [above for _, above in ends])}{numbers('minus', [below for below, _ in ends])}"
        f'<c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="{palette.AXIS[1:]}"/></a:solidFill></a:ln></c:spPr></c:errBars>'
    )
    series._element.find(series._element.tag.replace("ser", "cat")).addprevious(made)


def _lines(slide: Any, picture: Lines, room: tuple) -> Any:
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE
    from pptx.enum.dml import MSO_LINE

    years = sorted({point.year for line in picture.lines for point in line.points})
    data = CategoryChartData(number_format="0.0")
    data.categories = [date(year, 1, 1) for year in years]  # true distances between years
    for line in picture.lines:
        values = {point.year: point.value for point in line.points}
        data.add_series(line.name, [values.get(year) for year in years])
    frame = slide.shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *room, data)
    chart = _plain(frame.chart)
    chart.has_legend = len(picture.lines) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        chart.legend.font.size = _points(TYPE)
    chart.value_axis.minimum_scale = 0
    chart.value_axis.major_gridlines.format.line.color.rgb = colour(palette.GRID)
    chart.value_axis.has_title = True
    chart.value_axis.axis_title.text_frame.text = picture.unit
    chart.value_axis.axis_title.text_frame.paragraphs[0].runs[0].font.size = _points(TYPE - 2)
    _by_year(chart.category_axis)
    named = lines.told(picture)
    for line, series in zip(picture.lines, chart.plots[0].series, strict=True):
        ink = colour(lines.colour(line))
        series.smooth = False
        series.format.line.color.rgb, series.format.line.width = ink, _points(3 if line.is_lit else 2.25)
        if line.is_dashed:
            series.format.line.dash_style = MSO_LINE.DASH
        series.marker.style, series.marker.size = XL_MARKER_STYLE.DIAMOND if line.is_lit else XL_MARKER_STYLE.CIRCLE, 9
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.rgb = ink
        if line is named:
            figures = {point.year: point.figure for point in line.points if point.value is not None}
            for number, year in enumerate(years):
                if year in figures:
                    _label(series.points[number], figures[year], TYPE, lines.colour(line)).position = XL_LABEL_POSITION.ABOVE
    return frame


def _label(point: Any, text: str, size: float, ink: str) -> Any:
    """The figure at a point, as it is said."""
    label = point.data_label
    label.has_text_frame = True
    label.text_frame.text = text
    font = label.text_frame.paragraphs[0].runs[0].font
    font.size, font.bold, font.color.rgb = _points(size), True, colour(ink)
    return label


def _by_year(axis: Any) -> None:
    """An axis of dates that counts whole years, their names upright."""
    from pptx.oxml.ns import qn

    labels = axis.tick_labels
    labels.number_format, labels.number_format_is_linked, labels.font.size = "yyyy", False, _points(TYPE - 1)
    axis._element.find(qn("c:txPr")).find(qn("a:bodyPr")).set("rot", "0")
    axis._element.find(qn("c:baseTimeUnit")).set("val", "years")
    for name, value in (("c:majorUnit", "1"), ("c:majorTimeUnit", "years")):
        axis._element.append(axis._element.makeelement(qn(name), {"val": value}))


def _plain(chart: Any) -> Any:
    """Our type, no title in the chart: the slide has one."""
    chart.has_title, chart.font.size, chart.font.name = False, _points(TYPE), "Arial"
    chart.font.color.rgb = colour(palette.INK)
    return chart


def _fill(part: Any, hexed: str) -> None:
    part.format.fill.solid()
    part.format.fill.fore_color.rgb = colour(hexed)


def _points(size: float) -> Any:
    from pptx.util import Pt

    return Pt(size)
