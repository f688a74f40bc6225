"""What a reader can choose. Each control owns one word in the URL and returns its value."""

import logging
from collections.abc import Sequence
from contextvars import ContextVar

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import frame, share_editor, theme
from data import profile
from findings import ages, answers, assumptions, choices
from findings.gaps.wording import label
from model.scenarios.county import Setting
from queries import Unavailable

MOST_PLACES = 6

log = logging.getLogger(__name__)

# The row at the top of the page: the frame puts the place picker in it, the page adds its own controls.
_bar: ContextVar[DeltaGenerator] = ContextVar("bar")


def place_picker(is_shown: bool) -> None:
    """The place picker, drawn once in the frame so that its value and `?area=` outlive a change of page.

    Where the place plays no part it is there but not shown: Streamlit takes a word out of the address with its control.
    """
    try:
        names = answers.answer("places/all")["place_name"].tolist()
    except Unavailable as problem:
        frame.nothing_to_show(str(problem))
        _bar.set(st.container(horizontal=True, vertical_alignment="top"))
        return
    _warn_of_unknown(st.query_params.get_all("area"), names, f" Here is the whole of {profile.county().name} instead.")
    bar = st.container(horizontal=True, vertical_alignment="top", key="choices" if is_shown else "no-choices")
    _bar.set(bar)
    bar.selectbox("Place", names, key="area", bind="query-params", width=190)


def _warn_of_unknown(asked: list[str], names: Sequence[str], instead: str = "") -> None:
    """Say so when the address asks for a place we do not have."""
    for name in asked:
        if name not in names:
            log.warning("The address asks for a place we do not know: %r", name[:80])
            st.warning(f"We do not know a place called “{_plain(name)}”.{instead}", icon=":material/help:")


def _plain(text: str) -> str:
    """A visitor's words, shortened and with nothing that could be read as Markdown."""
    short = text if len(text) <= 40 else f"{text[:40]}…"
    return "".join(f"\\{letter}" if letter in r"\`*_{}[]()<>#+-.!|~:$" else letter for letter in short)


def segments(label: str, options: tuple[str, ...], key: str, default: str | None = None) -> str:
    """One of a few words, kept in the URL."""
    default = default or options[0]
    chosen = st.segmented_control(label, options, default=default, key=key, bind="query-params", required=True, wrap=True)
    return chosen or default  # `?year=` in an address is none of them, and Streamlit lets it stand


def place_name() -> str:
    """The name of the chosen place, also where no list of places is held."""
    return st.session_state.get("area", profile.county().name)


def place() -> answers.Place:
    """The chosen place."""
    return answers.place(place_name())


def school(schools: pd.DataFrame) -> int | None:
    """The school number that stands in the address as `?urn=`, or was chosen from those of the place; None before that.

    The address carries the number, which no bound control can: so it is written here, and read before the box is drawn.
    """
    asked = st.query_params.get("urn")
    by_number = schools.set_index("urn", drop=False)
    urn = int(asked) if asked and asked.isascii() and asked.isdecimal() and len(asked) < 9 else None
    if asked and urn not in by_number.index:
        log.warning("The address asks for a school we do not know: %r", asked[:80])
        st.warning(
            f"No school of {profile.county().name} that we know has the number “{_plain(asked)}”. Choose one by its name.",
            icon=":material/help:",
        )
    chosen = urn if urn in by_number.index else None
    offered = answers.inside(schools, place())["urn"].tolist()
    if chosen is not None and chosen not in offered:
        offered.append(chosen)
    names = {row.urn: f"{row.school_name}, {row.place_name}{'' if row.is_open else ' (closed)'}" for row in schools.itertuples()}
    st.session_state["school"] = chosen

    def into_address() -> None:
        st.query_params.pop("urn", None)
        if st.session_state["school"] is not None:
            st.query_params["urn"] = str(st.session_state["school"])

    with _bar.get():
        st.selectbox(
            "School",
            offered,
            index=None,
            key="school",
            format_func=lambda urn: names.get(urn, ""),
            placeholder="Type a name",
            on_change=into_address,
            width=460,
        )
    return chosen


CHANGE = "Change"


def view() -> choices.View:
    """What to show, for which January or as the change from which, and on which scale; beside the place picker."""
    with _bar.get():
        measure = choices.MEASURES[st.selectbox("Show", tuple(choices.MEASURES), key="show", bind="query-params", width=235)]
        years = answers.years(measure.column)
        chosen = segments("Year", (*_newest_first(years), CHANGE), "year")
        from_year, year = _from_and_to(years) if chosen == CHANGE else (None, int(chosen))
    # Its control stands lower, at the map: on a first visit only the address knows.
    asked = st.session_state.get("as", st.query_params.get("as"))
    return choices.View(measure, year, asked if asked in choices.SCALES else choices.SCALES[0], from_year)


def _newest_first(years: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(map(str, reversed(years)))


def _from_and_to(years: tuple[int, ...]) -> tuple[int, int]:
    """The two ends of a change; the later one offers only what lies after the earlier one."""
    start = _end("From", years[:-1], "from")
    return start, _end("To", tuple(year for year in years if year > start), "to")


def _end(label: str, years: tuple[int, ...], key: str) -> int:
    return int(st.selectbox(label, _newest_first(years), key=key, bind="query-params", width=92))


def spread(schools: tuple[str, ...]) -> choices.Spread:
    """What to show the spread of: plans or SEN support, in which schools, in which January; beside the place picker."""
    with _bar.get():
        what = segments("What", choices.WHAT, "what")
        among = segments("Schools", schools, "schools")
        year = segments("Year", _newest_first(answers.years(choices.MEASURE_OF[what])), "year")
    return choices.Spread(what, among, int(year))


def census() -> int:
    """A January in which pupils with plans were counted; it belongs to one section and stands there."""
    return int(segments("Year", _newest_first(answers.years("plans")), "year"))


def change_from(what: str, year: int) -> int | None:
    """From which earlier January a change is shown; none when there is no earlier one."""
    earlier = tuple(other for other in answers.years(choices.MEASURE_OF[what]) if other < year)
    return int(segments("Change since", _newest_first(earlier), "from")) if earlier else None


def compared_places(names: Sequence[str], place: str) -> tuple[str, ...]:
    """Two to six places; the one chosen for the whole app stands first where there is room for it."""
    _warn_of_unknown(st.query_params.get_all("places"), names)
    chosen = st.multiselect(
        "Places to compare: two to six",
        names,
        default=compared_first(),
        max_selections=MOST_PLACES,
        key="places",
        bind="query-params",
    )
    return with_own(place, chosen)


def compared_first() -> list[str]:
    """The places that stand side by side before a reader chooses."""
    return [profile.county().name, *(area.name for area in answers.at_level("area"))][:MOST_PLACES]


def with_own(place: str, chosen: Sequence[str]) -> tuple[str, ...]:
    """The places to compare with the one chosen for the whole app before them, where there is room for it."""
    own = [] if place in (profile.county().name, *chosen) or len(chosen) == MOST_PLACES else [place]
    return (*own, *chosen)


def found_school(rows: pd.DataFrame) -> int | None:
    """The number of one of the schools in the rows, found by its name; none until a reader looks for one."""
    names = rows["school_name"] + ", " + rows["place_name"]
    chosen = st.selectbox(
        "Find a school",
        sorted(names),
        index=None,
        placeholder="Type a part of its name",
        key="school",
        bind="query-params",
        width=460,
    )
    return None if chosen is None or not (names == chosen).any() else int(rows.loc[names == chosen, "urn"].iloc[0])


def map_by() -> str:
    """What the map is drawn by: districts, areas or schools."""
    return segments("Map by", ("Districts", "Areas", "Schools"), "by")


def scale() -> str:
    """Per 1,000 pupils or a count."""
    return segments("As", choices.SCALES, "as")


def marks(shown: dict[str, theme.Mark]) -> list[str]:
    """Labels to show; choosing none shows all. The control is also the legend."""
    pills = {mark.pill: code for code, mark in shown.items()}
    chosen = st.pills("Show only", list(pills), selection_mode="multi", key=f"only_{len(pills)}", wrap=True)
    return [pills[pill] for pill in chosen] or list(shown)


def are_labels_proposed() -> bool:
    """Whether to show the labels the county proposed in 2024 and withdrew, instead of its own, which carry their date."""
    own = f"County’s own{profile.county().labels_dated}"
    with _bar.get():
        return segments("Labels", (own, "Proposed in 2024, withdrawn"), "labels") != own


def designation() -> str:
    """One special school label."""
    names = {mark.name: code for code, mark in theme.MARKS.items() if code != "not published"}
    with _bar.get():
        chosen = st.selectbox("Kind of special school", list(names), index=3, key="kind", bind="query-params", width=400)
    return names[chosen]


def gap_level() -> str:
    """Whether the tables go by `area` or by `district`."""
    with _bar.get():
        chosen = segments("By", ("Areas", "Districts"), "level")
    return chosen.lower().removesuffix("s")


AGE_ASKED = "Age of the child"
AGES = {"All ages": ages.ALL, "Primary": "primary", "Secondary": "secondary", "After 16": "post-16"}


def age() -> str:
    """The age of the children asked about: all, or one phase."""
    with _bar.get():
        return AGES[segments(AGE_ASKED, tuple(AGES), "age")]


def setting(**known: str) -> Setting:
    """What is assumed where nobody knows or is to be chosen, but for what is known already; and a reader's own shares of need."""
    chosen = dict(known)
    with st.expander("Change what is assumed"), st.container(horizontal=True):
        for name in assumptions.ASSUMED:
            if name not in known:
                chosen[name] = assumed(name)
    if "own" not in chosen:
        chosen["own"] = share_editor.own()
    return Setting(**chosen)


def assumed(name: str) -> str:
    """One thing that is not known or is to be chosen, by its name in the model."""
    one = assumptions.ASSUMED[name]
    return one.options[st.selectbox(one.label, list(one.options), key=one.key, bind="query-params", width=270)]


def gaps_to_see() -> None:
    """Buttons for the gaps people ask about first, each making several choices of the page at once."""

    def choose(asked: profile.GapToSee) -> None:
        st.session_state.update(area=asked.place, kind=theme.MARKS[asked.designation].name, level=f"{asked.level.capitalize()}s")

    with st.container(horizontal=True):
        for label, asked in profile.county().gaps_to_see.items():
            st.button(label, on_click=choose, args=(asked,), type="tertiary", icon=":material/arrow_forward:")


def one_of(label: str, offered: dict[str, str], word: str) -> str:
    """One of several things, chosen by what is said of it; kept in the URL."""
    return offered[st.selectbox(label, list(offered), key=word, bind="query-params")]


def word(names: Sequence[str]) -> str | None:
    """One of the words we explain, or none; kept in the URL."""
    return st.selectbox("Word", names, index=None, key="word", bind="query-params", placeholder="Type a word", width=460)


def changed_kind(kinds: list[str]) -> str:
    """Which kind of school the map and table of a what-if show."""
    names = {label(code): code for code in kinds}
    return names[st.selectbox("Kind of school shown", list(names), key="shown", bind="query-params", width=460)]
