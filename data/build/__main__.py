"""Build every snapshot: `python -m data.build --from FOLDER`."""

import argparse
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
from tqdm import tqdm

from data.build import census, links, ons, postcodes, resourced, schools, special_schools, strategy
from data.build.raw import Raw, Refused
from data.build.table import Table, publish
from data.catalogue import FOLDER

Step = tuple[Table, Callable[[], pd.DataFrame]]


def steps(raw: Raw) -> list[Step]:
    """Each table with the call that makes its rows, in the order they need one another."""
    places = ons.places(raw)
    register, faults = schools.schools(raw, places)
    codes, code_faults = postcodes.postcodes(raw)
    provisions, provision_faults = resourced.resourced_provisions(raw)
    return [
        (ons.PLACES, lambda: places),
        (ons.POPULATION, lambda: ons.population(raw, places)),
        (ons.SMALL_AREAS, lambda: ons.small_areas(raw, places)),
        (ons.KENT_OUTLINES, lambda: ons.outlines(raw, places, tolerance_metres=250)),
        (ons.DISTRICT_OUTLINES, lambda: ons.outlines(raw, places, tolerance_metres=50)),
        (replace(schools.SCHOOLS, faults=faults), lambda: register),
        (links.SCHOOL_LINKS, lambda: links.school_links(raw, register)),
        (census.SCHOOL_CENSUS, lambda: census.school_census(raw)),
        (census.UNITS_2021, lambda: census.units_2021(raw)),
        (special_schools.SPECIAL_SCHOOLS, lambda: special_schools.special_schools(raw)),
        (special_schools.SITES, lambda: special_schools.sites(raw, register, places)),
        (special_schools.FACTS_TABLE, lambda: special_schools.facts(raw)),
        (replace(resourced.RESOURCED_PROVISIONS, faults=provision_faults), lambda: provisions),
        (replace(postcodes.POSTCODES, faults=code_faults), lambda: codes),
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
