"""One guard over every word a reader can see: none judges, none names a cause."""

import ast
import re
from pathlib import Path

import pytest
import yaml

from data.profile import FOLDER as PROFILES
from findings.sentences import FOLDER as FINDINGS
from findings.sentences import judged

ROOT = Path(__file__).parent.parent


def in_yaml(path: Path) -> list[str]:
    """Every text in a YAML file, but for the names of its parts."""

    def texts(part: object) -> list[str]:
        if isinstance(part, dict):
            part = list(part.values())
        return (
            [text for one in part for text in texts(one)] if isinstance(part, list) else [part] if isinstance(part, str) else []
        )

    return texts(yaml.safe_load(path.read_text("utf-8")))


def in_python(path: Path) -> list[str]:
    """Every text in a module, but for what only a programmer reads: docstrings, the log, and what an exception says to us."""
    tree = ast.parse(path.read_text("utf-8"))
    unseen: set[ast.AST] = set()
    for node in ast.walk(tree):
        is_log = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and ast.unparse(node.func).startswith("log.")
        if is_log or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)) or isinstance(node, ast.Raise):
            unseen |= set(ast.walk(node))
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "FORBIDDEN":
            unseen |= set(ast.walk(node))
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in unseen
    ]


def in_script(path: Path) -> list[str]:
    """A script without its remarks; what it calls things must pass too."""
    return [re.sub(r"(^|\s)//\s.*", "", path.read_text("utf-8"))]


def in_markup(path: Path) -> list[str]:
    """A piece of HTML without its remarks."""
    return [re.sub(r"<!--.*?-->", "", path.read_text("utf-8"), flags=re.DOTALL)]


READ = {".yaml": in_yaml, ".py": in_python, ".js": in_script, ".html": in_markup, ".jinja": in_markup}
SEEN = sorted(
    path.relative_to(ROOT)
    for path in (
        ROOT / "dashboard.py",
        *FINDINGS.rglob("*.yaml"),
        *PROFILES.glob("*.yaml"),
        *(ROOT / "model").rglob("*.yaml"),
        *(ROOT / "findings").rglob("*.py"),
        *(ROOT / "pages").rglob("*.py"),
        *(path for folder in ("components", "packs", "look") for path in (ROOT / folder).rglob("*") if path.suffix in READ),
    )
)


@pytest.mark.parametrize("path", SEEN, ids=str)
def test_no_word_a_reader_sees_judges_or_names_a_cause(path):
    for text in READ[path.suffix](ROOT / path):
        assert not judged(text), f"“{judged(text)}” in: {text[:120]}"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.py", '"""A docstring may say because."""\nlog.info("because")\nsay = f"The {1} worst place"\n'),
        ("a.yaml", "worst: fine\nlist: [{says: It is the worst place}]\n"),
        ("a.js", '// the best comment\nconst says = "The worst place"\n'),
    ],
)
def test_the_guard_finds_a_word_wherever_it_stands(tmp_path, name, content):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert [found for text in READ[path.suffix](path) if (found := judged(text))] == ["worst"]
