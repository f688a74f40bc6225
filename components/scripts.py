"""Our scripts, and what they are sent, as Streamlit takes them."""

import gzip
import json
import re
from pathlib import Path

IMPORT = re.compile(r'^import \{[^}]*\} from "\.{1,2}/.*"\n', re.MULTILINE)


def joined(folder: Path, *shared: Path) -> str:
    """The scripts of a folder as one text, after those they share with another: without what they import from each other."""
    paths = (*shared, *sorted(folder.glob("*.js")))
    return "\n".join(IMPORT.sub("", path.read_text(encoding="utf-8")) for path in paths)


def squeezed(contents: dict) -> bytes:
    """JSON, squeezed. The same contents always give the same bytes."""
    return gzip.compress(json.dumps(contents, separators=(",", ":")).encode(), mtime=0)
