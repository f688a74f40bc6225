"""The document that keeps what was measured."""

from tests.support.server import ROOT

DOCUMENT = ROOT / "docs" / "benchmarks.md"


def put(part: str, table: str) -> None:
    """Replace one marked part of the document."""
    start, end = f"<!-- {part}: start -->", f"<!-- {part}: end -->"
    before, _, rest = DOCUMENT.read_text(encoding="utf-8").partition(start)
    after = rest.partition(end)[2]
    DOCUMENT.write_text(f"{before}{start}\n{table}\n{end}{after}", encoding="utf-8")
