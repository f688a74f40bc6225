"""Which kinds of special school stand where: what is labelled, what stands there without a label, and what is missing."""

import importlib

import pandas as pd

from findings.answers import Place
from findings.finding import OutOf, Told
from findings.gaps.grid import cell
from findings.gaps.there import _schools, alone, lacking, widest_gap
from findings.gaps.units import instead

there = importlib.import_module("findings.gaps.there")


def place(name):
    return Place(name, name, "district", None)


def gap_rows(*cells):
    rows = pd.DataFrame(cells, columns=["place_name", "designation", "schools", "pupils", "sites_in_force", "sites_elsewhere"])
    return rows.assign(unlabelled=None, area_name=rows["place_name"].str.removesuffix(" Kent"))


def special(*cells):
    columns = ["school_name", "area_name", "designation", "own_designation", "own_words", "is_planned"]
    return pd.DataFrame(cells, columns=columns)


ASPIRE = ("Aspire", "East", "not published", "C&I", "autism", False)
NORE = ("Nore", "East", "not published", "SEMH", "social needs", True)


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


def test_where_most_kinds_are_missing_those_that_are_there_are_said():
    kinds = ("PSCN", "SEMH", "C&I", "PD")
    most = gap_rows(*(("Dover", code, code == "SEMH", 75, 0, None) for code in kinds))
    assert lacking(most, most, place("Dover"), special(), "primary") == (
        "By the county’s labels, Dover has a state special school, or a site of one, of 1 of 4 kinds only at primary age: "
        "social, emotional and mental health."
    )
    half = gap_rows(*(("Dover", code, code in ("SEMH", "PD"), 75, 0, None) for code in kinds))
    assert lacking(half, half, place("Dover"), special()) == (
        "No state special school with a county label in Dover is for profound, severe and complex needs, or communication and interaction."
    )
    site = gap_rows(*(("Dover", code, 0, 0, int(code == "PD"), None) for code in kinds))
    assert "of 1 of 4 kinds only: physical disability" in lacking(site, site, place("Dover"), special())


def units(*cells):
    columns = ["school_name", "need", "phase", "status", "dated", "as_of", "is_newest"]
    return pd.DataFrame(cells, columns=columns)


ASPEN = ("Aspen", "PSCN", "primary", "in force", "2019", "2019-01-01", True)
CHURCH = ("Church", "PSCN", "secondary", "to close", "Jan 2020", "2020-01-01", True)


def test_beside_none_stand_the_units_for_such_needs_with_the_date_of_their_news():
    found = units(
        ASPEN,
        CHURCH,
        ("Older news", "PSCN", "primary", "in force", "2014", "2014-01-01", False),
        ("Not there yet", "PSCN", "primary", "proposed", "2026", "2026-01-01", True),
        ("For another need", "HI", "primary", "in force", "2019", "2019-01-01", True),
    )
    assert instead(found, "PSCN", "all") == "Units for such needs: Aspen (2019); Church (to close, Jan 2020)"
    assert instead(found, "PSCN", "secondary") == "Units for such needs: Church (to close, Jan 2020)"
    assert instead(found, "SEMH", "all") == instead(found, "PSCN", "post-16") == ""
    many = units(
        *((f"School {year}", "ASD", "primary", "in force", str(year), f"{year}-01-01", True) for year in range(2014, 2018))
    )
    assert instead(many, "C&I with learning", "primary") == "4 units for such needs (news of 2014 to 2017)"


def test_units_stand_in_the_cell_only_where_no_school_and_no_site_is_in_use():
    table = gap_rows(
        ("Dover", "PSCN", 0, 0, 0, None), ("Dover", "SEMH", 2, 225, 0, None), ("Dover", "PD", 0, 0, 1, "A at B (in force)")
    )
    assert [_schools(row, "Units: x") for _, row in table.iterrows()] == [
        "None. Units: x",
        "2 schools, 225 pupils",
        "No school based here, but a site: A at B (in force)",
    ]


def test_a_school_without_a_label_stands_beside_the_gap_its_own_words_fit():
    """Swale is not said to have no school while Aspire stands there; one without pupils fills no gap."""
    table = gap_rows(("Swale", "C&I", 0, 0, 0, None), ("Swale", "SEMH", 0, 0, 0, None))
    table.loc[0, "unlabelled"] = "Aspire"
    assert lacking(table, table, place("Swale"), special(ASPIRE, NORE)) == (
        "By the county’s labels, Swale has no state special school, and no site of one. "
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


def test_what_is_missing_stands_with_what_is_there_instead(monkeypatch):
    kinds = there.DESIGNATIONS
    rows = gap_rows(*(("Dover", code, int(code != "PD" and code != "C&I"), 9, 0, None) for code in kinds))
    rows.loc[rows["designation"] == "C&I", "sites_elsewhere"] = "A at B (approved)"
    units = pd.DataFrame(
        [("Host", "physical", "primary", "in force", True, "Sep 2019", pd.Timestamp("2019-09-01"))],
        columns=["school_name", "need", "phase", "status", "is_newest", "dated", "as_of"],
    )
    monkeypatch.setattr(there, "answer", lambda name, **params: units if "resourced" in name else rows)
    monkeypatch.setattr(there.answers, "inside", lambda rows, place: rows)
    monkeypatch.setattr(there, "instead", lambda units, code, age, named: "Units for such needs: Host" if code == "PD" else "")
    (row,) = there.missing.__wrapped__("district", "all", "Kent").table.rows
    assert row[1] == OutOf(len(kinds) - 2, len(kinds))
    assert "Communication and interaction: no school based here, but a site: A at B (approved)" in row[2].text
    assert "Physical disability and complex medical needs: units for such needs: Host" in row[2].text
    assert row[2].parts[0] == "Communication and interaction; Physical disability and complex medical needs"


def test_a_cell_of_the_grid_says_how_many_else_a_site_else_what_there_is_instead():
    def told(units="", **row):
        return cell(pd.Series({"schools": 0, "sites_in_force": 0, "sites_elsewhere": None, "unlabelled": None} | row), units)

    assert told(schools=2, units="Units: A") == Told("2", (2, 0, None, "Units: A"))
    assert told(sites_in_force=1, sites_elsewhere="A at B (in force)").text == "Site"
    assert told(sites_elsewhere="A at B (approved)").text == "None; site not seen in use"
    assert told() == Told("None", (0, 0, None, None))
    assert told(unlabelled="Aspire").text == "None; no label"
    assert told(unlabelled="Aspire", units="Units: A") == Told("None; no label and units", (0, 0, "Aspire", "Units: A"))


def test_a_place_of_another_level_stands_first_with_what_stands_there_instead(monkeypatch):
    """A district chosen while the table goes by areas stands over its area, an area over its districts; else all of a level stand there."""
    inside = {"East Kent": "East", "South Kent": "South", "Dover": "South", "Ashford": "South", "Swale": "East", "Kent": None}
    levels = dict.fromkeys(inside, "district") | {"East Kent": "area", "South Kent": "area", "Kent": "county"}
    by_level = {
        level: pd.concat(
            gap_rows(*((name, code, int((name, code) != ("Dover", "PSCN")), 9, 0, None) for code in there.DESIGNATIONS)).assign(
                place_code=name, area_name=inside[name]
            )
            for name in inside
            if levels[name] == level
        )
        for level in ("area", "district")
    }
    one = units(ASPEN)
    one["as_of"] = pd.to_datetime(one["as_of"])
    monkeypatch.setattr(there, "answer", lambda name, **params: one if "resourced" in name else by_level[params["level"]])
    monkeypatch.setattr(there.answers, "place", lambda name: Place(name, name, levels[name], inside[name]))
    monkeypatch.setattr(there.answers, "inside", lambda rows, place: rows)

    def made(level, place):
        return {row[0]: row[2].text for row in there.missing.__wrapped__(level, "all", place).table.rows}

    assert made("area", "Dover") == {
        "Dover": "Profound, severe and complex needs: units for such needs: Aspen (2019).",
        "South Kent": "–",
    }
    assert list(made("area", "South Kent")) == list(made("area", "Kent")) == ["East Kent", "South Kent"]
    assert list(made("district", "South Kent")) == ["South Kent", "Dover", "Ashford"]
    assert list(made("district", "Dover")) == ["Dover", "Ashford", "Swale"]
    found = there.there
    monkeypatch.setattr(there.figures, "supply", lambda setting, age: pd.DataFrame(columns=["places", "designation", "urn"]))
    assert [row[0] for row in found.__wrapped__("area", "all", "Dover").table.rows] == ["Dover", "East Kent", "South Kent"]
