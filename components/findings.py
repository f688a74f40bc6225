"""Sentences made from rows: findings, remarks and what pictures show. No judgement, no cause."""

import pandas as pd

from components import theme, words
from components.measures import View

NO_CHANGE_BY_SCHOOL = (
    "Change is shown for districts and areas only: one school in ten took a new number between the two years. "
    "Choose 2019 or 2023 to see schools."
)


def figure(view: View, value: float) -> str:
    """A figure as the view prints it in charts and tables."""
    if view.is_change:
        return words.signed(value, "rate" if view.is_rate else "count")
    return words.rate(value) if view.is_rate else words.count(value)


def map_label(view: View, row) -> str:
    """The short figure on the map: whole numbers, with a star where a figure in it is doubtful."""
    value = words.signed(round(row.value), "count") if view.is_change else words.count(row.value)
    return f"{value}*" if row.doubtful else value


def said(view: View, row) -> str:
    """One place's figure as a sentence part, for pointing and for screen readers."""
    text = f"{row.place_name}: {figure(view, row.value)}"
    if view.is_rate:
        text += f" per 1,000 pupils (95% interval {words.between(row.low, row.high, lambda end: figure(view, end))})"
    return f"{text}; a figure in it is doubtful" if row.doubtful else text


def finding(view: View, districts: pd.DataFrame, areas: pd.DataFrame, kent: pd.Series, place: pd.Series) -> str:
    """The finding of a view in one sentence: the two ends for Kent, or the chosen place against Kent."""
    every = pd.concat([districts, areas])
    chosen = every[every["place_code"] == place["place_code"]].dropna(subset="value")
    return _of_ends(view, districts.dropna(subset="value")) if chosen.empty else _of_place(view, chosen.iloc[0], kent)


def _of_ends(view: View, rows: pd.DataFrame) -> str:
    """The highest and the lowest place, leaving out those whose figure is doubtful."""
    firm = rows[~rows["doubtful"]]
    digits = _digits(view, firm["value"])
    shown = firm["value"].round(digits)
    high, low = shown.max(), shown.min()
    if high == low:
        return f"Every place has the same figure: {_said_value(view, high, digits)}."
    top = words.listing(firm.loc[shown == high, "place_name"])
    bottom = words.listing(firm.loc[shown == low, "place_name"])
    if view.is_change:
        start = "From January 2019 to January 2023"
        unit = " per 1,000 pupils" if view.is_rate else ""
        return (
            f"{start}, {view.measure.noun} {_moved(view, low, digits)}{unit} in {bottom} "
            f"and {_moved(view, high, digits)} in {top}."
        )
    if view.is_rate:
        return (
            f"In {top}, {_said_value(view, high, digits)} of every 1,000 {view.measure.among} {view.measure.having}; "
            f"in {bottom}, {_said_value(view, low, digits)}."
        )
    return (
        f"In {top}, {_said_value(view, high, 0)} {view.measure.among} {view.measure.having}; "
        f"in {bottom}, {_said_value(view, low, 0)}."
    )


def _of_place(view: View, row: pd.Series, kent: pd.Series) -> str:
    """One place against Kent as a whole: more, fewer, or about the same when Kent lies inside its interval."""
    digits = _digits(view, pd.Series([row["value"], kent["value"]]))
    own, whole = (_said_value(view, number, digits) for number in (row["value"], kent["value"]))
    name = row["place_name"]
    if view.is_change:
        moved, kent_moved = (_moved(view, number, digits) for number in (row["value"], kent["value"]))
        unit = " per 1,000 pupils" if view.is_rate else ""
        return f"In {name}, {view.measure.noun} {moved}{unit} from January 2019 to January 2023; in Kent as a whole they {kent_moved}."
    if not view.is_rate:
        return f"In {name}, {own} {view.measure.among} {view.measure.having}; in Kent as a whole, {whole}."
    if row["low"] <= kent["value"] <= row["high"]:
        against = "about the same as"
    else:
        against = "more than" if row["value"] > kent["value"] else "fewer than"
    caution = ""
    if row["doubtful"]:
        caution = " as published"
        if "plans_per_1000_firm" in row:
            caution += f", or {_said_value(view, row['plans_per_1000_firm'], digits)} without one school’s figure that we doubt"
    return (
        f"In {name}, {own} of every 1,000 {view.measure.among} {view.measure.having}{caution}: "
        f"{against} Kent as a whole ({whole})."
    )


def _digits(view: View, values: pd.Series) -> int:
    """Whole numbers in sentences, one decimal when the figures are under 10 apart and rates."""
    return 1 if view.is_rate and values.max() - values.min() < 10 else 0


def _moved(view: View, value: float, digits: int) -> str:
    """A change as a verb: rose by, fell by, or did not change."""
    size = _said_value(view, abs(value), digits)
    if float(size.replace(",", "")) == 0:
        return "did not change"
    return f"rose by {size}" if value > 0 else f"fell by {size}"


def _said_value(view: View, value: float, digits: int) -> str:
    """A figure inside a sentence."""
    return words.rate(value) if digits else words.count(value)


def map_alt(view: View, rows: pd.DataFrame, kent: pd.Series, level: str) -> str:
    """What the map shows, said with its ends, for those who cannot see it."""
    firm = rows.dropna(subset="value").sort_values("value")
    top, bottom = firm.iloc[-1], firm.iloc[0]
    return (
        f"Map of Kent by {level.lower()}. {view.title}. Highest: {top['place_name']}, {figure(view, top['value'])}. "
        f"Lowest: {bottom['place_name']}, {figure(view, bottom['value'])}. "
        f"Kent as a whole: {figure(view, kent['value'])}. The same figures are in the table below."
    )


def dots_alt(view: View, rows: pd.DataFrame, kent: pd.Series) -> str:
    """What the dot plot shows."""
    above = int((rows["low"] > kent["value"]).sum())
    below = int((rows["high"] < kent["value"]).sum())
    if not view.is_rate:
        return f"Dot plot of the twelve districts. {view.title}. The same figures are in the table below."
    return (
        f"Dot plot of the twelve districts with 95% intervals, against Kent as a whole ({figure(view, kent['value'])}). "
        f"{view.title}. {above} districts lie above Kent, {below} below, {len(rows) - above - below} about the same."
    )


def doubts(view: View, rows: pd.DataFrame, figures: pd.DataFrame) -> str | None:
    """The note about figures we doubt that stand in this view; None when none does."""
    starred = rows[rows["doubtful"]]
    if starred.empty or figures.empty:
        return None
    lines = ["\\* Includes a figure that we doubt. It is kept as published."]
    lines += [f"- {row.school_name}, {row.place_name}: {row.doubt}" for row in figures.itertuples()]
    if "plans_per_1000_firm" in rows and view.is_rate:
        without = words.listing(f"{row.place_name} {words.rate(row.plans_per_1000_firm)}" for row in starred.itertuples())
        lines.append(f"- Without these schools: {without} per 1,000.")
    return "\n".join(lines)


def against_kent(view: View, value: float, kent: float) -> str:
    """How far a place lies from Kent as a whole; its share of Kent when counts are shown."""
    if view.is_rate:
        return f"{words.signed(value - kent)} vs Kent"
    return f"{100 * value / kent:.0f}% of Kent" if kent and not view.is_change else f"Kent {figure(view, kent)}"


def headline(kent: pd.Series) -> str:
    """All of Kent's schools in one line, with the date."""
    return (
        f"All schools in Kent, January {kent['year']}: **{words.count(kent['plans'])}** pupils with an EHC plan, "
        f"**{words.count(kent['sen_support'])}** on SEN support, of **{words.count(kent['pupils'])}** pupils "
        f"in **{words.count(kent['schools'])}** schools."
    )


def covers(view: View, kinds: pd.DataFrame) -> str:
    """Which schools a view counts, and what that means for reading it, in one line."""
    special = words.count(kinds.loc[kinds["kind"] == "special", "plans"].sum())
    basis = "Counted where the school is, not where the child lives."
    if view.measure.schools == "mainstream":
        return f"Mainstream schools only; special schools hold another {special} plans. {basis}"
    return f"This mostly shows where special schools stand: they hold {special} of the plans. {basis}"


def covers_in_full(view: View, kinds: pd.DataFrame) -> str:
    """The same, with every kind of school, and where else the figures have been printed."""
    plans = kinds.groupby("kind")["plans"].sum()
    text = (
        "Mainstream means state-funded nursery, primary, secondary and all-through schools, with their special units. "
        f"Of all plans {words.count(plans.get('mainstream', 0))} are there, {words.count(plans.get('special', 0))} in special schools, "
        f"{words.count(plans.get('independent', 0))} in fee-charging schools and {words.count(plans.get('alternative provision', 0))} "
        "in alternative provision."
    )
    if view.last_year == 2023:
        text += (
            " The county’s draft strategy prints 269,791 children, 44,921 with additional needs and 14,143 plans as “Kent 2024”; "
            "they are this census of January 2023."
        )
    return text


WITHDRAWN = (
    "**What was proposed, not what is.** In 2024 the county asked about replacing its five labels by three, and changing the label of "
    "seven schools. In April 2025 it told the schools that it would not go on. Only one school’s new label was seen in writing "
    "(Laleham Gap). Schools for profound, severe and complex needs and for social, emotional and mental health needs are shown under "
    "the proposed label that has the same words; for the others no proposed label was seen."
)
PROPOSED_GUIDANCE = {
    "Complex Learning Needs": "Children with profound or severe learning difficulties. All such schools could expect autistic children, "
    "children with communication disorders, and children with social, emotional or mental health needs as well.",
    "Social, Emotional, Mental Health": "Children with social, emotional and mental health difficulties and challenging behaviour. Many "
    "have had a hard childhood, or also have autism, speech and language difficulties or ADHD.",
    "Neurodivergent with Learning Difficulties": "Children who are neurodiverse and have complex needs: severe difficulty with social "
    "communication, learning difficulties, and perhaps severe social anxiety.",
    "not seen": "What the county proposed for these schools was not seen in writing.",
}
GUIDANCE = {
    "PSCN": "Children who need a great deal of help to learn: profound or severe learning difficulties, often with autism, "
    "physical or health needs.",
    "SEMH": "Children who find it very hard to manage feelings, friendships or behaviour. Some schools take those who also have "
    "learning difficulties, some only those who do not.",
    "C&I": "Children who find talking, understanding or being with others hard, many of them autistic, with moderate or no learning "
    "difficulties.",
    "C&I with learning": "The same, for children who also have moderate or severe learning difficulties.",
    "PD": "Children with a physical disability or complex medical needs.",
    "not published": "No county label was seen. By their own words Aspire and Snowfields are for autistic children, Aspire for speech and "
    "language needs too, and Nore for social, emotional and mental health needs.",
}


LABELS_DATED = (
    "Labels come from the admissions guidance of about 2018–19 for 22 schools; for Aspire, Snowfields and Nore none was seen."
)
ONE_POINT_EACH = (
    "One point for each school, at its main site; other sites are named in the table. Points that would cover one another are moved apart "
    "by up to 1.5 km."
)
GAPS_COVER = (
    "State-funded special schools only. Units and resourced provisions in mainstream schools, independent special schools and schools "
    "outside Kent are not in it, so “None” does not mean that no child gets help there."
)


def kind(designation: str) -> str:
    """A designation inside a sentence."""
    name = theme.MARKS[designation].name.replace(", with", " with")
    return name[0].lower() + name[1:]


def gaps(areas: pd.DataFrame) -> dict[str, list[str]]:
    """For each designation, the places where no such school stands and none has a site in use; labels not published are left out."""
    labelled = areas[areas["designation"] != "not published"]
    empty = labelled[(labelled["schools"] == 0) & (labelled["sites_in_force"] == 0)]
    return {designation: rows["place_name"].tolist() for designation, rows in empty.groupby("designation", sort=False)}


def widest_gap(areas: pd.DataFrame) -> str:
    """The gap that touches the most pupils of its kind, in one sentence."""
    by_size = areas.groupby("designation")["pupils"].sum().sort_values(ascending=False).index
    missing = gaps(areas)
    for designation in by_size:
        if designation in missing:
            return f"No special school in {words.listing(missing[designation], 'or')} is for {kind(designation)}."
    return "Every area has a special school of every kind."


def place_gaps(rows: pd.DataFrame, areas: pd.DataFrame, place: pd.Series) -> str:
    """Which kinds of special school a place lacks; Kent's widest gap for Kent."""
    if place["level"] == "county":
        return widest_gap(areas)
    missing = [code for code, places in gaps(rows).items() if place["place_name"] in places]
    if not missing:
        return f"{place['place_name']} has a special school, or a site of one, of every kind."
    ordered = [kind(code) for code in theme.MARKS if code in missing]
    return f"No special school in {place['place_name']} is for {words.listing(ordered, 'or')}."


def special_schools(schools: pd.DataFrame, areas: pd.DataFrame, place: pd.Series) -> str:
    """Kent's widest gap; or, for a place, how many special schools stand there and for what."""
    if place["level"] == "county":
        return widest_gap(areas)
    name = place["place_name"]
    if schools.empty:
        return f"{name} has no state special school."
    found = schools["designation"].value_counts()
    labelled = [
        f"{found[code]} for {kind(code)}" if code != "not published" else f"{found[code]} without a published label"
        for code in theme.MARKS
        if code in found
    ]
    number = "one state special school" if len(schools) == 1 else f"{len(schools)} state special schools"
    return f"{name} has {number}: {words.listing(labelled)}."


def fullness(schools: pd.DataFrame) -> str:
    """In how many schools the newest roll is above the newest published number of places."""
    known = schools[schools["places_status"].isin(["in force", "approved"])]
    newest = known["pupils_2025"].fillna(known["pupils_2024"]).fillna(known["pupils_2023"].astype("Float64"))
    above = int((newest > known["places"]).sum())
    return (
        f"In {above} of {len(known)} schools with a number of places in force or approved, the newest roll is above it. "
        "The number is often years older than the roll, so read both dates."
    )


def special_map_alt(schools: pd.DataFrame, place: pd.Series, marks: dict[str, theme.Mark], label: str) -> str:
    """What the map of special schools shows."""
    found = schools[label].value_counts()
    parts = [f"{found[code]} {marks[code].name}" for code in marks if code in found]
    return f"Map of {len(schools)} state special schools in {place['place_name']}: {words.listing(parts)}. All are in the table below."


def two_years_alt(schools: pd.DataFrame) -> str:
    """What the chart of two years shows."""
    both = schools.dropna(subset=["pupils_2019", "pupils_2023"])
    grown = both[both["pupils_2023"] > both["pupils_2019"]]
    if both.empty:
        return "Pupils in each special school in January 2023. None of them was open in January 2019."
    most = both.loc[(both["pupils_2023"] - both["pupils_2019"]).astype(int).idxmax()]
    return (
        f"Pupils in each special school, January 2019 and January 2023. {len(grown)} of {len(both)} had more pupils in 2023. "
        f"The largest growth was at {most['school_name']}, from {words.count(most['pupils_2019'])} to {words.count(most['pupils_2023'])}."
    )


def growth(schools: pd.DataFrame) -> str:
    """How far special schools grew between the two censuses."""
    first, last = schools["pupils_2019"].sum(), schools["pupils_2023"].sum()
    open_both = schools.dropna(subset=["pupils_2019"])
    return (
        f"Hollow: January 2019. Filled: January 2023, in the shape of the label. Together {words.count(first)} pupils in "
        f"{len(open_both)} schools in 2019, {words.count(last)} in {schools['pupils_2023'].notna().sum()} schools in 2023."
    )


def distance(rows: pd.DataFrame, designation: str, place: pd.Series) -> str:
    """How far children live from the nearest school of one kind: the two ends for Kent, or one place."""
    chosen = rows[rows["place_code"] == place["place_code"]]
    if not chosen.empty:
        row = chosen.iloc[0]
        return (
            f"Half of the children in {row['place_name']} live more than {words.kilometres(row['median_metres'])} "
            f"from the nearest special school for {kind(designation)}."
        )
    far, near = rows.loc[rows["median_metres"].idxmax()], rows.loc[rows["median_metres"].idxmin()]
    return (
        f"Half of the children in {far['place_name']} live more than {words.kilometres(far['median_metres'])} from the nearest special "
        f"school for {kind(designation)}; in {near['place_name']}, {words.kilometres(near['median_metres'])}."
    )


def distance_alt(rows: pd.DataFrame, designation: str) -> str:
    """What the map of distances shows."""
    far, near = rows.loc[rows["median_metres"].idxmax()], rows.loc[rows["median_metres"].idxmin()]
    return (
        f"Map of Kent by district: how far half of the children live from the nearest special school for {kind(designation)}, in a straight "
        f"line. Furthest: {far['place_name']}, {words.kilometres(far['median_metres'])}. Nearest: {near['place_name']}, "
        f"{words.kilometres(near['median_metres'])}. The same figures are in the table below."
    )
