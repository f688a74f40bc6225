"""Which kinds of special school stand where: what is labelled, what stands there without a label, and what is missing."""

import pandas as pd

from findings.answers import Place
from findings.gaps.there import _schools, alone, lacking, widest_gap


def place(name):
    return Place(name, name, "district", None)


def gap_rows(*cells):
    return pd.DataFrame(
        cells, columns=["place_name", "designation", "schools", "pupils", "sites_in_force", "sites_elsewhere"]
    ).assign(unlabelled=None)


def special(*cells):
    columns = ["school_name", "area_name", "designation", "own_designation", "own_words", "is_planned"]
    return pd.DataFrame(cells, columns=columns)


ASPIRE = ("Aspire", "East Kent", "not published", "C&I", "autism", False)
NORE = ("Nore", "East Kent", "not published", "SEMH", "social needs", True)


def test_the_widest_gap_is_that_of_the_most_pupils():
    table = gap_rows(
        ("North Kent", "C&I", 0, 0, 1, "A at B (in force)"),
        ("South Kent", "C&I", 0, 0, 0, None),
        ("West Kent", "C&I", 2, 526, 0, None),
        ("North Kent", "PD", 1, 119, 0, None),
        ("South Kent", "PD", 0, 0, 0, None),
        ("West Kent", "PD", 0, 0, 0, None),
    )
    assert (
        widest_gap(table, special())
        == "No state special school with a county label in South Kent is for communication and interaction."
    )
    assert (
        widest_gap(table[table["schools"] > 0], special()) == "Every area has a special school with a county label of every kind."
    )


def test_a_site_only_approved_leaves_the_gap_open():
    table = gap_rows(("Dover", "PSCN", 0, 0, 0, "The Beacon at Walmer (approved)"), ("Dover", "SEMH", 2, 225, 0, None))
    assert (
        lacking(table, table, place("Dover"), special())
        == "No state special school with a county label in Dover is for profound, severe and complex needs."
    )
    assert _schools(table.iloc[0]) == "No school based here, but a site: The Beacon at Walmer (approved)"
    assert _schools(table.iloc[1]) == "2 schools, 225 pupils"


def test_a_place_with_everything_says_so():
    table = gap_rows(("Dover", "PSCN", 1, 10, 0, None))
    assert lacking(table, table, place("Dover"), special()) == "Dover has a special school, or a site of one, of every kind."


def test_a_school_without_a_label_stands_beside_the_gap_its_own_words_fit():
    """Swale is not said to have no school while Aspire stands there; one without pupils fills no gap."""
    table = gap_rows(("Swale", "C&I", 0, 0, 0, None), ("Swale", "SEMH", 0, 0, 0, None))
    table.loc[0, "unlabelled"] = "Aspire"
    assert lacking(table, table, place("Swale"), special(ASPIRE, NORE)) == (
        "No state special school with a county label in Swale is for social, emotional and mental health, or communication and interaction. "
        "Aspire has no county label; by its own words it takes children with autism."
    )
    assert _schools(table.iloc[0]) == "None; without a county label, by its own words: Aspire"
    assert _schools(table.iloc[1]) == "None"
    areas = gap_rows(("East Kent", "C&I", 0, 9, 0, None), ("South Kent", "C&I", 0, 0, 0, None))
    assert widest_gap(areas, special(ASPIRE, NORE)).endswith("children with autism.")


def test_one_school_alone():
    found = pd.DataFrame(
        {
            "urn": [1, 2, 2, 3],
            "designation": ["PD", "C&I", "C&I", "PD"],
            "places": [100.0, 10.0, 20.0, 0.0],
            "provider_name": ["Valence", "A", "A, North", "Not open"],
            "place_name": ["Sevenoaks", "Dover", "Swale", "Dover"],
        }
    )
    assert alone(found) == [
        "Communication and interaction: A, Dover, is the only one in Kent.",  # two sites, one school
        "Physical disability and complex medical needs: Valence, Sevenoaks, is the only one in Kent.",
    ]
