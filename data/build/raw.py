"""Reading publishers' files, and refusing them in one sentence when they are not what we know."""

import gzip
import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

import geopandas as gpd
import pandas as pd
import yaml

from data.catalogue import Source

REGISTRY = Path(__file__).with_name("sources.yaml")
TYPED = Path(__file__).parent


class Refused(Exception):
    """The build stops here, and this sentence says why."""


class Raw:
    """A folder of publishers' files; remembers which were read, for the sidecars."""

    def __init__(self, folder: Path):
        if not folder.is_dir():
            raise Refused(f"There is no folder “{folder.name}” to build from.")
        self.folder = folder
        self.rows: dict[str, int] = {}

    @cached_property
    def registry(self) -> dict:
        """What we know of each file: publisher, publication, page, dates, licence."""
        known = yaml.safe_load(REGISTRY.read_text(encoding="utf-8"))
        licences = known["licences"]
        return {file: {**entry, "licence": licences[entry["licence"]]} for file, entry in known["files"].items()}

    def has(self, file: str) -> bool:
        """Whether an optional file is there."""
        return (self.folder / file).is_file()

    def source(self, file: str) -> Source:
        """The provenance record of one file as it stands in the folder."""
        content = self._bytes(file)
        digest = hashlib.sha256(content).hexdigest()
        return Source(file=file, sha256=digest, bytes=len(content), **self.registry[file])

    def csv(self, file: str, header: str, encoding: str = "utf-8-sig") -> pd.DataFrame:
        """A CSV file as text columns: exactly those of the header line we know, none missing and none new."""
        columns = header.split(",")
        content = self._bytes(file)
        if file.endswith(".gz"):
            try:
                content = gzip.decompress(content)
            except (EOFError, OSError) as problem:
                raise Refused(f"{file} is cut short: it cannot be unpacked.") from problem
        try:
            frame = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False, encoding=encoding)
        except (pd.errors.ParserError, pd.errors.EmptyDataError, UnicodeDecodeError) as problem:
            raise Refused(f"{file} cannot be read as a table.") from problem
        if new := [name for name in frame.columns if name not in columns]:
            raise Refused(f"{file} has a column we do not know: “{new[0]}”.")
        if gone := [name for name in columns if name not in frame.columns]:
            raise Refused(f"{file} lacks the column “{gone[0]}”.")
        if not content.endswith((b"\n", b'"')) or frame.isna().any(axis=None):
            raise Refused(f"{file} is cut short: a line in it is not finished.")
        self.rows[file] = len(frame)
        return frame

    def zipped(self, file: str, member: str) -> pd.DataFrame:
        """One CSV file inside a ZIP file, as text columns."""
        try:
            with zipfile.ZipFile(io.BytesIO(self._bytes(file))) as archive, archive.open(member) as inside:
                frame = pd.read_csv(inside, dtype=str, keep_default_na=False, encoding="utf-8-sig")
        except (zipfile.BadZipFile, KeyError, EOFError) as problem:
            raise Refused(f"{file} is cut short or lacks {member}.") from problem
        self.rows[file] = self.rows.get(file, 0) + len(frame)
        return frame

    def shapes(self, file: str, columns: list[str]) -> gpd.GeoDataFrame:
        """A GeoJSON file on the British National Grid (EPSG:27700, metres)."""
        try:
            features = json.loads(self._bytes(file))["features"]
        except (ValueError, KeyError) as problem:
            raise Refused(f"{file} is cut short: it is not whole GeoJSON.") from problem
        frame = gpd.GeoDataFrame.from_features(features, crs="EPSG:4326")
        if gone := [name for name in columns if name not in frame.columns]:
            raise Refused(f"{file} lacks the column “{gone[0]}”.")
        self.rows[file] = len(frame)
        return frame[[*columns, "geometry"]].to_crs("EPSG:27700")

    def _bytes(self, file: str) -> bytes:
        if file not in self.registry:
            raise Refused(f"{file} is not in the list of sources.")
        path = (TYPED if file.startswith("typed/") else self.folder) / file
        if not path.is_file():
            raise Refused(f"{file} is missing from “{self.folder.name}”.")
        return path.read_bytes()


def whole_numbers(values: pd.Series, file: str) -> pd.Series:
    """Text to whole numbers; empty text is missing, and any other sign is refused."""
    text = values.str.strip()
    known = text.str.fullmatch(r"-?\d+(\.0+)?|")
    if not known.all():
        raise Refused(f"{file} has a sign we do not know in “{values.name}”: “{text[~known].iloc[0]}”.")
    return pd.to_numeric(text.replace("", None)).astype("Float64").astype("Int64")


def decimals(values: pd.Series, file: str) -> pd.Series:
    """Text to decimal numbers; empty text is missing, and any other sign is refused."""
    text = values.str.strip()
    known = text.str.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?|")
    if not known.all():
        raise Refused(f"{file} has a sign we do not know in “{values.name}”: “{text[~known].iloc[0]}”.")
    return pd.to_numeric(text.replace("", None)).astype("Float64")


def one_of(values: pd.Series, words: Mapping[str, object], file: str) -> pd.Series:
    """A publisher's words turned into ours; a word we do not know is refused."""
    if unknown := sorted(set(values) - set(words)):
        raise Refused(f"{file} has a word we do not know in “{values.name}”: “{unknown[0]}”.")
    return values.map(words)


def unique(values: pd.Series, file: str) -> pd.Series:
    """The same values, refused when one stands twice."""
    if values.duplicated().any():
        raise Refused(f"{file} has “{values[values.duplicated()].iloc[0]}” twice in “{values.name}”.")
    return values
