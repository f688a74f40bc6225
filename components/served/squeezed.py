"""Streamlit's own scripts and styles, squeezed once and kept.

Streamlit sends them as they are and leaves squeezing to a proxy, as it would do it anew at each request: 3.1 MB for a first visit.
"""

import gzip
from functools import cache
from pathlib import Path

from streamlit import file_util

KINDS = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}


@cache
def _files() -> dict[str, Path]:
    """Every file that can be squeezed, by the end of its address."""
    folder = Path(file_util.get_static_dir())
    return {f"/{path.relative_to(folder).as_posix()}": path for path in folder.rglob("*") if path.suffix in KINDS}


def file_of(path: str) -> str:
    """The file an address asks for, as `body` knows it; empty where it is none of these."""
    asked = path[path.rfind("/static/") :] if "/static/js/" in path or "/static/css/" in path else ""
    return asked if asked in _files() else ""


@cache  # as many as Streamlit has files
def body(file: str) -> tuple[bytes, str]:
    """The squeezed content of a file and its kind."""
    path = _files()[file]
    return gzip.compress(path.read_bytes(), 6), KINDS[path.suffix]
