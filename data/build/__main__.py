"""Build every snapshot: `python -m data.build --from FOLDER`."""

import argparse
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
from tqdm import tqdm

from data.build import (
    census,
    chance,
    context,
    england,
    home_fragments,
    links,
    need,
    ons,
    postcodes,
    providers,
    resourced,
    schools,
    special_schools,
    strategy,
    travel,
    wards,
)
from data.build.raw import Raw, Refused
from data.build.table import Table, publish
from data.catalogue import FOLDER

Step = tuple[Table, Callable[[], pd.DataFrame]]


def steps(raw: Raw) -> list[Step]:
    """Each table with the call that makes its rows, in the order they need one another."""
    places = ons.places(raw)
    counts = census.school_census(raw)
    register, faults = schools.schools(raw, places, counts)
    codes, code_faults = postcodes.postcodes(raw)
    provisions, provision_faults = resourced.resourced_provisions(raw)
    small_areas = ons.small_areas(raw, places)
    special = special_schools.special_schools(raw)
    sites = special_schools.sites(raw, register, places)
    ends, end_faults = providers.providers(raw, special, sites, register, places)
    known = england.authorities(raw)
    rural = context.rural_urban(raw)
    deprivation = context.deprivation(raw)
    population = ons.population(raw, places)
    plans = need.special_plans(raw)
    groups = england.england_schools(raw, counts, register)
    return [
        (ons.PLACES, lambda: places),
        (ons.POPULATION, lambda: population),
        (ons.SMALL_AREAS, lambda: small_areas),
        (ons.KENT_OUTLINES, lambda: ons.outlines(raw, places, tolerance_metres=250)),
        (ons.DISTRICT_OUTLINES, lambda: ons.outlines(raw, places, tolerance_metres=50)),
        (replace(schools.SCHOOLS, faults=faults), lambda: register),
        (links.SCHOOL_LINKS, lambda: links.school_links(raw, register)),
        (census.table(raw, counts), lambda: counts),
        (census.UNITS_2021, lambda: census.units_2021(raw)),
        (special_schools.SPECIAL_SCHOOLS, lambda: special),
        (special_schools.SITES, lambda: sites),
        (special_schools.FACTS_TABLE, lambda: special_schools.facts(raw)),
        (replace(resourced.RESOURCED_PROVISIONS, faults=provision_faults), lambda: provisions),
        (replace(postcodes.POSTCODES, faults=code_faults), lambda: codes),
        (context.free_meals_table(raw), lambda: context.free_meals(raw)),
        (context.DEPRIVATION, lambda: deprivation),
        (context.RURAL, lambda: rural),
        (context.LOW_INCOME, lambda: context.low_income(raw, places)),
        (england.AUTHORITIES, lambda: known),
        (england.ENGLAND_SCHOOLS, lambda: groups),
        (england.PLACEMENTS, lambda: england.placements(raw)),
        (chance.chance_table(raw), lambda: chance.chance(counts, register, places, groups, known)),
        (chance.ranks_table(raw), lambda: chance.ranks(counts, register, places, groups)),
        (home_fragments.HOME_FRAGMENTS, lambda: home_fragments.home_fragments(raw)),
        (replace(providers.PROVIDERS, faults=end_faults), lambda: ends),
        (travel.table(raw), lambda: travel.travels(raw, small_areas, rural, ends, provisions, register)),
        (wards.WARDS, lambda: wards.wards(raw, places)),
        (need.SPECIAL_PLANS, lambda: plans),
        (need.MAPPING, lambda: need.mapping(raw)),
        (need.need_table(raw), lambda: need.need(raw, small_areas, population, plans, deprivation)),
        (strategy.STRATEGY_FIGURES, lambda: strategy.strategy_figures(raw)),
    ]


def build(source: Path, target: Path) -> None:
    """Build all tables beside their place, then move them in; nothing is touched when one is refused.

    Raises Refused with the one sentence that says why.
    """
    staging = target / ".staging"
    shutil.rmtree(staging, ignore_errors=True)
    raw = Raw(source)
    try:
        for table, make in tqdm(steps(raw), desc="building", unit="table"):
            rows = table.write(make(), raw, staging)
            read = ", ".join(f"{file} {raw.rows[file]:,}" for file in table.files if file in raw.rows)
            tqdm.write(f"{table.table}: {rows:,} rows out (rows in: {read})")
        publish(staging, target)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def main() -> int:
    """Command line: 0 when built, 1 with one sentence when refused."""
    parser = argparse.ArgumentParser(prog="python -m data.build", description=__doc__)
    parser.add_argument("--from", dest="source", type=Path, required=True, help="folder of publishers' files")
    parser.add_argument("--to", dest="target", type=Path, default=FOLDER, help="where to write (default: data/)")
    given = parser.parse_args()
    try:
        build(given.source, given.target)
    except Refused as why:
        print(f"Not built: {why}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
