"""A whole edition of the data for a made-up county: every table with a handful of rows, three censuses, outlines to draw.

Nothing in it is real. It proves that places and years are data. `python -m tests.support.elmshire FOLDER PAGE …` draws pages of it.
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import shapely

from data import catalogue
from data.profile import CHOSEN
from tests.support.simulated import simulate
from tests.support.tiny_store import TinyStore

ROOT = Path(__file__).parents[2]
PROFILE = Path(__file__).with_suffix(".yaml")
YEARS = (2019, 2023, 2027)
COUNTY, OAKSHIRE = 990, 991
DISTRICTS = {"E07000901": ("Ashby", "HILL"), "E07000902": ("Brook and Weir", "VALE"), "E07000903": ("Coldham", "VALE")}
AREAS = {"HILL": "Hill", "VALE": "Vale"}
LEFT, BOTTOM, WIDE, HIGH = 300_000, 400_000, 15_000, 30_000


def write(folder: Path) -> None:
    """Put the whole edition into a folder."""
    store = TinyStore(renamed={"Kent": "Elmshire", "Medway": "Elsewhere", "Dover": "Ashby", "Swale": "Coldham"})
    for table, rows in _tables().items():
        store.rows(table, rows)
    for scale in ("county", "district"):
        store.rows(f"boundaries_{scale}", _outlines())
    simulate(store, "E10000900")
    store.write(folder)


def _tables() -> dict[str, list[dict]]:
    schools = list(_schools())
    kinds = {row["urn"]: row for row in schools}
    england = {urn: _group(row) for urn, row in kinds.items()} | {
        800 + number: ("primary", "secondary")[number % 2] for number in range(8)
    }
    return {
        "ons_places": _places(),
        "dfe_schools": schools,
        "dfe_england_schools": [{"urn": urn, "school_group": group} for urn, group in england.items()],
        "dfe_school_census": [_count(urn, year, kinds.get(urn)) for urn in england for year in YEARS],
        "dfe_authorities": [
            {"authority_number": COUNTY, "place_code": "E10000900", "authority_name": "Elmshire", "is_county": True},
            {
                "authority_number": OAKSHIRE,
                "place_code": "E10000901",
                "authority_name": "Oakshire",
                "is_county": True,
                "neighbour": 1,
            },
        ],
        "dfe_free_meals": [
            {"urn": urn, "year": year, "free_meals_pct": float(urn % 40)}
            for urn, row in kinds.items()
            if row["kind"] == "mainstream"
            for year in YEARS
        ],
        "dfe_placements": [
            {"place_code": code, "place_name": name, "setting": setting, "plans": plans}
            for code, name in (("E10000900", "Elmshire"), ("E10000901", "Oakshire"), ("E92000001", "England"))
            for setting, plans in (("mainstream school", 120), ("state special school", 80), ("college", 30))
        ],
        "dfe_council_shares": [
            {"place_code": code, "measure": "mainstream", "year": 2027, "part": 40, "whole": 100, "pct": 40.0}
            for code in ("E10000900", "E92000001")
        ],
        "dfe_school_links": [{"urn": 99, "linked_urn": 101, "linked_name": "Ashby School 1", "relation": "became"}],
        "dfe_school_units_2021": [{"urn": 101, "has_sen_unit": True, "has_resourced_provision": False}],
        "dfe_special_plans": [{"breakdown": "age", "value": "10", "state_special": 9, "other_special": 2}],
        "dwp_low_income": [
            {"place_code": code, "year": year, "low_income_children": 900, "children": 4000.0}
            for code in DISTRICTS
            for year in (2024, 2025)
        ],
        "mhclg_deprivation": [{"lsoa_code": code, "deprivation_tenth": 3, "child_poverty_tenth": 4} for code in _small_areas()],
        "model_need": [
            {"lsoa_code": code, "phase": phase, "residents": 50.0, "state_special": 1.5, "other_special": 0.2}
            | {"low_income_factor": 1.0, "need_basis": "modelled"}
            for code in _small_areas()
            for phase in ("primary", "secondary", "16 plus")
        ],
        "ons_population": [{"place_code": code, "age": age, "residents": 300} for code in DISTRICTS for age in range(91)],
        "ons_rural_urban": [{"lsoa_code": code, "is_rural": False} for code in _small_areas()],
        "ons_small_areas": [
            {"lsoa_code": code, "lsoa_name": f"{DISTRICTS[district][0]} 001A", "district_code": district}
            | {"easting": east, "northing": 415_000, "residents": 1700, "residents_under_16": 400}
            for code, (district, east) in _small_areas().items()
        ],
        "ons_wards": [
            {"ward_code": f"E0500990{number}", "ward_name": f"{name} Green", "word": f"{name.split()[0].lower()}-green"}
            | {"district_code": code, "easting": LEFT + number * WIDE + 7_000, "northing": 415_000}
            for number, (code, (name, _)) in enumerate(DISTRICTS.items())
        ],
        "os_postcodes": [
            {"postcode": f"EL{number + 1} 1A{letter}", "council_code": "E10000900", "council_name": "Elmshire"}
            | {"district_code": code, "ward_name": f"{DISTRICTS[code][0]} Green", "lsoa_code": f"E0100990{number}"}
            | {"easting": LEFT + number * WIDE + 7_000, "northing": 415_000}
            for number, code in enumerate(DISTRICTS)
            for letter in "AB"
        ],
    }


def _places() -> list[dict]:
    return [
        {"place_code": "E10000900", "place_name": "Elmshire", "level": "county"},
        *(
            {"place_code": f"ELM-{code}", "place_name": f"{name} Elmshire", "level": "area"}
            | {"area_code": f"ELM-{code}", "area_name": name}
            for code, name in AREAS.items()
        ),
        *(
            {"place_code": code, "place_name": name, "level": "district", "area_code": f"ELM-{area}", "area_name": AREAS[area]}
            for code, (name, area) in DISTRICTS.items()
        ),
    ]


def _small_areas() -> dict[str, tuple[str, int]]:
    return {f"E0100990{number}": (code, LEFT + number * WIDE + 7_000) for number, code in enumerate(DISTRICTS)}


def _schools():
    """For each district six primary schools, two secondary ones, a special and a fee-charging school."""
    kinds = (
        [("mainstream", "primary")] * 6
        + [("mainstream", "secondary")] * 2
        + [("special", "not stated"), ("independent", "not stated")]
    )
    for district, code in enumerate(DISTRICTS):
        for number, (kind, phase) in enumerate(kinds, start=1):
            urn = 100 * (district + 1) + number
            yield {
                "urn": urn,
                "line_urn": urn,
                "school_name": f"{DISTRICTS[code][0]} School {number}",
                "kind": kind,
                "sector": "independent" if kind == "independent" else "state-funded",
                "kind_basis": "type in the register of May 2025",
                "register_type": "Community school",
                "phase": phase,
                "is_selective": number == 8 if phase == "secondary" else None,
                "postcode": f"EL{district + 1} 1AA",
                "town": DISTRICTS[code][0],
                "easting": LEFT + district * WIDE + 1_200 * number,
                "northing": BOTTOM + 2_500 * number,
                "location_basis": "register point, May 2025",
                "lsoa_code": f"E0100990{district}",
                "ward_code": f"E0500990{district}",
                "ward_name": f"{DISTRICTS[code][0]} Green",
                "district_code": code,
                "is_on_register": True,
            }


def _group(row: dict) -> str:
    return row["phase"] if row["kind"] == "mainstream" else row["kind"]


def _count(urn: int, year: int, row: dict | None) -> dict:
    """A census row; the later the year and the further east, the more plans. SEN support of the first year is missing in one school."""
    pupils = 100 if row and row["kind"] == "special" else 200 + urn % 10 * 30
    plans = 95 if pupils == 100 else 2 + urn // 100 + 3 * YEARS.index(year)
    support = None if (urn, year) == (101, 2019) else 1 if pupils == 100 else 20 + urn % 7
    return {
        "urn": urn,
        "year": year,
        "authority_number": COUNTY if row else OAKSHIRE,
        "establishment_number": 2000 + urn,
        "pupils": pupils,
        "pupils_status": "ok",
        "sen_support": support,
        "sen_support_status": "ok" if support is not None else "not available",
        "plans": plans,
        "plans_status": "ok",
    }


def _outlines() -> list[dict]:
    """Three districts side by side, the areas and the county they make."""
    boxes = {
        code: shapely.box(LEFT + number * WIDE, BOTTOM, LEFT + (number + 1) * WIDE, BOTTOM + HIGH)
        for number, code in enumerate(DISTRICTS)
    }
    shapes = [(code, "district", box) for code, box in boxes.items()]
    for area in AREAS:
        shapes.append(
            (f"ELM-{area}", "area", shapely.union_all([boxes[code] for code, (_, at) in DISTRICTS.items() if at == area]))
        )
    shapes.append(("E10000900", "county", shapely.union_all(list(boxes.values()))))
    return [{"place_code": code, "level": level, "geometry": shapely.to_wkb(shape)} for code, level, shape in shapes]


@dataclass(frozen=True)
class Drawn:
    """What a page of this county says, as a reader meets it."""

    titles: list[str]
    headers: list[str]
    problems: list[str]
    said: str
    choices: dict[str, list[str]]


def drawn(folder: Path, *pages: str) -> dict[str, Drawn]:
    """Pages over the edition in a folder, in a process of its own: marks and words are made from the profile when they are loaded."""
    command = [sys.executable, "-W", "ignore", "-m", "tests.support.elmshire", str(folder), *pages]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | {CHOSEN: str(PROFILE)}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {page: Drawn(**parts) for page, parts in json.loads(done.stdout).items()}


def _draw(page: str) -> Drawn:
    from tests.pages.conftest import opened, said, unfolded

    at = unfolded(opened(page))
    labels = [part.label for part in (*at.expander, *at.selectbox, *at.multiselect, *at.button, *at.get("button_group"))]
    choices = {control.label: list(control.options) for control in at.get("button_group")}
    offered = [option for control in at.selectbox for option in control.options]
    return Drawn(
        titles=[title.value for title in at.title],
        headers=[header.value for header in at.header],
        problems=[*(problem.message for problem in at.exception), *(problem.value for problem in at.error)],
        said="\n".join(
            (
                said(at),
                *(part.proto.json.replace(",", "\n") for part in at.get("bidi_component") if part.proto.component_name != "bar"),
                *labels,
                *offered,
                *(option for options in choices.values() for option in options),
            )
        ),
        choices=choices,
    )


if __name__ == "__main__":
    catalogue.FOLDER = Path(sys.argv[1])
    print(json.dumps({page: asdict(_draw(page)) for page in sys.argv[2:]}))
