"""The README cannot lie."""

import re
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from data import catalogue
from findings import menu
from queries.__main__ import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_it_names_every_page():
    pages = [page for group in menu.groups().values() for page in group]
    assert {page.path for page in pages} == {path.relative_to(ROOT).as_posix() for path in (ROOT / "pages").glob("*/*.py")}
    for page in pages:
        assert f"| {page.name} |" in README


def test_it_names_every_source():
    for sidecar in catalogue.sidecars():
        if sidecar.parent.name != "boundaries":
            assert f"| `{sidecar.parent.name}` |" in README


def test_it_names_every_make_target():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^([a-z]+):.*##", makefile, re.M):
        assert f"make {target}" in README, target


def test_it_says_what_each_dependency_is_for():
    for file in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / file).read_text("utf-8").splitlines():
            if pin := re.match(r"([\w-]+)==", line):
                assert f"**{pin[1]}**" in README, pin[1]


@pytest.mark.parametrize("link", re.findall(r"\]\((?!https?:)([^)#]+)\)", README))
def test_its_links_and_pictures_exist(link):
    assert (ROOT / link).exists()


def test_every_pin_is_exact():
    for file in ("requirements.txt", "requirements-dev.txt", "constraints.txt"):
        for line in (ROOT / file).read_text("utf-8").splitlines():
            assert re.match(r"(#|-r |$|[\w.-]+==[\w.]+$)", line), f"{file}: {line}"


def test_every_pin_allows_every_python_we_support():
    """Debian 12 has 3.11.2; a pin may ask for no later one, and for none before 3.13."""
    asked = {canonicalize_name(found.name): found.metadata.get("Requires-Python") for found in distributions()}
    for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()[1:]:
        name = canonicalize_name(line.split("==")[0])
        for python in ("3.11.0", "3.12.0", "3.13.0"):
            assert SpecifierSet(asked[name] or "").contains(python), f"{name} needs Python {asked[name]}"


def test_nothing_names_a_machine_or_a_registry():
    for path in ROOT.rglob("*"):
        if path.suffix in {".py", ".md", ".sql", ".yaml", ".toml", ".js", ".css", ".txt", ""} and path.is_file():
            if {".git", ".venv", ".browser"} & set(path.relative_to(ROOT).parts) or "cache" in str(path):
                continue
            text = path.read_text("utf-8", errors="ignore")
            found = re.search(r"(?<![\w.])/(work|farm|home/\w+|root)/\w|(?<!\w)/tmp/\w|pypi\.org|npmjs", text)
            assert not found or path.name == Path(__file__).name, f"{path.name}: {found[0]}"


def test_its_commands_run(capsys):
    for line in re.findall(r"^python -m queries (.+)$", README, re.M):
        try:
            assert main(line.split()) == 0, capsys.readouterr().err
        except SystemExit as done:  # argparse has said what it was asked for
            assert done.code == 0
