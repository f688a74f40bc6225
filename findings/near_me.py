"""What “Near me” looks through: postcodes, places, schools and what is provided where, as plain data for the reader's own browser.

What a visitor types never reaches this code.
"""

import numpy as np
import pandas as pd

from data import profile
from findings import ages, answers, assumptions, dates, school_labels
from findings.answers import answer
from findings.finding import Asked, Cell, Column, Finding, Table
from findings.needs import NEEDS
from findings.sentences import Voice
from model.scenarios.shares import PHASES

say = Voice("near_me")

# Points travel in units of ten metres from here.
CORNER_EAST, CORNER_NORTH, METRES = 540_000, 110_000, 10
# The letter that means no road time was worked out; each above it is one minute more.
NO_MINUTES = 32
OWN, UNIT = "state special school", "unit in a mainstream school"
OTHER, INDEPENDENT = "special school of another council", "independent special school"
KINDS = (OWN, UNIT, OTHER, INDEPENDENT)
OPEN = ("in force", "to close", "January 2021")
FIGURES = ("roll", "places")


def lead() -> Finding:
    """What the page is for."""
    return Finding(say("lead"))


def no_place() -> Finding:
    """What being near does not mean."""
    return Finding(caveats=(say("tell.place"),))


@answers.kept
def cannot_tell() -> Finding:
    """What the list can and cannot tell, and all that it looks through."""
    heads = {
        "school_name": "School",
        "kind": "Kind",
        "place_name": "District or council",
        "designation": "Label",
        "need": "Unit for",
        "age_range": "Ages",
        "roll": "Pupils",
        "roll_dated": "Counted",
        "places": "Places",
        "places_dated": "Dated",
        "status": "Standing",
        "status_dated": "As of",
    }
    rows = answers.plain(answer("provision/nearby"))
    return Finding(
        caveats=(
            say("tell.labels", dated=profile.county().labels_dated),
            *_units(),
            say("tell.ages"),
            say("tell.distances"),
            *assumptions.water(),
            say("tell.postcodes", dated=_postcodes_dated()),
        ),
        table=Table(
            tuple(
                Column(name, head, "count" if name in FIGURES else "", ages.TAKEN if name == "age_range" else ())
                for name, head in heads.items()
            ),
            tuple(tuple(_listed(row, name) for name in heads) for row in rows),
            say("list.caption"),
            is_long=True,
        ),
        questions=(
            Asked.of("provision/nearby"),
            Asked.of("provision/resourced_provisions"),
            Asked.of("places/postcodes"),
            Asked.of("places/towns"),
        ),
    )


def _listed(row: dict, name: str) -> Cell:
    if name == "age_range":
        return ages.taken(row)
    return row[name] if name in FIGURES else row[name] or ""


def _units() -> tuple[str, ...]:
    """How old what is known of units is; nothing where nothing is known."""
    dated = answer("provision/resourced_provisions")["as_of"].dropna()
    return () if dated.empty else (say("tell.units", **dates.mostly(dated)),)


def _postcodes_dated() -> str:
    return dates.published("os_postcodes", "Code-Point Open")


@answers.kept
def index() -> dict:
    """Postcodes, places, schools, provision and words, as short as they travel well."""
    codes = answer("places/postcodes")
    postcodes = _postcodes(codes.dropna(subset="easting"))
    areas = {code: number for number, code in enumerate(postcodes["lsoas"])}
    return {
        "corner": [CORNER_EAST, CORNER_NORTH, METRES],
        "postcodes_dated": _postcodes_dated(),
        "postcodes": {name: part for name, part in postcodes.items() if name != "lsoas"},
        "around": _around(codes),
        "places": _places(areas),
        "schools": _schools(answer("schools/all"), areas),
        "provision": [_provider(row) for row in answers.plain(answer("provision/nearby"))],
        "minutes": _minutes(answer("provision/minutes_to_all"), areas),
        "needs": list(NEEDS),
        "kinds": [say(f"kind.{kind}") for kind in KINDS],
        "area_says": profile.county().areas,
    }


def _steps(numbers: pd.Series, start: int) -> list[int]:
    """Metres in our units, each as the step from the one before: short to send."""
    return np.diff(((numbers - start) / METRES).round().astype(int), prepend=0).tolist()


def _postcodes(own: pd.DataFrame) -> dict:
    """The county's live postcodes: sectors in order, the last two letters of each postcode in them, and where each is."""
    units = own["postcode"].str[-2:].groupby(own["postcode"].str[:-2], sort=False).sum()
    wards, ward_names = pd.factorize(own["ward_name"] + "|" + own["place_name"])
    areas, area_codes = pd.factorize(own["lsoa_code"])
    return {
        "sectors": units.index.tolist(),
        "units": units.tolist(),
        "wards": ward_names.tolist(),
        "ward": wards.tolist(),
        "lsoas": area_codes.tolist(),
        "lsoa": areas.tolist(),
        "east": _steps(own["easting"], CORNER_EAST),
        "north": _steps(own["northing"], CORNER_NORTH),
    }


def _around(codes: pd.DataFrame) -> dict[str, dict[str, str]]:
    """Sectors that lie outside, by council; the letters of each postcode where a sector is shared with another council."""
    known = codes.dropna(subset="council_name")
    sector = known["postcode"].str[:-2]
    is_shared = sector.map(known.groupby(sector)["council_name"].nunique()) > 1
    letters = known["postcode"].str[-2:].where(is_shared, "")
    outside = known["council_name"] != profile.county().name
    found = letters[outside].groupby([known.loc[outside, "council_name"], sector[outside]], sort=True).sum()
    return {council: group.droplevel(0).to_dict() for council, group in found.groupby(level=0)}


def _minutes(rows: pd.DataFrame, areas: dict[str, int]) -> dict[str, str]:
    """For each provider one letter for each small area: the minutes by road above the letter for none."""
    number = rows["lsoa_code"].map(areas)
    found = {}
    for provider, group in rows.groupby("provider_id"):
        letters = np.zeros(len(areas), dtype=int)
        letters[number[group.index]] = group["minutes"]
        found[provider] = "".join(chr(NO_MINUTES + letter) for letter in letters)
    return found


def places() -> pd.DataFrame:
    """Districts, towns and wards to find; a post town of another council would lead astray."""
    rows = answer("places/towns")
    return rows[(rows["name"] != "") & ((rows["level"] != "town") | ~rows["name"].isin(profile.county().towns_elsewhere))]


def _places(areas: dict[str, int]) -> list[list]:
    rows = places()
    columns = ["level", "name", "place_name", "area", "easting", "northing"]
    return rows.assign(area=rows["lsoa_code"].map(areas))[columns].values.tolist()


def _schools(rows: pd.DataFrame, areas: dict[str, int]) -> list[list]:
    open_ = rows[rows["is_open"] & rows["area_name"].notna()]
    what = open_["phase"].where(open_["phase"] != "not stated", open_["kind"])
    columns = ["urn", "school_name", "what", "town", "place_name", "area", "easting", "northing"]
    return open_.assign(what=what, area=open_["lsoa_code"].map(areas), town=open_["town"].fillna(""))[columns].values.tolist()


def _provider(row: dict) -> dict:
    """One provider in the words and numbers the list shows.

    Of the ages at a site of a school for primary and secondary age nobody can be sure: a satellite may take some of them only.
    """
    is_own = row["kind"] in (OWN, UNIT) or row["travel_id"] is None
    return {
        "urn": row["urn"] if is_own else None,
        "travel": row["travel_id"],
        "name": row["school_name"],
        "kind": KINDS.index(row["kind"]),
        "place": row["place_name"] if is_own else _as_part(say("place.outside", place=row["place_name"])),
        "needs": _needs(row, row["designation"]),
        "primary_needs": row["primary_designation"] and _needs(row, row["primary_designation"]),
        "what": _what(row),
        "ages": say("ages.site", ages=row["age_range"]) if row["is_site"] and row["age_range"] else row["age_range"] or "",
        "low": row["low_age"],
        "high": row["high_age"],
        "phases": (phases := _phases(row["phases"])),
        "is_sure_of_ages": phases is not None and not (row["is_site"] and {0, 1} <= set(phases)),
        "roll": _figure(row, "roll"),
        "places": _figure(row, "places"),
        "label": row["designation"] if row["kind"] == OWN else None,
        "is_open": row["status"] in OPEN,
        "at": [row["easting"], row["northing"]],
    }


def _as_part(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]


def _needs(row: dict, label: str | None) -> list[int]:
    """Which of the asked-for needs it is for, by its label, by the code of a unit, or by the label that fits the school's own words."""
    labels, units = {label, row["own_designation"]}, {row["need"], row["second_need"]}
    return [number for number, need in enumerate(NEEDS.values()) if labels & set(need.labels) or units & set(need.units)]


def _phases(words: str | None) -> list[int] | None:
    """Which of the phases its ages reach into; none where no source says its ages."""
    return None if words is None else [number for number, phase in enumerate(PHASES) if phase in words.split(", ")]


def _what(row: dict) -> str:
    """What it is, and for whom, in plain words."""
    county = profile.county()
    if row["kind"] == INDEPENDENT:
        return say("silent", what=say("what.non-maintained" if row["sector"] == "non-maintained" else "what.independent"))
    if row["kind"] == OTHER:
        return say("silent", what=say(f"what.{OTHER}"))
    if row["kind"] == UNIT:
        decided = say("what.decided", decided=row["decided"]) if row["decided"] else ""
        if row["need"] is None:
            return say("silent", what=say("what.unit_2021")) + decided
        need = county.unit_needs[row["need"]]
        text = say("what.unit", need=need)
        if row["second_need"]:
            text = say("what.unit_also", need=need, second=county.unit_needs[row["second_need"]])
        standing = row["status"] if row["status"] != "in force" else ""
        # The date stands beside the number of places where that is of the same day.
        when = "" if row["places"] is not None and row["places_dated"] == row["status_dated"] else row["status_dated"]
        dated = ", ".join(part for part in (standing, when) if part)
        return (f"{text} ({dated})" if dated else text) + decided
    what = say("what.site" if row["is_site"] else "what.school")
    if row["status"] == "planned" and row["roll"] == 0:
        what = say("what.empty", what=what)
    elif row["status"] != "in force":
        what = say("what.unseen", what=what, status=row["status"])
    return say("what.labelled", what=what, label=school_labels.said(row))


def _figure(row: dict, name: str) -> list | None:
    """A number with its standing, which pupils have none of, and its date; or nothing."""
    if row[name] is None:
        return None
    return [round(row[name]), row["places_status"] if name == "places" else None, row[f"{name}_dated"]]
