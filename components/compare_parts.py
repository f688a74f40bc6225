"""The parts of “Compare”, each made once for what a reader chose, then kept."""

from dataclasses import replace

import pandas as pd

from components import answers, bars, compare_findings, dots, tables, words
from findings.answers import answer
from findings.choices import WHAT, Spread

LEVELS = ("county", "area", "district")
KINDS = ("mainstream", "special", "independent")
KIND_WORDS = ("mainstream schools", "special schools", "fee-charging schools", "alternative provision or not known")
SETTINGS = {
    "mainstream": "mainstream school",
    "unit": "SRP or SEN unit in a mainstream school",
    "state_special": "state special school",
    "independent_special": "independent or charity special school",
}


@answers.kept
def places() -> list[str]:
    """Every place that can be compared: Kent and its parts, then England and the statistical neighbours."""
    own = answer("places/all")["place_name"].tolist()
    others = answer("lottery/plans_by_authority", year=2023)
    neighbours = others.dropna(subset="neighbour").sort_values("neighbour")["place_name"].tolist()
    return [*own, "England", *neighbours]


@answers.kept
def rates(spread: Spread) -> pd.DataFrame:
    """The rate of every place with its limits and the counts behind it."""
    column = spread.params["measure"]
    params = {"year": int(spread.year), "schools": spread.params["schools"]}
    own = pd.concat([answer("lottery/plans_by_place", level=level, **params) for level in LEVELS])
    own = own.assign(
        value=own[f"{column}_per_1000_pupils"],
        low=own[f"{column}_per_1000_low"],
        high=own[f"{column}_per_1000_high"],
        doubtful=own[f"{column}_status"] != "ok",
    )
    others = answer("lottery/plans_by_authority", **params)
    others = others[others["place_name"] != "Kent"].assign(
        value=others[f"{column}_per_1000"], low=others[f"{column}_low"], high=others[f"{column}_high"], doubtful=False
    )
    columns = ["place_name", "value", "low", "high", column, "pupils", "schools", "doubtful"]
    rows = pd.concat([own[columns], others[columns]]).rename(columns={column: "counted"})
    return rows.astype({"value": float, "low": float, "high": float}).set_index("place_name", drop=False)


@answers.kept
def changes(spread: Spread) -> pd.DataFrame:
    """The change of every place's rate between the two censuses, with its limits and both years behind it."""
    column = spread.params["measure"]
    schools = spread.params["schools"]
    own = pd.concat([answer("lottery/change_by_place", level=level, schools=schools) for level in LEVELS])
    own = own.rename(columns={f"{column}_{name}": f"counted_{name}" for name in ("from", "to")}).rename(
        columns=lambda name: name.removeprefix(f"{column}_")
    )
    own = own.assign(doubtful=own["status"] != "ok")
    others = answer("lottery/change_by_authority", schools=schools, measure=column)
    rows = pd.concat([own, others[others["place_name"] != "Kent"].assign(doubtful=False)])
    rows = rows.assign(value=rows["per_1000_change"], low=rows["change_low"], high=rows["change_high"])
    columns = ["value", "low", "high", "per_1000_from", "per_1000_to", "counted_from", "counted_to", "pupils_from", "pupils_to"]
    return rows.set_index("place_name", drop=False)[["place_name", *columns, "doubtful"]].astype({"value": float})


def _chosen(rows: pd.DataFrame, names: tuple[str, ...]) -> pd.DataFrame:
    """The rows of the chosen places that have one, the highest value first."""
    return rows.loc[[name for name in names if name in rows.index]].dropna(subset="value").sort_values("value", ascending=False)


def chosen_rates(spread: Spread, names: tuple[str, ...]) -> pd.DataFrame:
    """The rates of the chosen places."""
    return _chosen(rates(spread), names)


def chosen_changes(spread: Spread, names: tuple[str, ...]) -> pd.DataFrame:
    """The changes of the chosen places."""
    return _chosen(changes(spread), names)


@answers.kept
def rates_picture(spread: Spread, names: tuple[str, ...], place: str) -> str:
    """Rates with their intervals; as HTML."""
    return _rates_dots(spread, chosen_rates(spread, names), place)


def _rates_dots(spread: Spread, rows: pd.DataFrame, place: str) -> str:
    shown = [
        dots.Dot(
            row.place_name,
            row.value,
            _starred(row, words.rate),
            compare_findings.rate_said(row),
            row.low,
            row.high,
            is_lit=_is_lit(row.place_name, place),
        )
        for row in rows.itertuples()
    ]
    return dots.plot(shown, compare_findings.rates_alt(spread.title, rows))


def _is_lit(name: str, place: str) -> bool:
    """The place chosen for the whole app is lit; Kent as a whole needs no light."""
    return name == place != "Kent"


@answers.kept
def rates_table(spread: Spread, names: tuple[str, ...]) -> str:
    """The same figures with the counts behind them and the range of ranks; as HTML."""
    rows = chosen_rates(spread, names)
    ranks = answer("lottery/ranks", **spread.params).set_index("place_name")
    cells = [
        [
            row.place_name,
            _starred(row, words.rate),
            words.between(row.low, row.high),
            words.count(row.counted),
            words.count(row.pupils),
            words.count(row.schools),
            words.rank(
                ranks.at[row.place_name, "rank_from"], ranks.at[row.place_name, "rank_to"], 12, ranks.at[row.place_name, "says"]
            )
            if row.place_name in ranks.index
            else "–",
        ]
        for row in rows.itertuples()
    ]
    heads = ["Place", "Per 1,000", "95% interval", spread.what, "Pupils", "Schools"]
    caption = f"{spread.title}."
    if rows["place_name"].isin(ranks.index).any():
        heads.append("Rank among the 12 districts")
        caption += " A rank is a range, since chance moves it: 1st is the highest, which is neither good nor bad."
    if rows["doubtful"].any():
        caption += " * holds a figure that we doubt."
    return tables.html([line[: len(heads)] for line in cells], heads, caption, numbers=range(1, 6))


@answers.kept
def change_picture(spread: Spread, names: tuple[str, ...], place: str) -> str:
    """Changes with their intervals; as HTML."""
    rows = chosen_changes(spread, names)
    shown = [
        dots.Dot(
            row.place_name,
            row.value,
            _starred(row, words.signed),
            compare_findings.change_said(row),
            row.low,
            row.high,
            is_lit=_is_lit(row.place_name, place),
        )
        for row in rows.itertuples()
    ]
    return dots.plot(shown, compare_findings.change_alt(rows))


@answers.kept
def change_table(spread: Spread, names: tuple[str, ...]) -> str:
    """The same figures with both years; as HTML."""
    cells = [
        [
            row.place_name,
            _starred(row, words.signed),
            words.between(row.low, row.high, words.signed),
            words.rate(row.per_1000_from),
            words.rate(row.per_1000_to),
            words.count(row.counted_from),
            words.count(row.counted_to),
        ]
        for row in chosen_changes(spread, names).itertuples()
    ]
    return tables.html(
        cells,
        [
            "Place",
            "Change per 1,000",
            "95% interval",
            "Per 1,000, 2019",
            "Per 1,000, 2023",
            f"{spread.what}, 2019",
            f"{spread.what}, 2023",
        ],
        f"{spread.what}, {spread.places}, January 2019 to January 2023.",
        numbers=range(1, 7),
    )


@answers.kept
def both(spread: Spread, names: tuple[str, ...]) -> pd.DataFrame:
    """EHC plans and SEN support of the chosen places, side by side."""
    plans, support = (rates(replace(spread, what=what)) for what in WHAT)
    rows = plans.join(support.drop(columns=["place_name", "pupils", "schools"]), suffixes=("_plans", "_support"))
    return rows.loc[list(names)].dropna(subset="value_plans")


@answers.kept
def both_picture(spread: Spread, names: tuple[str, ...], place: str, what: str) -> str:
    """One of the two, the places in the same order; as HTML."""
    rows = rates(replace(spread, what=what)).loc[both(spread, names).index]
    return _rates_dots(replace(spread, what=what), rows, place)


@answers.kept
def both_table(spread: Spread, names: tuple[str, ...]) -> str:
    """The same figures with their counts; as HTML."""
    cells = [
        [
            row.place_name,
            words.rate(row.value_plans) + "*" * row.doubtful_plans,
            words.between(row.low_plans, row.high_plans),
            words.count(row.counted_plans),
            words.rate(row.value_support) + "*" * row.doubtful_support,
            words.between(row.low_support, row.high_support),
            words.count(row.counted_support),
        ]
        for row in both(spread, names).itertuples()
    ]
    return tables.html(
        cells,
        ["Place", "EHC plans per 1,000", "95% interval", "EHC plans", "SEN support per 1,000", "95% interval", "On SEN support"],
        f"Of every 1,000 {spread.among}, January {spread.year}.",
        numbers=range(1, 7),
    )


@answers.kept
def kinds(year: int) -> pd.DataFrame:
    """For every place, the share of its plans in each kind of school, in percent."""
    groups = answer("lottery/groups_by_place", year=year)
    groups = groups.assign(kind=groups["school_group"].where(groups["school_group"].isin(KINDS), "mainstream"))
    own = groups.pivot_table(index="place_name", columns="kind", values="plans_pct", aggfunc="sum", fill_value=0.0)
    everyone = answer("lottery/plans_by_authority", year=year, schools="all").set_index("place_name")["plans"]
    others = pd.DataFrame(
        {
            kind: 100 * answer("lottery/plans_by_authority", year=year, schools=kind).set_index("place_name")["plans"] / everyone
            for kind in KINDS
        }
    ).fillna(0.0)
    rows = pd.concat([own, others.drop(index="Kent")]).reindex(columns=list(KINDS), fill_value=0.0)
    rows["other"] = (100 - rows.sum(axis=1)).clip(lower=0)  # a hair under 0 is rounding
    return rows.rename_axis("place_name").reset_index().set_index("place_name", drop=False)


def chosen_kinds(year: int, names: tuple[str, ...]) -> pd.DataFrame:
    """The shares of the chosen places."""
    return kinds(year).loc[list(names)]


@answers.kept
def kinds_picture(year: int, names: tuple[str, ...], place: str) -> str:
    """Kinds of school as bars; as HTML."""
    rows = chosen_kinds(year, names)
    shown = [
        bars.Bar(row.place_name, [row.mainstream, row.special, row.independent, row.other], row.place_name == place)
        for row in rows.itertuples()
    ]
    return bars.plot(shown, KIND_WORDS, compare_findings.kinds_alt(rows), rest=True)


@answers.kept
def groups_table(spread: Spread, names: tuple[str, ...]) -> str:
    """Every kind of school in each chosen place of Kent: rate and count; as HTML. Empty when none of them is in Kent."""
    column = str(spread.params["measure"])
    rows = answer("lottery/groups_by_place", year=int(spread.year))
    shown = [name for name in names if name in set(rows["place_name"])]
    if not shown:
        return ""
    cells = []
    for group, lines in rows.sort_values("group_number").groupby("school_group", sort=False):
        by_place = lines.set_index("place_name")
        cells.append([group[0].upper() + group[1:], *(_rate_and_count(by_place, name, column) for name in shown)])
    return tables.html(
        cells,
        ["Kind of school", *shown],
        f"{spread.what} per 1,000 pupils in each kind of school, and in brackets how many of how many pupils, January {spread.year}. "
        "* holds a figure that we doubt.",
        numbers=range(1, len(shown) + 1),
    )


def _rate_and_count(by_place: pd.DataFrame, name: str, column: str) -> str:
    if name not in by_place.index or not by_place.at[name, "pupils"]:
        return "–"
    row = by_place.loc[name]
    star = "" if row["plans_status"] == "ok" else "*"
    return f"{words.rate(row[f'{column}_per_1000'])}{star} ({words.count(row[column])} of {words.count(row['pupils'])})"


def chosen_context(names: tuple[str, ...]) -> pd.DataFrame:
    """What is known of the families in the chosen places of Kent."""
    rows = answer("places/context")
    return rows[rows["place_name"].isin(names)]


@answers.kept
def context_table(names: tuple[str, ...]) -> str:
    """Families of the chosen places; as HTML."""
    cells = [
        [
            row.place_name,
            words.percent(row.low_income_pct),
            words.count(row.low_income_children),
            words.percent(row.deprived_pct),
            words.percent(row.rural_pct),
            words.count(row.children),
        ]
        for row in chosen_context(names).itertuples()
    ]
    heads = [
        "Place",
        "In low-income families",
        "Children",
        "In the most deprived fifth",
        "In the country",
        "Children under 16, 2021",
    ]
    return tables.html(
        cells,
        heads,
        "Children under 16 by where they live. Low income: year to March 2025, after housing costs. Most deprived fifth: small areas "
        "among the most deprived fifth of England’s (2025). In the country: small areas that are rural (2021).",
        numbers=range(1, 6),
    )


@answers.kept
def councils() -> pd.DataFrame:
    """For every council, the share of the plans it keeps in each setting, in percent."""
    rows = answer("county/placements")
    wide = rows.pivot_table(index="place_name", columns="setting", values="plans_pct", aggfunc="sum")
    shares = pd.DataFrame({name: wide[setting] for name, setting in SETTINGS.items()})
    shares["elsewhere"] = 100 - shares.sum(axis=1)
    shares["plans"] = rows.groupby("place_name")["all_plans"].first()
    return shares.rename_axis("place_name").reset_index().set_index("place_name", drop=False)


def chosen_councils(names: tuple[str, ...]) -> pd.DataFrame:
    """The chosen places that are councils, and England."""
    rows = councils()
    return rows.loc[[name for name in names if name in rows.index]]


@answers.kept
def councils_picture(names: tuple[str, ...], place: str) -> str:
    """Settings as bars; as HTML."""
    rows = chosen_councils(names)
    shown = [
        bars.Bar(
            row.place_name,
            [row.mainstream, row.unit, row.state_special, row.independent_special, row.elsewhere],
            is_lit=_is_lit(row.place_name, place),
        )
        for row in rows.itertuples()
    ]
    return bars.plot(
        shown, [*SETTINGS.values(), "college, elsewhere or not recorded"], compare_findings.councils_alt(rows), rest=True
    )


@answers.kept
def councils_table(names: tuple[str, ...]) -> str:
    """Every setting with its count and interval; as HTML."""
    rows = answer("county/placements")
    rows = rows[rows["place_name"].isin(names)]
    cells = [
        [
            row.place_name,
            row.setting,
            words.count(row.plans),
            words.rate(row.plans_pct) + "%",
            words.between(row.low_pct, row.high_pct),
        ]
        for row in rows.itertuples()
    ]
    return tables.html(
        cells,
        ["Council", "Where they learn", "Plans", "Of its plans", "95% interval, %"],
        "Plans that each council keeps, January 2026, for people up to 25, wherever they live or learn.",
        numbers=range(2, 5),
    )


def _starred(row, form) -> str:
    return form(row.value) + ("*" if row.doubtful else "")
