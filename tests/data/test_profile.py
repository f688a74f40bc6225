"""A profile is whole, or one sentence says what is wrong with it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import queries
from data import catalogue, profile
from data.profile import FOLDER, Unreadable, read

ROOT = Path(__file__).parents[2]
PROFILES = [*FOLDER.glob("*.yaml"), ROOT / "tests" / "support" / "elmshire.yaml"]


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_every_profile_is_whole(path):
    assert read(path).name.lower() == path.stem
    assert read(path).lacks <= set(catalogue.edition().records)


def test_every_place_below_the_county_has_its_label():
    places = queries.ask("places/all")
    assert set(read(FOLDER / "kent.yaml").labels) == set(places.loc[places["level"] != "county", "place_code"])


@pytest.fixture
def changed(tmp_path):
    """Kent's profile with one part changed."""

    def of(**parts) -> Path:
        whole = yaml.safe_load((FOLDER / "kent.yaml").read_text(encoding="utf-8")) | parts
        path = tmp_path / "changed.yaml"
        path.write_text(yaml.safe_dump({name: part for name, part in whole.items() if part is not ...}), encoding="utf-8")
        return path

    return of


@pytest.mark.parametrize(
    ("parts", "where"),
    [
        ({"name": ...}, "“name”: Field required"),
        ({"colour": "red"}, "“colour”: Extra inputs are not permitted"),
        ({"frame": [1, 2, 3]}, "“frame.3”: Field required"),
        ({"lacks": ["x; DROP TABLE ons_places"]}, "“lacks"),
        ({"designations": {"A": {"mark": "star", "name": "A", "short": "A"}}}, "“designations.A.mark”: Input should be 'circle'"),
    ],
)
def test_a_part_that_does_not_fit_is_named(changed, parts, where):
    with pytest.raises(Unreadable) as problem:
        read(changed(**parts))
    assert str(problem.value).startswith("The profile “changed” does not fit at ") and where in str(problem.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [("name: [", "it is no YAML"), ("", "does not fit at “the whole of it”"), (None, "There is no profile “odd”")],
)
def test_a_file_that_is_no_profile(tmp_path, text, says):
    path = tmp_path / "odd.yaml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(Unreadable, match=says):
        read(path)


@pytest.mark.parametrize("chosen", ["nowhere", "../../secret", "missing/of.yaml"])
def test_a_profile_that_is_not_there_is_said_to_be_missing(chosen, monkeypatch):
    monkeypatch.setenv(profile.CHOSEN, chosen)
    with pytest.raises(Unreadable, match="There is no profile “"):
        profile.county.__wrapped__()


def test_the_app_does_not_start_without_one():
    command = [sys.executable, "-W", "ignore", "-c", "import components.frame"]
    environment = os.environ | {profile.CHOSEN: "nowhere"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.strip().splitlines()[-1].startswith("There is no profile “")
    assert "Traceback" not in done.stderr
