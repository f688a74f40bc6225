"""The parts of “How unequal?”, each made once for what a reader chose, then kept."""

import pandas as pd

from components import answers, bars, dots, tables, unequal_findings, words
from findings.answers import answer
from findings.choices import OF_PLACES, SCHOOLS, Spread


@answers.kept
def gaps(spread: Spread) -> pd.DataFrame:
    """How unequal the districts and areas are, for each group of schools."""
    return _for_each_group("lottery/how_unequal", spread)


@answers.kept
def splits(spread: Spread) -> pd.DataFrame:
    """The difference split by level, for each group of schools."""
    return _for_each_group("lottery/theil_levels", spread)


def _for_each_group(name: str, spread: Spread) -> pd.DataFrame:
    parts = [answer(name, **spread.of(schools).params).assign(compared=SCHOOLS[schools][1]) for schools in OF_PLACES]
    return pd.concat(parts, ignore_index=True)


def at_level(spread: Spread, level: str = "district") -> pd.Series:
    """How unequal the places of one level are."""
    rows = answer("lottery/how_unequal", **spread.params)
    return rows[rows["level"] == level].iloc[0]


@answers.kept
def gap_picture(spread: Spread) -> str:
    """Highest over lowest district rate for each group of schools, on the band that chance alone gives; as HTML."""
    rows = []
    for schools in OF_PLACES:
        row = at_level(spread.of(schools))
        rows.append(
            dots.Dot(
                SCHOOLS[schools][1].capitalize(),
                row["ratio"],
                f"{words.times(row['ratio'])}×",
                unequal_findings.gap_said(SCHOOLS[schools][1].capitalize(), row),
                row["chance_ratio_low"],
                row["chance_ratio_high"],
                is_lit=schools == spread.schools,
            )
        )
    return dots.plot(rows, unequal_findings.gap_alt(spread, at_level(spread)), (1.0, "The same everywhere"))


@answers.kept
def gap_table(spread: Spread) -> str:
    """The same figures, with the rates behind them; as HTML."""
    cells = []
    for schools in OF_PLACES:
        row = at_level(spread.of(schools))
        cells.append(
            [
                SCHOOLS[schools][1].capitalize(),
                f"{row['highest']}, {words.rate(row['highest_per_1000'])}",
                f"{row['lowest']}, {words.rate(row['lowest_per_1000'])}",
                words.times(row["ratio"]),
                words.times(row["chance_ratio"]),
                words.between(row["chance_ratio_low"], row["chance_ratio_high"], words.times),
                words.count(row["counted"]),
                words.count(row["pupils"]),
            ]
        )
    return tables.html(
        cells,
        ["Schools", "Highest, per 1,000", "Lowest, per 1,000", "Times", "By chance", "95 of 100 draws", spread.what, "Pupils"],
        f"{spread.what} by district, January {spread.year}. “By chance” is simulated.",
        numbers=range(3, 8),
        strong=[OF_PLACES.index(spread.schools)],
    )


@answers.kept
def split_picture(spread: Spread) -> str:
    """Where the difference lies, for each group of schools; as HTML."""
    levels = {schools: answer("lottery/theil_levels", **spread.of(schools).params) for schools in OF_PLACES}
    rows = [
        bars.Bar(
            SCHOOLS[schools][1].capitalize(),
            list(unequal_findings.shares(found).values()),
            is_lit=schools == spread.schools,
        )
        for schools, found in levels.items()
    ]
    parts = ["between the four areas", "between districts of one area", "between schools of one district", "chance alone"]
    return bars.plot(rows, parts, unequal_findings.split_alt(spread, levels[spread.schools]), rest=True)


@answers.kept
def split_table(spread: Spread) -> str:
    """The split of the chosen schools, with what chance would give; as HTML."""
    between = {
        "area": "Between the four areas",
        "district": "Between districts of one area",
        "school": "Between schools of one district",
    }
    rows = answer("lottery/theil_levels", **spread.params)
    cells = [
        [
            between[row["level"]],
            unequal_findings.index(row["part"]),
            words.percent(row["part_pct"]),
            unequal_findings.index(row["chance"]),
            words.between(row["chance_low"], row["chance_high"], unequal_findings.index),
            words.percent(row["beyond_pct"]),
        ]
        for row in rows.to_dict("records")
    ]
    whole = ["Together", unequal_findings.index(rows["part"].sum()), "100%", "", "", words.percent(rows["beyond_pct"].sum())]
    return tables.html(
        [*cells, whole],
        ["The difference", "Theil’s T", "Of the whole", "By chance", "95 of 100 draws", "Beyond chance, of the whole"],
        f"{spread.title}: {words.count(rows['schools'].iloc[0])} schools.",
        numbers=range(1, 6),
        strong=[len(cells)],
    )


@answers.kept
def counties_picture(spread: Spread) -> str:
    """How far apart the schools of each county are, on the band that chance alone gives; as HTML."""
    rows = answer("lottery/between_schools", **spread.params)
    shown = [
        dots.Dot(
            row.place_name,
            row.theil,
            unequal_findings.index(row.theil),
            f"{row.place_name}: {unequal_findings.index(row.theil)}; by chance "
            f"{words.between(row.chance_low, row.chance_high, unequal_findings.index)}",
            row.chance_low,
            row.chance_high,
            is_lit=row.place_name == "Kent",
        )
        for row in rows.itertuples()
    ]
    return dots.plot(shown, unequal_findings.counties_alt(rows))


@answers.kept
def counties_table(spread: Spread) -> str:
    """The same figures, with the counts behind them; as HTML."""
    rows = answer("lottery/between_schools", **spread.params)
    cells = [
        [
            row.place_name,
            unequal_findings.index(row.theil),
            unequal_findings.index(row.chance),
            unequal_findings.index(row.beyond),
            words.rate(row.per_1000),
            words.count(row.counted),
            words.count(row.pupils),
            words.count(row.schools),
            words.count(row.schools_none),
            "yes" if row.is_neighbour else "",
        ]
        for row in rows.itertuples()
    ]
    heads = [
        "County",
        "Theil’s T",
        "By chance",
        "Beyond chance",
        "Per 1,000",
        spread.what,
        "Pupils",
        "Schools",
        "Schools with none",
    ]
    return tables.html(
        cells,
        [*heads, "Like Kent"],
        f"{spread.title}: the county councils of January 2023, by how far their schools differ beyond chance. “Like Kent” marks "
        "those among Kent’s ten statistical neighbours, the councils whose people are most like Kent’s.",
        numbers=range(1, 9),
        strong=[index for index, row in enumerate(rows.itertuples()) if row.place_name == "Kent"],
    )


@answers.kept
def measures_table(spread: Spread) -> str:
    """Other ways to say how unequal districts and areas are; as HTML."""
    district, area = (at_level(spread, level) for level in ("district", "area"))
    lines = (
        ("Highest minus lowest, per 1,000", "gap_per_1000", words.rate, "how many more of every 1,000"),
        ("By chance alone", "chance_gap", words.rate, "the same if every place had one rate"),
        ("Would have to be elsewhere", "elsewhere", words.count, "for all rates to be the same (Hoover)"),
        ("Of all", "elsewhere_pct", words.percent, "the same, as a share"),
        ("Mean distance from Kent’s rate", "index_of_disparity", words.percent, "index of disparity"),
        ("Gini", "gini", unequal_findings.index, "0 when all are the same, 1 when one place has all"),
        ("Spread beyond chance", "systematic_variation", words.rate, "systematic component of variation, times 100"),
        ("Not explained by chance", "i_squared_pct", words.percent, "share of the spread (I squared)"),
    )
    cells = [[name, form(district[column]), form(area[column]), says] for name, column, form, says in lines]
    return tables.html(
        cells,
        ["Measure", "12 districts", "4 areas", "What it means"],
        f"{spread.title}. Other measures of the same.",
        numbers=[1, 2],
        stacks=True,
    )


@answers.kept
def fragments_table() -> str:
    """Every published count by home district; as HTML."""
    rows = answer("lottery/home_fragments")
    cells = [
        [
            row.district_name,
            row.says,
            f"{row.value:,.1f}%" if row.unit == "per cent" else f"{row.value:,.0f} {row.unit}",
            row.dated,
            row.doubt or "",
            row.source_name,
        ]
        for row in rows.astype(object).where(rows.notna(), None).itertuples()
    ]
    return tables.html(
        cells,
        ["Home district", "What is counted", "Figure", "Date", "Doubt", "Source"],
        "Counted where people live.",
        numbers=[2],
        stacks=True,
    )
