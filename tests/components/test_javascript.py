"""The scripts our pages run, in a JavaScript engine without a browser."""

import subprocess
import sysconfig
from pathlib import Path

import pytest

HERE = Path(__file__).parent
DENO = Path(sysconfig.get_path("scripts")) / "deno"


@pytest.mark.parametrize("script", sorted(path.name for path in HERE.glob("*.test.js")))
def test_script(script):
    done = subprocess.run([DENO, "test", "--no-remote", "--quiet", HERE / script], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
