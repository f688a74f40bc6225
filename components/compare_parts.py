"""The parts of “Compare”, each made once for what a reader chose, then kept."""

import pandas as pd

from components import answers, bars, compare_findings, dots, tables, words
from components.answers import answer
from components.measures import WHAT, Spread

LEVELS = ("county", "area", "district")
KINDS = ("mainstream", "special", "independent", "alternative provision")
KIND_WORDS = ("mainstream schools", "special schools", "fee-charging schools", "alternative provision", "other or not known")
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
    """The change of every place's rate between the two censuses, with its limits; England and the neighbours have none."""
    column = spread.params["measure"]
    schools = spread.params["schools"]
    rows = pd.concat([answer("lottery/change_by_place", level=level, schools=schools) for level in LEVELS])
    rows = rows.assign(
        value=rows[f"{column}_per_1000_change"].astype(float),
        low=rows[f"{column}_change_low"].astype(float),
        high=rows[f"{column}_change_high"].astype(float),
        first=rows[f"{column}_per_1000_from"],
        last=rows[f"{column}_per_1000_to"],
        counted_first=rows[f"{column}_from"],
        counted_last=rows[f"{column}_to"],
        doubtful=rows[f"{column}_status"] != "ok",
    )
    return rows.set_index("place_name", drop=False)


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
    rows = chosen_rates(spread, names)
    shown = [
        dots.Dot(
            row.place_name,
            row.value,
            _starred(row, words.rate),
            compare_findings.rate_said(row),
            row.low,
            row.high,
            row.place_name == place,
        )
        for row in rows.itertuples()
    ]
    return dots.plot(shown, compare_findings.rates_alt(spread.title, rows))


@answers.kept
def rates_table(spread: Spread, names: tuple[str, ...]) -> str:
    """The same figures with the counts behind them and the range of ranks; as HTML."""
    ranks = answer("lottery/ranks", **spread.params).set_index("place_name")
    cells = [
        [
            row.place_name,
            _starred(row, words.rate),
            words.between(row.low, row.high),
            words.count(row.counted),
            words.count(row.pupils),
            words.count(row.schools),
            words.rank(*ranks.loc[row.place_name, ["rank_from", "rank_to"]], 12, ranks.at[row.place_name, "says"])
            if row.place_name in ranks.index
            else "",
        ]
        for row in chosen_rates(spread, names).itertuples()
    ]
    return tables.html(
        cells,
        ["Place", "Per 1,000", "95% interval", spread.what, "Pupils", "Schools", "Rank among districts"],
        f"{spread.title}. A rank is a range, since chance moves it: 1st is the highest, which is neither good nor bad.",
        numbers=range(1, 6),
    )


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
            row.place_name == place,
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
            words.rate(row.first),
            words.rate(row.last),
            words.count(row.counted_first),
            words.count(row.counted_last),
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
        f"{spread.what}, {spread.places}, January 2019 to January 2023. Places in Kent only.",
        numbers=range(1, 7),
    )


@answers.kept
def both_table(spread: Spread, names: tuple[str, ...]) -> str:
    """EHC plans and SEN support side by side; as HTML."""
    plans, support = (rates(Spread(what, spread.schools, spread.year)) for what in WHAT)
    cells = [
        [
            name,
            _starred(plans.loc[name], words.rate),
            words.between(plans.at[name, "low"], plans.at[name, "high"]),
            words.count(plans.at[name, "counted"]),
            _starred(support.loc[name], words.rate),
            words.between(support.at[name, "low"], support.at[name, "high"]),
            words.count(support.at[name, "counted"]),
        ]
        for name in names
        if plans.at[name, "pupils"]
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
    rows["other"] = (100 - rows.sum(axis=1)).clip(lower=0)
    return (
        rows.rename(columns={"alternative provision": "alternative"})
        .rename_axis("place_name")
        .reset_index()
        .set_index("place_name", drop=False)
    )


def chosen_kinds(year: int, names: tuple[str, ...]) -> pd.DataFrame:
    """The shares of the chosen places."""
    return kinds(year).loc[list(names)]


@answers.kept
def kinds_picture(year: int, names: tuple[str, ...], place: str) -> str:
    """Kinds of school as bars; as HTML."""
    rows = chosen_kinds(year, names)
    shown = [
        bars.Bar(
            row.place_name, [row.mainstream, row.special, row.independent, row.alternative, row.other], row.place_name == place
        )
        for row in rows.itertuples()
    ]
    return bars.plot(shown, KIND_WORDS, compare_findings.kinds_alt(rows), rest=True)


@answers.kept
def groups_table(year: int, names: tuple[str, ...]) -> str:
    """Every kind of school in each chosen place of Kent; as HTML."""
    rows = answer("lottery/groups_by_place", year=year)
    rows = rows[rows["place_name"].isin(names)]
    cells = [
        [
            row.place_name,
            row.school_group,
            words.rate(row.plans_per_1000) + ("" if row.plans_status == "ok" else "*"),
            words.between(row.plans_low, row.plans_high) if row.pupils else "",
            words.count(row.plans) + ("" if row.plans_status == "ok" else "*"),
            words.percent(row.plans_pct),
            words.rate(row.sen_support_per_1000),
            words.count(row.pupils),
            words.count(row.schools),
        ]
        for row in rows.itertuples()
    ]
    heads = [
        "Place",
        "Kind of school",
        "Plans per 1,000",
        "95% interval",
        "Plans",
        "Of its plans",
        "SEN support per 1,000",
        "Pupils",
        "Schools",
    ]
    return tables.html(cells, heads, f"By kind of school, January {year}. * holds a figure that we doubt.", numbers=range(2, 9))


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
            row.place_name == place,
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
