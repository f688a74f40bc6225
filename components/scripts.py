"""Our scripts as the one text that Streamlit takes."""

import re
from pathlib import Path

IMPORT = re.compile(r'^import \{[^}]*\} from "\./.*"\n', re.MULTILINE)


def joined(folder: Path) -> str:
    """The scripts of a folder one after another, without what they import from each other."""
    return "\n".join(IMPORT.sub("", path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.js")))
