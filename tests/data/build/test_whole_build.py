"""Everything is built from a cut of the publishers' files, in a folder with a list of its own, and answers questions."""

import io
import shutil
from dataclasses import replace
from zlib import crc32

import pandas as pd
import pytest

from data.build import chance, official
from data.build.__main__ import main
from data.build.raw import Raw
from data.build.sources import FOLDER, LIST, Sources
from data.build.steps import Build, steps
from data.build.table import Table
from data.catalogue import edition
from data.catalogue import read as read_edition
from queries.contract import contract
from queries.store import Store

CENSUS_2023 = "dfe/school_census_2023_england.csv"
# Schools that the tables of special schools and their sites name must be there.
NAMED = {"kent/special_schools_state_funded.csv": "urn", "typed/special_school_sites.csv": "host_urn"}
LARGE = 500


def read(content: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False, encoding="latin-1")


def cut(file: str, rows: pd.DataFrame, named: set[int]) -> pd.DataFrame:
    """Every third school, those that are named, and at least one of every authority; every tenth postcode."""
    column = next((name for name in rows.columns if name.lower().endswith("urn")), None)
    if column:
        numbers = pd.to_numeric(rows[column], errors="coerce")
        chosen = (numbers % 3 == 0) | numbers.isin(named)
    elif rows.columns[0] == "postcode":
        return rows[rows["postcode"].map(lambda postcode: crc32(postcode.encode())) % 10 == 0]
    else:
        return rows
    for authority in {"la_name", "LA"} & set(rows.columns):
        chosen |= ~rows[authority].duplicated()
    return rows[chosen]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The cut files, each put there as a new one."""
    folder, known = tmp_path_factory.mktemp("sources"), Sources.of(FOLDER)
    shutil.copy(FOLDER / LIST, folder)
    named = {int(urn) for file, column in NAMED.items() for urn in read(known.content(file))[column] if urn}
    for file in filter(known.has, known.entries):
        content = known.content(file)
        if file.endswith(".csv") and len(rows := read(content)) > LARGE:
            rows = cut(file, rows, named)
            content = rows.to_csv(index=False).encode("latin-1")
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@pytest.fixture(scope="module", autouse=True)
def quick():
    """Few draws."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chance, "DRAWS", 40)
        patch.setattr(chance, "DRAWS_ELSEWHERE", 40)
        yield


def run(*words: object) -> int:
    """The command."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["build", *map(str, words)])
        return main()


@pytest.fixture(scope="module")
def asked():
    """The files that each table asked for while it was made; filled by the build."""
    found: dict[str, set[str]] = {}
    now: set[str] = set()
    once = Raw._once

    def watched(step):
        def make(*given):
            now.clear()
            rows = step.make(*given)
            found[step.table.table] = set(now)
            return rows

        return replace(step, make=make)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Raw, "_once", lambda raw, file, *how: (now.add(file), once(raw, file, *how))[1])
        for name, step in steps().items():
            patch.setitem(steps(), name, watched(step))
        yield found


def explain(folder):
    """Type a reason for every official total that a cut no longer reaches."""
    build = Build(Raw(Sources.of(folder)))
    needed = [build.rows(given.table) for given in steps()["dfe_official_totals"].inputs if isinstance(given, Table)]
    rows = official.beside(build.raw, *needed)
    rows = rows.assign(difference=(rows["ours"] - rows["theirs"]).round(2), reason="Cut for a test.")
    rows.loc[rows["difference"] != 0, [*official.KEY, "difference", "reason"]].to_csv(folder / official.REASONS_FILE, index=False)


@pytest.fixture(scope="module")
def built(folder, asked, tmp_path_factory):
    """All tables, built from the cut files once they are accepted and what they lack is explained."""
    target = tmp_path_factory.mktemp("data")
    assert run("dfe_placements", "--from", folder, "--to", target, "--accept") == 0
    explain(folder)
    assert run("--accept", "--from", folder, "--to", target) == 0
    return target


def test_every_table_is_built(built):
    found = read_edition(built)
    assert set(found.contents) == set(edition().records)
    assert not found.broken


def test_the_tables_answer_with_what_is_in_the_cut_files(folder, built):
    census = read(Sources.of(folder).content(CENSUS_2023))
    kent = census.loc[census["LA"] == "886", ["NOR", "TSENELSE"]].astype(int)
    assert 230 < len(kent) < 300
    answer = Store(read_edition(built)).answer(contract("lottery/plans_by_place"), {"level": "county", "year": 2023})
    assert answer[["schools", "pupils", "plans"]].iloc[0].tolist() == [len(kent), kent["NOR"].sum(), kent["TSENELSE"].sum()]
    special = read(Sources.of(folder).content("kent/special_schools_state_funded.csv"))
    assert len(Store(read_edition(built)).answer(contract("provision/special_schools"), {})) == len(special)


def test_every_table_names_the_files_it_reads(folder, built, asked):
    raw = Raw(Sources.of(folder))
    assert set(asked) == set(steps())
    for name, step in steps().items():
        files = step.table.files(raw) if callable(step.table.files) else step.table.files
        assert asked[name] <= set(files), name


def test_tables_built_alone_are_those_built_with_all(folder, built, tmp_path, capsys):
    assert run("dfe_schools", "model_ranks", "--from", folder, "--to", tmp_path) == 0
    alone = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.*"))
    assert [path.name for path in alone] == ["schools.parquet", "schools.yaml", "ranks.parquet", "ranks.yaml"]
    assert all((tmp_path / path).read_bytes() == (built / path).read_bytes() for path in alone)
    assert "Made from these and not built again: " in capsys.readouterr().out
