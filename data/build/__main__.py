"""Build the snapshots from the publishers' files: all of them, or only the tables named."""

import argparse
import shutil
import sys
from pathlib import Path

from tqdm import tqdm

from data.build.contents import Refused
from data.build.raw import Raw
from data.build.sources import FOLDER as SOURCES
from data.build.sources import Sources
from data.build.steps import Build, built_from, steps
from data.build.table import publish
from data.catalogue import FOLDER


def build(sources: Sources, target: Path, names: list[str]) -> None:
    """Build tables beside their place, then move them in; nothing is touched when one is refused.

    Raises Refused with the one sentence that says why.
    """
    staging = target / ".staging"
    shutil.rmtree(staging, ignore_errors=True)
    run = Build(Raw(sources))
    try:
        for name in tqdm(names or sorted(steps()), desc="building", unit="table"):
            tqdm.write(run.write(name, staging))
        publish(staging, target)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    if names and (behind := built_from(names)):
        print(f"Made from these and not built again: {', '.join(behind)}.")


def main() -> int:
    """Command line: 0 when built, 1 with one sentence when refused."""
    parser = argparse.ArgumentParser(prog="python -m data.build", description=__doc__)
    parser.add_argument("tables", nargs="*", metavar="TABLE", help="a table to build, as dfe_schools (default: all)")
    parser.add_argument(
        "--accept", nargs="*", metavar="FILE", help="take new files into the list first, all that changed when none is named"
    )
    parser.add_argument("--from", dest="source", type=Path, default=SOURCES, help="publishers' files (default: data/sources)")
    parser.add_argument("--to", dest="target", type=Path, default=FOLDER, help="where to write (default: data)")
    given = parser.parse_args()
    try:
        sources = Sources.of(given.source)
        if given.accept is not None:
            print("\n".join(sources.accept(given.accept)) or "Every file is the one we know.")
        build(sources, given.target, given.tables)
    except Refused as why:
        print(f"Not built: {why}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
