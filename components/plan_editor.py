"""The plan of a what-if: its forms, its list, and its one word in the URL, `plan`."""

import pandas as pd
import streamlit as st

from components import theme
from components.controls import AGES
from findings import ages
from findings.answers import Place, answer, inside
from findings.what_if import said as what_if_said
from model.scenarios import what_if
from model.scenarios.county import DESIGNATIONS
from model.scenarios.what_if import Change

ACTS = ("Add or take places", "Open what is planned", "A new school or site", "Another label", "The three labels of 2024")


def plan() -> tuple[str, list[Change]]:
    """The plan in the address, as its word and as changes; what cannot be read is said and left out."""
    changes, problems = what_if.read(st.query_params.get("plan", ""))
    for problem in problems:
        st.warning(problem, icon=":material/help:")
    return what_if.written(changes), changes


def _put(changes: list[Change]) -> None:
    if changes:
        st.query_params["plan"] = what_if.written(changes)
    else:
        st.query_params.pop("plan", None)


def forms(changes: list[Change], place: Place) -> None:
    """One form for each kind of change; its button puts the change into the plan."""
    act = st.segmented_control("What to change", ACTS, default=ACTS[0], key="change", required=True, wrap=True)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        change = {
            ACTS[0]: _places,
            ACTS[1]: _open,
            ACTS[2]: lambda: _new(place),
            ACTS[3]: _label,
            ACTS[4]: lambda: Change("three-labels"),
        }[act]()
        with_it = what_if.joined(changes, change)
        st.button("Put it in the plan", on_click=_put, args=(with_it,), disabled=with_it == changes, type="primary")


def _schools(rows: pd.DataFrame) -> dict[str, str]:
    return {f"{row.provider_name} ({row.place_name})": row.word for row in rows.itertuples()}


def _running() -> pd.DataFrame:
    rows = answer("provision/supply")
    return rows[rows["places"] > 0]


def _places() -> Change:
    schools = _schools(_running())
    school = st.selectbox("School or site", list(schools), key="whose", width=420)
    places = st.number_input(
        "Places more (or, with a minus, fewer)", -what_if.MOST_PLACES, what_if.MOST_PLACES, 30, 5, key="more"
    )
    return Change("add" if places >= 0 else "take", schools[school], abs(places) or 1)


def _open() -> Change:
    rows = answer("provision/supply")
    rows = rows[rows["places_if_open"].notna()]
    names = {
        f"{row.provider_name} ({row.place_name}; {row.status}, {row.places_if_open:.0f} places)": row.word
        for row in rows.itertuples()
    }
    return Change("open", names[st.selectbox("School or site not seen open", list(names), key="opens", width=560)])


def _new(place: Place) -> Change:
    wards = inside(answer("places/wards"), place)
    names = {f"{row.ward_name}, {row.place_name}": row.word for row in wards.itertuples()}
    ward = st.selectbox(f"Ward in {place.name} (choose the place above or on the map)", list(names), key="ward", width=420)
    places = st.number_input("Places", 5, what_if.MOST_PLACES, 60, 5, key="size", width=180)
    age = AGES[st.selectbox("For which age", list(AGES), key="for_age", width=180)]
    return Change("new", names[ward], places, _kind("For"), "" if age == ages.ALL else age)


def _label() -> Change:
    rows = answer("provision/supply")
    schools = _schools(rows[rows["provider_group"] == "special school"])
    school = st.selectbox("School", list(schools), key="relabelled", width=420)
    return Change("label", schools[school], kind=_kind("New label"))


def _kind(label: str) -> str:
    kinds = {theme.MARKS[kind].name: kind for kind in DESIGNATIONS}
    return kinds[st.selectbox(label, list(kinds), index=3, key="for", width=420)]


def chosen(changes: list[Change]) -> None:
    """The plan in words, each change with a button that takes it out again."""
    for number, change in enumerate(changes):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"{number + 1}. {what_if_said(change)}")
            rest = changes[:number] + changes[number + 1 :]
            st.button(
                f"Take out {number + 1}",
                key=f"out_{change}",
                on_click=_put,
                args=(rest,),
                help=f"Take out: {what_if_said(change)}",
            )
