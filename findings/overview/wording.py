"""How the overview says a figure."""

import pandas as pd

from data import profile
from findings import words
from findings.choices import Measure, View
from findings.sentences import Voice

say = Voice("overview")


def form(view: View) -> str:
    """How a view's figure is said in charts and tables."""
    if view.is_change:
        return "signed" if view.is_rate else "signed_count"
    return "rate" if view.is_rate else "count"


def figure_of(view: View, value: float) -> str:
    """A figure as the view prints it in charts and tables."""
    return words.FORMS[form(view)](value)


def starred(view: View, row) -> str:
    """The same of a place, with a star where it is doubtful or partly missing."""
    return words.standing(row.value, row.status, form(view))


def said(view: View, row) -> str:
    """One place's figure as a sentence part, for pointing and for screen readers."""
    value = words.standing(row.value, row.status, form(view)).rstrip("*")
    if view.is_rate and pd.notna(row.value):
        text = say("said.rate", name=row.place_name, value=value, low=figure_of(view, row.low), high=figure_of(view, row.high))
    else:
        text = say("said.count", name=row.place_name, value=value)
    return text + say("said.doubtful") if row.status == "partly doubtful" else text


def what(measure: Measure) -> str:
    """What a measure counts, for the head of a column."""
    return "EHC plans" if measure.column == "plans" else "On SEN support"


def area(row: dict) -> str:
    """The area a district lies in; nothing for an area or the county."""
    return (
        row["area_name"]
        if row["place_name"] not in (f"{row['area_name']} {profile.county().name}", profile.county().name)
        else ""
    )
