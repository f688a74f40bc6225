"""Imports only go down."""

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
# Each module may import only from a lower floor; within `components` from a lower one too.
FLOORS = {
    "data.catalogue": 0,
    "model.travel": 0,
    "model.access": 0,
    "data.build": 1,
    "queries": 1,
    "model.shares": 2,
    "model.county": 3,
    "model.sweep": 4,
    "model.what_if": 4,
    "components.theme": 3,
    "components.words": 2,
    "components.measures": 3,
    "components.scale": 3,
    "components.sentences": 4,
    "components.dots": 4,
    "components.funnel": 4,
    "components.bars": 4,
    "components.tables": 4,
    "components.provision_findings": 4,
    "components.assumptions": 4,
    "components.strip": 4,
    "components.lottery_findings": 5,
    "components.gap_findings": 5,
    "components.school_findings": 5,
    "components.unequal_findings": 5,
    "components.compare_findings": 5,
    "components.between_schools_findings": 5,
    "components.charts": 5,
    "components.share_editor": 5,
    "components.maps": 6,
    "components.lottery_tables": 6,
    "components.provision_tables": 6,
    "components.gap_tables": 6,
    "components.school_tables": 6,
    "components.memory": 3,
    "components.promptness": 3,
    "components.answers": 7,
    "components.readiness": 8,
    "components.frame": 7,
    "components.lottery_parts": 8,
    "components.unequal_parts": 8,
    "components.compare_parts": 8,
    "components.between_schools_parts": 8,
    "components.gap_parts": 8,
    "components.plan_editor": 8,
    "components.nearby": 8,
    "components.school_parts": 8,
    "components.controls": 8,
    "pages": 9,
    "dashboard": 10,
}
# Which of our parts may know an outside package.
OUTSIDE = {
    "streamlit": ("dashboard", "pages", "components"),
    "plotly": ("components",),
    "duckdb": ("queries",),
    "geopandas": ("data.build",),
    "pandera": ("data.build",),
}


def modules():
    files = [
        ROOT / "dashboard.py",
        *(path for part in ("pages", "components", "queries", "model", "data") for path in (ROOT / part).rglob("*.py")),
    ]
    for path in files:
        yield ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"), ast.parse(path.read_text("utf-8"))


def imports(tree: ast.AST):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def floor(name: str) -> int | None:
    fitting = [part for part in FLOORS if name == part or name.startswith(f"{part}.")]
    return FLOORS[max(fitting, key=len)] if fitting else None


def test_imports_only_go_down():
    offences = []
    for name, tree in modules():
        for imported in imports(tree):
            own, other = floor(name), floor(imported)
            same_part = name.split(".")[:2] == imported.split(".")[:2] or (
                name.split(".")[0] == imported.split(".")[0] == "queries"
            )
            if own is not None and other is not None and other >= own and not same_part:
                offences.append(f"{name} imports {imported}, which is not below it")
    assert not offences, "\n".join(offences)


def test_every_module_has_a_floor():
    without = [name for name, _ in modules() if floor(name) is None and name not in ("data", "components", "model")]
    assert not without


def test_outside_packages_stay_on_their_floor():
    offences = [
        f"{name} imports {imported}"
        for name, tree in modules()
        for imported in imports(tree)
        for package, allowed in OUTSIDE.items()
        if imported.split(".")[0] == package and not any(name == part or name.startswith(f"{part}.") for part in allowed)
    ]
    assert not offences, "\n".join(offences)


def test_no_page_file_directly_in_pages():
    """Streamlit would run it without the frame on a cold deep link."""
    assert not list((ROOT / "pages").glob("*.py"))


def test_no_room_without_a_name():
    vague = {"utils.py", "helpers.py", "common.py", "misc.py"}
    assert not [path for path in ROOT.rglob("*.py") if path.name in vague and ".venv" not in path.parts]


def test_the_app_does_not_import_what_only_the_build_needs():
    """Neither geopandas nor pandera is loaded when a visitor comes: both cost more than all the rest."""
    import subprocess

    code = "import sys, dashboard_imports; print(int('geopandas' in sys.modules or 'pandera' in sys.modules))"
    code = code.replace("dashboard_imports", "components.frame, components.controls, components.answers")
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
