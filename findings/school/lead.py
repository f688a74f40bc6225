"""The one sentence the page is for, and what the school is."""

import pandas as pd

from data import profile
from findings import answers, school_labels
from findings.answers import answer
from findings.choices import PLANS_ALONE
from findings.finding import Finding
from findings.school.alike import NOT_COMPARED, is_compared, similar, three
from findings.school.choice import School, choice, day, kind, register_dated, say
from findings.school.counts import own_line


@answers.kept
def lead(urn: int) -> Finding:
    """How many of its pupils had a plan in the newest census it is on, and what kind of school it is."""
    school = choice(urn)
    return Finding(_sentence(school), more=(_what(school), *_like_a_special_school(school)), caveats=(_standing(school),))


def _sentence(school: School) -> str:
    rows = own_line(school)
    if rows.empty:
        return say("lead.uncounted", school=school.school_name)
    newest = rows.iloc[-1]
    when = say.raw("lead.when").format(year=newest["year"])
    if newest["urn"] != school.urn:
        when = say.raw("lead.when_under").format(year=newest["year"], urn=newest["urn"])
    pupils = newest["pupils"]
    if pupils == 0:
        return say("lead.empty", when=when)
    if newest["plans_status"] == "not available":
        return say("lead.unknown", when=when, pupils=pupils)
    having = say.raw("lead.having_either" if newest["year"] < PLANS_ALONE else "lead.having")
    start = say("lead.plans", when=when, plans=newest["plans"], pupils=pupils, having=having)
    if newest["plans_status"] != "ok":
        return say("lead.doubtful", start=start)
    if school.designation:
        name = school_labels.said(answer("provision/special_schools").set_index("urn").loc[school.urn])
        if school.designation == school_labels.NOT_PUBLISHED:
            return say("lead.unlabelled", label=name, when=when, pupils=pupils)
        return say(
            "lead.special", label=name[0].lower() + name[1:], dated=profile.county().labels_dated, when=when, pupils=pupils
        )
    others = similar(newest)
    if school.kind not in NOT_COMPARED and pd.notna(newest["plans_per_1000_pupils"]) and is_compared(others):
        return say("lead.compared", start=start, stands=_in_short(others))
    return say("lead.plain", start=start)


def _like_a_special_school(school: School) -> tuple[str, ...]:
    """That at least half the pupils of a school which the register does not call special had a plan, each time they were counted."""
    rows = own_line(school)
    rows = rows[(rows["pupils"] > 0) & rows["plans"].notna()]
    if school.kind != "independent" or rows.empty or not (2 * rows["plans"] >= rows["pupils"]).all():
        return ()
    newest = rows.iloc[-1]
    return (say("what.kind_by_share", plans=newest["plans"], pupils=newest["pupils"], year=newest["year"]),)


def _in_short(others: pd.DataFrame) -> str:
    fewer, alike, more = three(others, "plans")
    count = fewer + alike + more
    word = "larger" if 2 * fewer > count else "smaller" if 2 * more > count else "within"
    text = say(word, others=count)
    return text[0].lower() + text[1:]


def _what(school: School) -> str:
    """Kind, place and address in one line."""
    name = kind(school)
    place = school.place_name
    if school.area_name:
        place = say("what.district", place=place, area=school.area_name)
    if school.ward_name:
        place = say("what.ward", ward=school.ward_name, district=place)
    address = " ".join(part for part in (school.town, school.postcode) if part)
    parts = [name[0].upper() + name[1:], place, address, say.raw("what.number").format(urn=school.urn)]
    return " · ".join(part for part in parts if part)


def _standing(school: School) -> str:
    """Whether it is open, when it opened or closed, and what it came from or became."""
    if school.is_open:
        empty = school.kind == "special" and school.has_pupils is not None and not school.has_pupils
        parts = [say("open.empty" if empty else "open", dated=register_dated())]
    else:
        parts = [say("closed.on", day=day(school.closed)) if school.closed is not None else say("closed", dated=register_dated())]
    if school.opened is not None:
        parts.append(say("opened", day=day(school.opened)))
    links = answer("schools/links")
    links = links[links["urn"] == school.urn]
    for relation in ("came from", "became"):
        names = [_linked(row) for row in links[links["relation"] == relation].itertuples()]
        if names:
            parts.append(say(relation, names=names))
    return " ".join(parts)


def _linked(row) -> str:
    if pd.isna(row.as_of):
        return say("linked", name=row.linked_name, urn=row.linked_urn)
    return say("linked.on", name=row.linked_name, urn=row.linked_urn, day=day(row.as_of))
