"""Scripts of ours that import from one another, as the one text that Streamlit takes."""

import re
from pathlib import Path

IMPORT = re.compile(r'^import \{[^}]*\} from "\./.*"\n', re.MULTILINE)


def joined(*paths: Path) -> str:
    """One script after another, without what they import from each other."""
    return "\n".join(IMPORT.sub("", path.read_text(encoding="utf-8")) for path in paths)
