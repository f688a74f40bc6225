"""Rules of the house that the contracts in pyproject.toml cannot say."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_no_page_file_directly_in_pages():
    """Streamlit would run it without the frame on a cold deep link."""
    assert not list((ROOT / "pages").glob("*.py"))


def test_no_room_without_a_name():
    vague = {"utils.py", "helpers.py", "common.py", "misc.py"}
    assert not [path for path in ROOT.rglob("*.py") if path.name in vague and ".venv" not in path.parts]


def test_the_app_does_not_import_what_only_the_build_needs():
    """Neither geopandas nor pandera is loaded when a visitor comes: both cost more than all the rest."""
    code = "import sys, dashboard_imports; print(int('geopandas' in sys.modules or 'pandera' in sys.modules))"
    code = code.replace("dashboard_imports", "components.frame, components.controls, findings.answers")
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
