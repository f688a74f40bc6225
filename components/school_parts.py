"""What one school's page is made of: the rows about it, picked from the answers."""

import pandas as pd

from findings.answers import answer


def links(school: pd.Series) -> pd.DataFrame:
    """The schools it came from or became."""
    rows = answer("schools/links")
    return rows[rows["urn"] == school["urn"]]


def counts(school: pd.Series) -> pd.DataFrame:
    """Its counts each January; for a January it was not there, those of the school it came from or became."""
    rows = answer("schools/counts")
    own = rows[rows["urn"] == school["urn"]]
    linked = rows[rows["urn"].isin(links(school)["linked_urn"]) & ~rows["year"].isin(own["year"])]
    return pd.concat([own, linked]).sort_values(["year", "urn"])


def similar(school: pd.Series) -> pd.DataFrame:
    """Schools like it in January 2023, itself among them; empty when it was not counted then."""
    return answer("schools/similar", urn=int(school["urn"]))


def is_doubtful(school: pd.Series) -> bool:
    """Whether its figures of January 2023 are ones we doubt."""
    own = counts(school)
    return bool((own.loc[own["urn"] == school["urn"], "plans_status"] == "doubtful").any())


def units(school: pd.Series) -> pd.DataFrame:
    """Statements about a unit or resourced provision in it."""
    rows = answer("provision/resourced_provisions")
    return rows[rows["urn"] == school["urn"]]


def nearest(school: pd.Series) -> pd.DataFrame:
    """The nearest other schools, special schools and units."""
    return answer("schools/nearest", urn=int(school["urn"]))


def places_and_rolls(school: pd.Series) -> pd.DataFrame:
    """Numbers of places and pupils over time, of a state special school."""
    rows = answer("provision/places_and_rolls")
    return rows[rows["urn"] == school["urn"]]


def labels(school: pd.Series) -> pd.DataFrame:
    """Statements of what a special school is for and of its ages, oldest first as far as dated."""
    rows = answer("provision/statements")
    return rows[(rows["urn"] == school["urn"]) & rows["fact"].isin(["designation", "proposed designation", "need", "age range"])]


def sites(school: pd.Series) -> pd.DataFrame:
    """Other sites of a special school."""
    rows = answer("provision/sites")
    return rows[rows["urn"] == school["urn"]]


def places_note(school: pd.Series) -> str | None:
    """Where published numbers of places disagree or are old."""
    rows = answer("provision/special_schools")
    notes = rows.loc[rows["urn"] == school["urn"], "places_note"].dropna()
    return None if notes.empty else notes.iloc[0]
