"""Sentences about special schools and gaps, made from rows: findings, remarks, what pictures show. No judgement, no cause."""

import pandas as pd

from components import theme, words

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
NONE_OPEN = "None of these schools was open in January 2023, or none fits what you chose to show."
NONE_HERE = "No state special school here fits what you chose to show."
NO_SITES = "No other site of these schools was found in the sources."
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
        f"Hollow: January 2019. Filled, and in figures: January 2023, in the shape of the label. Together {words.count(first)} pupils in "
        f"{len(open_both)} schools in 2019, {words.count(last)} in {schools['pupils_2023'].notna().sum()} schools in 2023."
    )


def distance_alt(rows: pd.DataFrame, designation: str) -> str:
    """What the map of distances shows."""
    far, near = rows.loc[rows["median_metres"].idxmax()], rows.loc[rows["median_metres"].idxmin()]
    return (
        f"Map of Kent by district: how far half of the children live from the nearest special school for {kind(designation)}, in a straight "
        f"line. Furthest: {far['place_name']}, {words.kilometres(far['median_metres'])}. Nearest: {near['place_name']}, "
        f"{words.kilometres(near['median_metres'])}. The same figures are in the table below."
    )
