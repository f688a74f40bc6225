"""The real app on a free port, as a visitor meets it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running(folder: Path = ROOT, log: Path | None = None, port: int | None = None) -> Iterator[str]:
    """The address of a new server over the app in a folder; all it says goes into `log` where one is given."""
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(folder / "dashboard.py"), "--server.port", str(port),
               "--server.address", "127.0.0.1", *(["--logger.level", "debug"] if log else [])]  # fmt: skip
    with (
        (log or Path(os.devnull)).open("w") as output,
        subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT) as server,
    ):
        address = f"http://127.0.0.1:{port}"
        try:
            _wait(address, server)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def _wait(address: str, server: subprocess.Popen) -> None:
    until = time.monotonic() + 120
    while time.monotonic() < until:
        assert server.poll() is None, "the server stopped before it started"
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise AssertionError("the server did not start within two minutes")
