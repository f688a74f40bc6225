"""The Chromium that Playwright drives in tests: `chromium()` finds one; `python -m tests.support.browser` installs one."""

import contextlib
import functools
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

KEPT = Path(__file__).resolve().parents[2] / ".browser"
NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome"]
PLAYWRIGHT = [sys.executable, "-m", "playwright"]
WHERE = "from playwright.sync_api import sync_playwright as start\nwith start() as it: print(it.chromium.executable_path)"
MISSING = (
    "No Chromium works here: install one by hand (as root: `apt-get install chromium libatomic1` on Debian, "
    "`playwright install --with-deps chromium` on Ubuntu) or name one in the environment variable CHROMIUM."
)
# Starts a program with the libraries and fonts that lie in .browser because nobody here may install them.
STARTER = """#!/bin/sh
for folder in {root}/lib/*-linux-gnu {root}/usr/lib/*-linux-gnu {root}/usr/lib/*-linux-gnu/pulseaudio; do
  LD_LIBRARY_PATH="$LD_LIBRARY_PATH${{LD_LIBRARY_PATH:+:}}$folder"
done
export LD_LIBRARY_PATH XDG_DATA_HOME={root}/usr/share
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH={root}/etc/fonts
exec {program} "$@"
"""

if (KEPT / "node").exists():  # Playwright's own node, with a library that a bare Debian lacks.
    os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(KEPT / "node")


def printed(*command: str, timeout: int = 900, **also: str) -> str | None:
    """What a command prints, or None when it fails or cannot be run."""
    settings = {"stdin": subprocess.DEVNULL, "env": os.environ | also, "timeout": timeout}
    try:
        return subprocess.run(command, capture_output=True, check=True, text=True, **settings).stdout
    except (OSError, subprocess.SubprocessError):
        return None


def unpacked(folder: Path, *packages: str) -> bool:
    """Whether Debian packages, and what they need and the system lacks, now lie in a folder; no rights are needed."""
    apt = folder.resolve() / "apt"
    own = [f"Dir::State={apt}", f"Dir::Cache={apt}", "Dir::State::status=/var/lib/dpkg/status", "Debug::NoLocking=true"]
    get = ["apt-get", "--yes", "--no-install-recommends", *(f"--option={setting}" for setting in own)]
    for part in ("lists/partial", "archives/partial"):
        (apt / part).mkdir(parents=True, exist_ok=True)
    printed(*get, "--option=Acquire::Languages=none", "update")
    done = printed(*get, "install", "--reinstall", "--download-only", *packages) is not None
    done = done and all(printed("dpkg-deb", "-x", str(deb), str(folder)) is not None for deb in apt.glob("archives/*.deb"))
    shutil.rmtree(apt)
    return done


def draws(browser: str) -> bool:
    """Whether this browser starts without a screen and shows a page; Ubuntu's `chromium-browser` may be an empty stub."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", f"--user-data-dir={profile}"]
        page = printed(browser, *flags, "--dump-dom", "data:text/html,<p>drawn", timeout=60)
    return "<p>drawn</p>" in (page or "")


def _places() -> Iterator[str]:
    """Where a Chromium may be, best first."""
    if given := os.environ.get("CHROMIUM"):
        yield given
        return
    yield from filter(None, map(shutil.which, NAMES))
    yield str(KEPT / "chromium")
    yield (printed(sys.executable, "-c", WHERE) or "").strip()


@functools.cache
def chromium() -> str:
    """The path of the first Chromium that draws a page."""
    for place in _places():
        if Path(place).is_file() and draws(place):
            return place
    raise FileNotFoundError(MISSING)


def _from_the_system() -> None:
    """Let the package manager install it (Ubuntu has no such package), and what Playwright needs on a bare system.

    Chromium without windows does the same in three quarters of the time; where there is none, the whole one.
    """

    def install(package: str) -> bool:
        command = ("apt-get", "install", "--yes", "--no-install-recommends", package)
        return printed(*command, DEBIAN_FRONTEND="noninteractive") is not None

    printed("apt-get", "update")
    install("libatomic1")
    _ = install("chromium-headless-shell") or install("chromium")


def _from_playwright() -> None:
    """Let Playwright download its own, with the libraries it needs where we may add them."""
    libraries = ["--with-deps"] if os.geteuid() == 0 else []
    printed(*PLAYWRIGHT, "install", "--no-shell", *libraries, "chromium", PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT="5000")


def _from_packages() -> None:
    """Unpack Debian's into our own folder, for whoever may not install anything."""
    root, playwright = KEPT / "root", Path(importlib.util.find_spec("playwright").origin).parent
    if unpacked(root, "chromium", "chromium-common", "libatomic1"):
        for name, program in {"chromium": root / "usr/lib/chromium/chromium", "node": playwright / "driver/node"}.items():
            (KEPT / name).write_text(STARTER.format(root=shlex.quote(str(root)), program=shlex.quote(str(program))))
            (KEPT / name).chmod(0o755)
        os.environ["PLAYWRIGHT_NODEJS_PATH"] = str(KEPT / "node")


def ready() -> bool:
    """Whether Playwright starts and has a browser to drive."""
    with contextlib.suppress(FileNotFoundError):
        return printed(*PLAYWRIGHT, "--version") is not None and bool(chromium())
    return False


def main() -> str | None:
    """Try one way after another to get a browser; a sentence when none works."""
    ways = {"with apt-get": _from_the_system} if os.geteuid() == 0 else {}
    ways |= {"with Playwright": _from_playwright, "into .browser": _from_packages}
    for name, install in ways.items():
        if "CHROMIUM" in os.environ or ready():
            break
        print(f"Installing Chromium {name}", flush=True)
        install()
    return None if ready() else MISSING


if __name__ == "__main__":
    sys.exit(main())
