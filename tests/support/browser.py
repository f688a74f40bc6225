"""A Chromium for the browser tests: `chromium()` finds one that works; `python -m tests.support.browser` installs one."""

import functools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

KEPT = Path(__file__).resolve().parents[2] / ".browser"
NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
PLAYWRIGHT = [sys.executable, "-m", "playwright"]
WHERE = "from playwright.sync_api import sync_playwright as start\nwith start() as it: print(it.chromium.executable_path)"
MISSING = (
    "No Chromium works here: install one by hand (as root: `apt-get install chromium` on Debian, "
    "`playwright install --with-deps chromium` on Ubuntu) or name one in the environment variable CHROMIUM."
)
# Starts a browser unpacked where no package manager would put it, with the libraries and fonts unpacked beside it.
STARTER = """#!/bin/sh
root="$(cd "$(dirname "$0")" && pwd)/root"
for folder in "$root"/usr/lib/*-linux-gnu "$root"/lib/*-linux-gnu "$root"/usr/lib/*-linux-gnu/nss; do
  LD_LIBRARY_PATH="$LD_LIBRARY_PATH${LD_LIBRARY_PATH:+:}$folder"
done
export LD_LIBRARY_PATH XDG_DATA_HOME="$root/usr/share"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$root/etc/fonts"
exec "$root/usr/lib/chromium/chromium" --no-sandbox "$@"
"""


def printed(*command: str, timeout: int = 900, **also: str) -> str | None:
    """What a command prints, or None when it cannot be run or fails."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=timeout, env=os.environ | also, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def unpacked(folder: Path, package: str) -> bool:
    """Whether a Debian package, with all it needs that the system lacks, now lies in a folder; asks for no rights."""
    apt = folder / "apt"
    own = [f"Dir::State={apt}", f"Dir::Cache={apt}", "Debug::NoLocking=true", "APT::Install-Recommends=false"]
    get = ["apt-get", "--yes", *(word for setting in own for word in ("-o", setting))]
    for part in ("lists/partial", "archives/partial"):
        (apt / part).mkdir(parents=True, exist_ok=True)
    printed(*get, "update")
    done = printed(*get, "install", "--download-only", package) is not None
    done = done and all(printed("dpkg-deb", "-x", str(deb), str(folder)) is not None for deb in apt.glob("archives/*.deb"))
    shutil.rmtree(apt)
    return done


def _draws(browser: str) -> bool:
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


def found() -> str | None:
    """The path of the first Chromium that draws a page, if there is one."""
    return next((place for place in _places() if Path(place).is_file() and _draws(place)), None)


@functools.cache
def chromium() -> str:
    """The path of a Chromium for Playwright to drive."""
    if path := found():
        return path
    raise RuntimeError(MISSING)


def _from_the_system() -> None:
    """Let the system's package manager install it; for root on Debian, where Ubuntu has no such package."""
    printed("apt-get", "update")
    printed("apt-get", "install", "--yes", "--no-install-recommends", "chromium", DEBIAN_FRONTEND="noninteractive")


def _from_playwright() -> None:
    """Let Playwright download its own, with the libraries it needs where we may add them."""
    libraries = ["--with-deps"] if os.geteuid() == 0 else []
    printed(*PLAYWRIGHT, "install", "--no-shell", *libraries, "chromium", PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT="5000")


def _from_packages() -> None:
    """Unpack Debian's into our own folder, for those who may not install anything."""
    if unpacked(KEPT / "root", "chromium"):
        (KEPT / "chromium").write_text(STARTER)
        (KEPT / "chromium").chmod(0o755)


def main() -> str | None:
    """Find a browser or try each way to get one; a sentence when none works."""
    ways = {"with apt-get": _from_the_system} if os.geteuid() == 0 else {}
    ways |= {"with Playwright": _from_playwright, "into .browser": _from_packages}
    while not (path := found()):
        if "CHROMIUM" in os.environ or not ways:
            return MISSING
        name = next(iter(ways))
        print(f"Installing Chromium {name}", flush=True)
        ways.pop(name)()
    print(f"Browser: {path}")
    return None


if __name__ == "__main__":
    sys.exit(main())
