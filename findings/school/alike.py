"""The school among those like it: as an interval and never as a rank."""

import pandas as pd

from findings import answers
from findings.answers import answer
from findings.finding import Asked, Column, Figure, Finding, Link, Table
from findings.pictures import Side, Strip
from findings.school.choice import School, choice, kind, say
from findings.school.counts import own_line
from findings.school.provision import names_a_unit

FEWEST = 8  # fewer schools than this are too few to stand beside
NOT_COMPARED = ("special", "alternative provision", "college")


def newest(school: School) -> pd.Series | None:
    """The newest January with pupils, under this number or the one after it; None when there is none."""
    rows = own_line(school)
    rows = rows[rows["pupils"] > 0]
    return None if rows.empty else rows.iloc[-1]


def similar(own: pd.Series) -> pd.DataFrame:
    """Schools like it in that January, itself among them; none where its district is not known."""
    return answer("schools/similar", urn=int(own["urn"]), year=int(own["year"]))


def is_compared(rows: pd.DataFrame) -> bool:
    """Whether enough schools like it have a figure to stand beside."""
    return sum(three(rows, "plans")) >= FEWEST


def three(rows: pd.DataFrame, column: str) -> tuple[int, int, int]:
    """How many schools have clearly fewer, about as many, clearly more."""
    fewer, alike, more = (int((rows[f"{column}_against"] == word).sum()) for word in ("fewer", "alike", "more"))
    return fewer, alike, more


def _why_not(school: School, own: pd.Series | None) -> str:
    """Why a school is not set beside others; empty when it is."""
    if school.kind in NOT_COMPARED:
        return say(f"not_compared.{school.kind}")
    if own is None:
        return say("alike.uncounted")
    if own["plans_status"] == "doubtful":
        return say("alike.doubtful", year=own["year"])
    if own["plans_status"] != "ok":
        return say("alike.unknown", year=own["year"])
    rows = similar(own)
    if rows.empty:
        return say("alike.unplaced")
    if pd.isna(own["plans_per_1000_pupils"]):
        return say("alike.few_pupils", year=own["year"])
    if not is_compared(rows):
        others = sum(three(rows, "plans"))
        if not others:
            return say("alike.none", alike=_which(own), year=own["year"])
        return say("alike.few", others=others, alike=_which(own), year=own["year"])
    return ""


def _which(own: pd.Series) -> str:
    name = kind(choice(int(own["urn"]))).replace("school", "schools", 1)
    text = say("alike.which", kind=name, low=-(-2 * own["pupils"] // 3), high=3 * own["pupils"] // 2)
    return text[0].lower() + text[1:]


@answers.kept
def alike(urn: int) -> Finding:
    """Its share of pupils with a plan and on SEN support among those of schools like it."""
    school = choice(urn)
    own = newest(school)
    if why := _why_not(school, own):
        return Finding(nothing=why)
    assert own is not None
    rows = similar(own)
    measures = [measure for measure in ("plans", "sen_support") if own[f"{measure}_status"] == "ok"]
    sentences = [_position(rows, measure, own["year"]) for measure in measures]
    unit = (say("alike.unit"),) if _has_unit(school) else ()
    return Finding(
        sentences[0],
        more=(*sentences[1:], *unit),
        picture=Side(tuple((say.raw(f"picture.{measure}"), _strip(rows, own, measure)) for measure in measures)),
        caveats=(say("alike.how", alike=_which(own)), say("alike.strip"), say("interval.counted")),
        table=_table(rows, own["year"]),
        questions=(Asked.of("schools/similar", urn=int(own["urn"]), year=int(own["year"])),),
    )


def _has_unit(school: School) -> bool:
    return bool(names_a_unit(school.urn) or school.has_sen_unit or school.has_resourced_provision)


def _position(rows: pd.DataFrame, measure: str, year: int) -> str:
    fewer, alike, more = three(rows, measure)
    having = say.raw(f"line.{measure}")
    text = say("alike.position", year=year, all=fewer + alike + more, fewer=fewer, more=more, having=having)
    if not alike:
        return text
    return f"{text} {say('alike.rest_one') if alike == 1 else say('alike.rest', rest=alike)}"


def _strip(rows: pd.DataFrame, own: pd.Series, measure: str) -> Strip:
    rate = f"{measure}_per_1000_pupils"
    others = rows[rows[f"{measure}_against"].isin(["fewer", "alike", "more"])].sort_values([rate, "urn"])
    rates = rows[rate].dropna()
    low, high = own[f"{measure}_per_1000_low"], own[f"{measure}_per_1000_high"]
    alt = say(
        "alike.alt",
        least=rates.min(),
        most=rates.max(),
        low_half=rates.quantile(0.25),
        high_half=rates.quantile(0.75),
        own=own[rate],
        low=low,
        high=high,
    )
    dots = tuple((row["school_name"], row[rate], row[f"{measure}_against"] != "alike") for row in others.to_dict("records"))
    return Strip(dots, own[rate], low, high, alt)


def _table(rows: pd.DataFrame, year: int) -> Table:
    columns = (
        Column("school_name", "School"),
        Column("place_name", "District"),
        Column("pupils", "Pupils", "count"),
        Column("plans", "EHC plans", "count"),
        Column("plans_per_1000", "Per 1,000", "rate"),
        Column("plans_against", "Beside this school"),
        Column("sen_support", "SEN support", "count"),
        Column("sen_support_per_1000", "Per 1,000 ", "rate"),
        Column("sen_support_against", "Beside this school "),
    )
    cells = tuple(
        (
            Link.to_school(row.school_name, row.urn),
            row.place_name,
            row.pupils,
            _figure(row.plans, row.plans_against),
            _rate(row.plans_per_1000_pupils, row.plans, row.plans_against),
            row.plans_against,
            _figure(row.sen_support, row.sen_support_against),
            _rate(row.sen_support_per_1000_pupils, row.sen_support, row.sen_support_against),
            row.sen_support_against,
        )
        for row in rows.itertuples()
    )
    return Table(columns, cells, say("alike.caption", year=year), is_long=True)


def _rate(value: float, counted: float, against: str) -> Figure:
    return Figure(None, "too few") if pd.isna(value) and pd.notna(counted) else _figure(value, against)


def _figure(value: float, against: str) -> Figure:
    if pd.isna(value):
        return Figure(None, "not available")
    return Figure(value, against if against == "doubtful" else "ok")
