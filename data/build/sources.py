"""The list of publishers' files, and whether each file that stands beside it is the one we know."""

import gzip
import hashlib
import re
import zlib
from pathlib import Path

import yaml

from data.build.contents import Refused, changes, difference, identity
from data.catalogue import FOLDER as DATA

FOLDER = DATA / "sources"
LIST = "sources.yaml"
IDENTITY = ("sha256", "bytes", "rows")
# Typed by us: left unpacked, so that a change can be read line by line.
TYPED = "typed/"


class Sources:
    """A folder of publishers' files with its list; a file stands there packed (.gz) or as it came."""

    def __init__(self, folder: Path, entries: dict[str, dict]):
        self.folder = folder
        self.entries = entries

    @classmethod
    def of(cls, folder: Path) -> "Sources":
        """The files of a folder as its own list describes them."""
        path = folder / LIST
        if not path.is_file():
            raise Refused(f"There is no list of sources ({LIST}) in “{folder.name}”.")
        try:
            known = yaml.safe_load(path.read_text(encoding="utf-8"))
            licences = known["licences"]
            return cls(folder, {file: entry | {"licence": licences[entry["licence"]]} for file, entry in known["files"].items()})
        except (yaml.YAMLError, KeyError, TypeError, AttributeError, UnicodeDecodeError) as problem:
            raise Refused(f"The list of sources ({LIST}) in “{folder.name}” cannot be read.") from problem

    def has(self, file: str) -> bool:
        """Whether a file is to be read: it stands there, or has been taken into the list and must."""
        return self._stands(file) or "sha256" in self._entry(file)

    def content(self, file: str) -> bytes:
        """What is in a file, unpacked; refused when it is not the file in the list."""
        return self.known(file, self._as_it_stands(file))

    def known(self, file: str, content: bytes) -> bytes:
        """The same content, refused when it is not that of the file in the list."""
        entry = self._entry(file)
        if _is_listed(content, entry):
            return content
        why = difference(file, content, entry["rows"]) if "rows" in entry else "none has been taken into the list yet"
        raise Refused(f"{file} is not the file we know: {why}; look at it and run again with --accept.")

    def accept(self, files: list[str]) -> list[str]:
        """Take files into the list as they stand there, all of them when none is named; gives what changed, a line each."""
        return [line for file in files or filter(self._stands, self.entries) for line in self._accept(file)]

    def _accept(self, file: str) -> list[str]:
        content, entry = self._as_it_stands(file), self._entry(file)
        said = []
        if not _is_listed(content, entry):
            found = identity(file, content)
            if not found["rows"]:
                raise Refused(f"{file} holds no rows: it is not taken.")
            before = f"{entry['rows']:,} before" if "rows" in entry else "new in the list"
            said.append(f"{file}: {found['rows']:,} rows, {before}")
            if self._plain(file).is_file() and self._packed(file).is_file():
                said += changes(file, self._unpacked(file), content)
            self._write_into_list(file, found)
        if self._plain(file).is_file() and not file.startswith(TYPED) and not file.endswith(".zip"):
            self._packed(file).write_bytes(gzip.compress(content, 9, mtime=0))
            self._plain(file).unlink()
        return said

    def _entry(self, file: str) -> dict:
        if file not in self.entries:
            raise Refused(f"{file} is not in the list of sources.")
        return self.entries[file]

    def _plain(self, file: str) -> Path:
        return self.folder / file

    def _packed(self, file: str) -> Path:
        return self.folder / f"{file}.gz"

    def _stands(self, file: str) -> bool:
        return self._plain(file).is_file() or self._packed(file).is_file()

    def _as_it_stands(self, file: str) -> bytes:
        """A new file is put beside the packed one, and comes before it."""
        self._entry(file)
        if not self._stands(file):
            raise Refused(f"{file} is missing from “{self.folder.name}”.")
        return self._plain(file).read_bytes() if self._plain(file).is_file() else self._unpacked(file)

    def _unpacked(self, file: str) -> bytes:
        try:
            return gzip.decompress(self._packed(file).read_bytes())
        except (EOFError, OSError, zlib.error) as problem:
            raise Refused(f"{file} is cut short: it cannot be unpacked.") from problem

    def _write_into_list(self, file: str, found: dict[str, str | int]) -> None:
        """Three lines of the list are written anew; its order and its remarks stay."""
        path = self.folder / LIST
        text = path.read_text(encoding="utf-8")
        own = re.search(rf"^  {re.escape(file)}:\n((?:    .*\n)*)", text, re.MULTILINE)
        if own is None:
            raise Refused(f"{file} is not in the list of sources.")
        kept = [line for line in own[1].splitlines() if line.split(":")[0].strip() not in IDENTITY]
        lines = [*kept, *(f"    {word}: {found[word]}" for word in IDENTITY)]
        path.write_text(text[: own.start(1)] + "\n".join(lines) + "\n" + text[own.end(1) :], encoding="utf-8")
        self.entries[file] |= found


def _is_listed(content: bytes, entry: dict) -> bool:
    return hashlib.sha256(content).hexdigest() == entry.get("sha256")
