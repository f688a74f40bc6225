"""A folder with a few of a publisher's rows, written as the publisher writes them, and its own list of them."""

import csv
import gzip
import io
from functools import cache
from pathlib import Path

import yaml

from data.build.contents import identity
from data.build.raw import Raw
from data.build.sources import FOLDER, IDENTITY, LIST, Sources


@cache
def described() -> dict[str, dict]:
    """What the project's list says of each file, without what tells it from another."""
    known = Sources.of(FOLDER).entries
    return {file: {word: entry[word] for word in entry if word not in IDENTITY} for file, entry in known.items()}


class RawFolder:
    """Files are put in one by one; what is not named in a row is empty."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.contents: dict[str, bytes] = {}
        self.more: dict[str, dict] = {}

    def csv(self, file: str, header: str, rows: list[dict]) -> None:
        """Write one CSV file with exactly this header line."""
        text = io.StringIO()
        writer = csv.DictWriter(text, header.split(","), restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        self.text(file, text.getvalue())

    def text(self, file: str, text: str) -> None:
        """Write one file as it is."""
        self.content(file, text.encode("utf-8"))

    def content(self, file: str, content: bytes) -> None:
        """Write the bytes of one file, packed as the project keeps it."""
        packed = not file.endswith(".zip")
        path = self.folder / (f"{file}.gz" if packed else file)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(content, mtime=0) if packed else content)
        self.contents[file] = content

    def describe(self, file: str, like: str, **more: object) -> None:
        """Put a file into the list that the project's own does not have, described like another but for what is said here."""
        self.more[file] = described()[like] | more

    def sources(self) -> Sources:
        """The folder with a list that knows each file as it was written here."""
        own = {file: identity(file, content) for file, content in self.contents.items()}
        entries = {file: entry | own.get(file, {}) for file, entry in (described() | self.more).items()}
        return Sources(self.folder, entries)

    def write_list(self) -> None:
        """Write that list beside the files, for what starts from a folder."""
        entries = self.sources().entries
        licences = {entry["licence"]["attribution"]: entry["licence"] for entry in entries.values()}
        files = {file: entry | {"licence": entry["licence"]["attribution"]} for file, entry in entries.items()}
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / LIST).write_text(yaml.safe_dump({"licences": licences, "files": files}, sort_keys=False), encoding="utf-8")

    def read(self) -> Raw:
        """The folder as the build reads it."""
        return Raw(self.sources())
