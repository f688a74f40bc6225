"""The scripts our pages run, in a JavaScript engine without a browser."""

import subprocess
import sysconfig
from pathlib import Path

import pytest

from components import bar, nearby, present, scripts, search

HERE = Path(__file__).parent
DENO = Path(sysconfig.get_path("scripts")) / "deno"


@pytest.mark.parametrize("script", sorted(path.name for path in HERE.glob("*.test.js")))
def test_script(script):
    done = subprocess.run([DENO, "test", "--no-remote", "--quiet", HERE / script], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("component", "shared"), [(bar, ()), (nearby, ()), (present, ()), (search, search.SHARED)])
def test_the_scripts_of_a_component_make_one(component, shared, tmp_path):
    (tmp_path / "one.js").write_text(scripts.joined(component.HERE, *shared), encoding="utf-8")
    document = "globalThis.document = { addEventListener() {} }"  # all that any of them asks for before it draws
    (tmp_path / "all.js").write_text(f'{document}; const one = await import("./one.js"); console.log(typeof one.default)')
    done = subprocess.run([DENO, "run", "--no-remote", "--quiet", tmp_path / "all.js"], capture_output=True, text=True)
    assert done.stdout == "function\n", done.stderr
