"""Near me: what the browser needs to find a postcode, a town or a school, and what is near it. All the looking up is done there.

What a visitor types never reaches this code: the component is told nothing it would have to keep, and sends nothing back.
"""

import gzip
import json
from pathlib import Path

import numpy as np
import pandas as pd
import streamlit as st

from components import answers, maps, theme
from data import catalogue
from findings.answers import answer

HERE = Path(__file__).parent
# Points travel in units of ten metres from here.
CORNER_EAST, CORNER_NORTH, METRES = 540_000, 110_000, 10
# The letter that means no road time was worked out; each above it is one minute more.
NO_MINUTES = 32

# What a parent asks for → the county's labels of special schools and the codes of units that are for it.
NEEDS = {
    "Autism, speech, language and communication": ("C&I", "C&I with learning", "ASD", "SLCN"),
    "Social, emotional and mental health": ("SEMH",),
    "Severe, profound or complex learning needs": ("PSCN", "C&L"),
    "Physical disability or medical needs": ("PD",),
    "Hearing or sight": ("HI", "VI"),
}
KINDS = {
    "state special school": "State special schools and their sites",
    "unit in a mainstream school": "Units in mainstream schools",
    "outside Kent's system": "State special schools of other councils, near the border",
    "independent special school": "Independent special schools",
}
SILENT = "What it is for, no source we hold says"
AREA = (
    "The county plans special education in four areas, drawn like this since 2014 at the latest. An undated school page lists the "
    "county’s special needs offices by the same areas, and the agreement of the county, the NHS and Kent PACT foresees parent champions "
    "and an area network in each. No source we hold names the team or the person for an address: ask Kent PACT or the county."
)
CANNOT_TELL = (
    "- **Being near is not a place.** A child with a plan gets the school that the plan names. Whether a school is full, and whom it takes, "
    "the school and the county can say.\n"
    "- **Labels** of special schools are the county’s, of about 2018–19. Schools for profound, severe and complex needs teach many autistic "
    "children too, so also look at the whole list.\n"
    "- **Units** in mainstream schools are mostly from 2017 to 2022, and the list is not complete, least of all for secondary schools. "
    "Those marked January 2021 are known from the school census only.\n"
    "- **Distances** are straight lines from what you typed. **Minutes by road are our estimate**, from the middle of the neighbourhood of "
    "about 1,700 people: a straight line over land made longer, at usual speeds, over the bridges of the Medway and the Swale. They are not "
    "a route planner and know no traffic.\n"
    "- **Postcodes** are those live in October 2025. The search runs in your browser; we cannot see what you type."
)

_draw = st.components.v2.component(
    "kent_nearby",
    html=(HERE / "nearby.html").read_text(encoding="utf-8"),
    css=(HERE / "nearby.css").read_text(encoding="utf-8"),
    js=(HERE / "nearby.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show() -> None:
    """The search and its answer; nothing comes back from it."""
    _draw(key="nearby", data=packed())


@answers.kept
def packed() -> bytes:
    """All the browser needs, once for each visit: JSON, squeezed. The same data always give the same bytes."""
    return gzip.compress(json.dumps(contents(), separators=(",", ":")).encode(), mtime=0)


def contents() -> dict:
    """The same before it is squeezed: postcodes, places, schools, provision, outlines, words."""
    codes = answer("places/postcodes")
    postcodes = _postcodes(codes.dropna(subset="easting"))
    areas = {code: number for number, code in enumerate(postcodes["lsoas"])}
    minutes = _minutes(answer("provision/minutes_to_all"), areas)
    districts = answer("places/all").query("level == 'district'")
    return {
        "version": catalogue.version(),
        "corner": [CORNER_EAST, CORNER_NORTH, METRES],
        "postcodes": {name: part for name, part in postcodes.items() if name != "lsoas"},
        "around": _around(codes),
        "districts": [
            {"name": row.place_name, "area": row.area_name, "d": maps.outlines("district")[row.place_code].path}
            for row in districts.itertuples()
        ],
        "medway": maps.outlines("district")[maps.MEDWAY].path,
        "frame": {"corner": [540_000, 185_000], "metres": maps.SCALES["district"]},
        "places": _places(answer("places/towns"), areas),
        "schools": _schools(answer("schools/all"), areas),
        "provision": [_provider(row) for row in _plain(answer("provision/nearby"))],
        "minutes": minutes,
        "needs": list(NEEDS),
        "kinds": list(KINDS.values()),
        "area_says": AREA,
    }


def _plain(rows: pd.DataFrame) -> list[dict]:
    """Rows as dictionaries with None for what is missing."""
    return rows.astype(object).where(rows.notna(), None).to_dict("records")


def _steps(numbers: pd.Series, start: int) -> list[int]:
    """Metres in our units, each as the step from the one before: short to send."""
    return np.diff(((numbers - start) / METRES).round().astype(int), prepend=0).tolist()


def _postcodes(kent: pd.DataFrame) -> dict:
    """Kent's live postcodes: sectors in order, the last two letters of each postcode in them, and where each is."""
    units = kent["postcode"].str[-2:].groupby(kent["postcode"].str[:-2], sort=False).sum()
    wards, ward_names = pd.factorize(kent["ward_name"] + "|" + kent["place_name"])
    areas, area_codes = pd.factorize(kent["lsoa_code"])
    return {
        "sectors": units.index.tolist(),
        "units": units.tolist(),
        "wards": ward_names.tolist(),
        "ward": wards.tolist(),
        "lsoas": area_codes.tolist(),
        "lsoa": areas.tolist(),
        "east": _steps(kent["easting"], CORNER_EAST),
        "north": _steps(kent["northing"], CORNER_NORTH),
    }


def _around(codes: pd.DataFrame) -> dict[str, dict[str, str]]:
    """Sectors that lie outside Kent, by council; the letters of each postcode where a sector is shared with another council."""
    known = codes.dropna(subset="council_name")
    sector = known["postcode"].str[:-2]
    is_shared = sector.map(known.groupby(sector)["council_name"].nunique()) > 1
    letters = known["postcode"].str[-2:].where(is_shared, "")
    outside = known["council_name"] != "Kent"
    found = letters[outside].groupby([known.loc[outside, "council_name"], sector[outside]], sort=True).sum()
    return {council: group.droplevel(0).to_dict() for council, group in found.groupby(level=0)}


def _minutes(rows: pd.DataFrame, areas: dict[str, int]) -> dict[str, str]:
    """For each provider one letter for each small area: the minutes by road above the letter for none."""
    number = rows["lsoa_code"].map(areas)
    answer = {}
    for provider, group in rows.groupby("provider_id"):
        letters = np.zeros(len(areas), dtype=int)
        letters[number[group.index]] = group["minutes"]
        answer[provider] = "".join(chr(NO_MINUTES + letter) for letter in letters)
    return answer


def _places(rows: pd.DataFrame, areas: dict[str, int]) -> list[list]:
    columns = ["level", "name", "place_name", "area", "easting", "northing"]
    return rows.assign(area=rows["lsoa_code"].map(areas))[columns].values.tolist()


def _schools(rows: pd.DataFrame, areas: dict[str, int]) -> list[list]:
    open_ = rows[rows["is_open"] & rows["area_name"].notna()]
    what = open_["phase"].where(open_["phase"] != "not stated", open_["kind"])
    columns = ["urn", "school_name", "what", "town", "place_name", "area", "easting", "northing"]
    return open_.assign(what=what, area=open_["lsoa_code"].map(areas), town=open_["town"].fillna(""))[columns].values.tolist()


def _provider(row: dict) -> dict:
    """One provider in the words and numbers the list shows."""
    is_kent = row["kind"] in ("state special school", "unit in a mainstream school") or row["travel_id"] is None
    return {
        "urn": row["urn"] if is_kent else None,
        "travel": row["travel_id"],
        "name": row["school_name"],
        "kind": list(KINDS).index(row["kind"]),
        "place": row["place_name"] if is_kent else f"not Kent: {row['place_name']}",
        "needs": _needs(row),
        "what": _what(row),
        "ages": row["age_range"] or "",
        "low": row["low_age"],
        "high": row["high_age"],
        "roll": _figure(row, "roll"),
        "places": _figure(row, "places"),
        "mark": _mark(row),
        "is_open": row["status"] in ("in force", "to close", "January 2021"),
        "at": [row["easting"], row["northing"]],
    }


def _needs(row: dict) -> list[int]:
    """Which of the asked-for needs it is for, by label, by code, or by the label that fits the school's own words."""
    own = {row["own_words"], row["designation"], row["need"], row["second_need"]}
    return [number for number, codes in enumerate(NEEDS.values()) if own & set(codes)]


def _what(row: dict) -> str:
    """What it is, and for whom, in plain words."""
    if row["kind"] == "independent special school":
        return f"{'Non-maintained' if row['sector'] == 'non-maintained' else 'Independent'} special school. {SILENT}"
    if row["kind"] == "outside Kent's system":
        return f"Special school of another council. {SILENT}"
    if row["kind"] == "unit in a mainstream school":
        if row["need"] is None:
            return f"Unit or resourced provision in January 2021. {SILENT}"
        text = f"Unit for {theme.UNIT_NEEDS[row['need']]}"
        if row["second_need"]:
            text += f"; also named: {theme.UNIT_NEEDS[row['second_need']]}"
        return text if row["status"] == "in force" else f"{text} ({row['status']})"
    label = theme.MARKS[row["designation"]].name
    if row["own_words"]:
        label += f"; its own words fit {theme.MARKS[row['own_words']].name.lower()}"
    what = "Another site of a special school" if row["is_site"] else "Special school"
    if row["status"] != "in force":
        what += f" ({row['status']}; opening not seen)"
    return f"{what}. {label}"


def _figure(row: dict, name: str) -> str:
    """A number with its standing and date, or nothing."""
    if row[name] is None:
        return ""
    is_estimate = name == "roll" and row["roll_dated"] == "2023/24"
    standing = f"{row['places_status']}, " if name == "places" and row["places_status"] != "in force" else ""
    return f"{'est. ' if is_estimate else ''}{round(row[name]):,} ({standing}{row[f'{name}_dated']})"


def _mark(row: dict) -> dict:
    """Colour and shape on the map: a label's own for special schools, a plain ring for all else."""
    if row["kind"] == "state special school":
        mark = theme.MARKS[row["designation"]]
        return {"shape": mark.shape, "fill": mark.colour}
    return {"shape": "ring", "fill": theme.QUIET}
