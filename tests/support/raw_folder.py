"""A folder with a few of a publisher's rows, written as the publisher writes them."""

import csv
import gzip
import io
from pathlib import Path

from data.build.raw import Raw


class RawFolder:
    """Files are put in one by one; what is not named in a row is empty."""

    def __init__(self, folder: Path):
        self.folder = folder

    def csv(self, file: str, header: str, rows: list[dict]) -> Path:
        """Write one CSV file with exactly this header line."""
        text = io.StringIO()
        writer = csv.DictWriter(text, header.split(","), restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        return self.text(file, text.getvalue())

    def text(self, file: str, text: str) -> Path:
        """Write one file as it is."""
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        content = text.encode("utf-8")
        path.write_bytes(gzip.compress(content) if file.endswith(".gz") else content)
        return path

    def read(self) -> Raw:
        """The folder as the build reads it."""
        return Raw(self.folder)
