"""Sentences about one school, made from rows: what it is, how it stands beside schools like it, how full it is. No judgement."""

import pandas as pd

from components import provision_findings, theme, words

# Fewer schools than this are too few to stand beside.
FEWEST = 8
# A count below this can change a rate much by chance, and with one family moving.
SMALL = 10

NO_SCHOOL = "Open a school to see it beside schools like it."
CHOOSE = "Type a part of its name in the box above. Choose a place first to see its schools in a list."
SMALL_NUMBERS = (
    "Numbers are published for each school as they are. **A small number can change with one family moving house**, so do not read a trend "
    "or a judgement from it, and do not guess who is meant."
)
NO_COUNTS = "None of the school censuses we hold (January 2019 and January 2023) has this school."
NOT_COMPARED = {
    "special": "Nearly every pupil of a special school has an EHC plan, so the share is not compared with other schools.",
    "alternative provision": "Alternative provision takes pupils for a time from other schools, so its share is not compared.",
    "college": "Colleges are not in the school census.",
}
NO_UNIT = (
    "No source we hold names a unit or resourced provision here. The list is not complete, least of all for secondary schools, so ask the "
    "school."
)
UNITS_DATED = "What sources say, each with its date. Mostly of 2017 to 2022: ask the school whether it is still so."
APPROVED = "Approved does not mean that all of them have opened. "
NEAREST = (
    "Straight lines from school to school; by road it is further. Open in May 2025, in Kent only. Being near does not mean that there is a "
    "place."
)
STRIP = (
    "Each circle is a school like it; the diamond is this school, its grey bar the 95% interval. Filled circles differ clearly from it, "
    "hollow ones could differ by chance alone. "
    "The scale is per 1,000 pupils."
)

KINDS = {
    "nursery": "nursery school",
    "primary": "primary school",
    "secondary": "secondary school",
    "all-through": "all-through school",
}


def kind(school: pd.Series) -> str:
    """What kind of school it is, in words a parent uses."""
    if school["kind"] == "mainstream":
        name = "grammar school" if school["is_selective"] else KINDS[school["phase"]]
        return f"state {name}"
    if school["kind"] == "special":
        return f"{'state' if school['sector'] == 'state-funded' else school['sector']} special school"
    return "independent school (fee-charging)" if school["kind"] == "independent" else school["kind"]


def what(school: pd.Series) -> str:
    """Kind, place and address in one line."""
    name = kind(school)
    area = f"{school['place_name']} district, {school['area_name']} Kent" if school["area_name"] else school["place_name"]
    parts = [f"{name[0].upper()}{name[1:]}", f"{school['ward_name']} ward, {area}" if school["ward_name"] else area]
    address = " ".join(part for part in (school["town"], school["postcode"]) if part)
    return " · ".join([*parts, *([address] if address else []), f"number (URN) {school['urn']}"])


def standing(school: pd.Series, links: pd.DataFrame) -> str:
    """Whether it is open, when it opened or closed, and what it came from or became."""
    parts = ["Open in the register of 24 May 2025." if school["is_open"] else _closed(school)]
    if school["opened"] is not None:
        parts.append(f"Opened under this number on {_day(school['opened'])}.")
    for relation, verb in (("came from", "It came from"), ("became", "It became")):
        names = [
            f"{row.linked_name} (number {row.linked_urn}{'' if pd.isna(row.as_of) else f', {_day(row.as_of)}'})"
            for row in links[links["relation"] == relation].itertuples()
        ]
        if names:
            parts.append(f"{verb} {words.listing(names)}.")
    return " ".join(parts)


def _closed(school: pd.Series) -> str:
    if school["closed"] is not None:
        return f"**Closed under this number on {_day(school['closed'])}.**"
    return "**No longer in the register of May 2025**: closed, or open under a new number."


def _day(day) -> str:
    return f"{day:%-d %B %Y}"


def finding(school: pd.Series, counts: pd.DataFrame, similar: pd.DataFrame) -> str:
    """The one sentence the page is for."""
    own = counts[counts["urn"] == school["urn"]]
    if own.empty:
        return f"{school['school_name']} is in neither school census that we hold."
    newest = own.iloc[-1]
    if newest["pupils"] == 0:
        return f"In January {newest['year']} it had no pupils on its roll."
    start = f"In January {newest['year']}, {_of(newest['plans'], newest['pupils'])} had an EHC plan"
    if newest["plans_status"] != "ok":
        return f"{start} as published: a figure we doubt."
    if school["kind"] == "special" and school["designation"]:
        label = provision_findings.kind(school["designation"])
        known = "It has no published county label" if school["designation"] == "not published" else f"For {label}"
        return f"{known}. In January {newest['year']} it had {words.count(newest['pupils'])} pupils."
    if newest["year"] == 2023 and school["kind"] not in NOT_COMPARED and len(similar) > FEWEST:
        return f"{start}: {_in_short(similar)}."
    return f"{start}."


def _of(part: int, whole: int) -> str:
    return f"{_number(part)} of {words.count(whole)} pupils"


def _in_short(similar: pd.DataFrame) -> str:
    fewer, alike, more = _three(similar, "plans")
    others = fewer + alike + more
    if 2 * fewer > others:
        return f"a clearly larger share than in most of the {words.count(others)} schools like it"
    if 2 * more > others:
        return f"a clearly smaller share than in most of the {words.count(others)} schools like it"
    return f"within the range of the {words.count(others)} schools like it"


def _three(similar: pd.DataFrame, column: str) -> tuple[int, int, int]:
    """How many schools have clearly fewer, about as many, clearly more."""
    fewer, alike, more = (int((similar[f"{column}_against"] == word).sum()) for word in ("fewer", "alike", "more"))
    return fewer, alike, more


def not_compared(school: pd.Series, similar: pd.DataFrame, is_doubtful: bool) -> str:
    """Why a school is not set beside others; empty when it is."""
    if school["kind"] in NOT_COMPARED:
        return NOT_COMPARED[school["kind"]]
    if similar.empty:
        return "It had no pupils counted in January 2023, so it cannot be set beside other schools."
    own = similar[similar["plans_against"] == "itself"].iloc[0]
    if is_doubtful:
        return "Its figures of January 2023 are doubtful, so they are not set beside those of other schools."
    if len(similar) <= FEWEST:
        return f"Only {len(similar) - 1} other schools are like it ({_alike(school, own['pupils'])}): too few to stand beside."
    return ""


def like_it(school: pd.Series, pupils: int) -> str:
    """What “like it” means for this school."""
    return f"Like it: {_alike(school, pupils)}, which is from two-thirds to one and a half times its own."


def _alike(school: pd.Series, pupils: int) -> str:
    name = kind(school).replace("school", "schools")
    return f"{name} with {words.count(-(-2 * pupils // 3))} to {words.count(3 * pupils // 2)} pupils"


def position(similar: pd.DataFrame, column: str, noun: str) -> str:
    """Where a school stands among those like it, as an interval and never as a rank."""
    fewer, alike, more = _three(similar, column)

    rest = {0: "", 1: " For the other one the difference could be chance."}
    return (
        f"Of {words.count(fewer + alike + more)} schools like it, **{_number(fewer)}** {'has' if fewer == 1 else 'have'} a clearly "
        f"smaller share of pupils {noun} and **{_number(more)}** a clearly larger one."
        + rest.get(alike, f" For the other {words.count(alike)} the difference could be chance.")
    )


def _number(count: int) -> str:
    return "none" if count == 0 else words.count(count)


def with_unit(school: pd.Series, statements: pd.DataFrame) -> str:
    """A reminder where a unit brings pupils with plans to a school; empty where no source names one."""
    is_named = statements["status"].isin(["in force", "approved", "to close"]).any()
    if not (is_named or school["has_sen_unit"] or school["has_resourced_provision"]):
        return ""
    return "**Sources name a unit or resourced provision in it**, so more pupils with plans are to be expected than in most schools like it."


def strip_alt(similar: pd.DataFrame, column: str, own: pd.Series) -> str:
    """What the picture of schools like it shows."""
    rates = similar[f"{column}_per_1000_pupils"]
    return (
        f"Schools like this one, from {words.rate(rates.min())} to {words.rate(rates.max())} per 1,000 pupils; half lie between "
        f"{words.rate(rates.quantile(0.25))} and {words.rate(rates.quantile(0.75))}. This school: "
        f"{words.rate(own[f'{column}_per_1000_pupils'])}, 95% interval "
        f"{words.between(own[f'{column}_per_1000_low'], own[f'{column}_per_1000_high'])}."
    )


def units(school: pd.Series, statements: pd.DataFrame) -> str:
    """What is known of a unit or resourced provision, from the census of 2021 and from statements."""
    flags = [
        text
        for column, text in (("has_sen_unit", "a SEN unit"), ("has_resourced_provision", "a resourced provision"))
        if school[column]
    ]
    if flags:
        census = f"The school census of January 2021 has it with {words.listing(flags)}."
    elif school["has_sen_unit"] is not None:
        census = "The school census of January 2021 has it without a SEN unit or resourced provision."
    else:
        census = "We could not match it for sure to a row of the school census of January 2021, which has no names."
    if school["has_sen_unit"] is not None:
        census += " That file has no names: the match to this school is ours, by order and size."
    return f"{census} {UNITS_DATED if len(statements) else NO_UNIT}"


def fullness(rows: pd.DataFrame, note: str | None) -> str:
    """The newest roll beside the newest number of places known by then, and where numbers disagree."""
    measured = rows.dropna(subset="pupils_per_100_places")
    text = "No number of places older than a roll was found, so how full it is cannot be said."
    if len(measured):
        newest = measured.sort_values("as_of").iloc[-1]
        roll = f"{'about ' if newest['status'] == 'estimated' else ''}{words.count(newest['number'])} pupils"
        text = (
            f"In {_when(newest)} it had {roll}. The newest number of places in force or approved by then was "
            f"{words.count(newest['places_then'])} ({newest['places_then_status']}, {newest['places_then_dated']}): "
            f"**{words.count(newest['pupils_per_100_places'])} pupils for every 100 places**. "
            f"{APPROVED if newest['places_then_status'] == 'approved' else ''}Read both dates: a newer number of places may exist that no source we hold has."
        )
    return f"{text} {note}" if note else text


def _when(row: pd.Series) -> str:
    return "spring 2024" if row["dated"] == "2023/24" else row["dated"]


def places_alt(rows: pd.DataFrame) -> str:
    """What the chart of places and pupils shows."""
    rolls = rows[(rows["fact"] == "roll") & rows["as_of"].notna()].sort_values("as_of")
    if rolls.empty:
        return "Published numbers of places over time. The same numbers are in the table below."
    first, last = rolls.iloc[0], rolls.iloc[-1]
    return (
        f"Pupils and places over time. Pupils went from {words.count(first['number'])} ({first['dated']}) to "
        f"{words.count(last['number'])} ({last['dated']}). Every number, with its standing and source, is in the table below."
    )


def designation_name(code: str) -> str:
    """A label in full; other words unchanged."""
    return theme.MARKS[code].name if code in theme.MARKS else code


def unit_needs(codes: str) -> str:
    """What a unit is for, in plain words."""
    return words.listing(theme.UNIT_NEEDS[code] for code in codes.split(", "))
