"""Reading publishers' files, and refusing them in one sentence when they are not what we know."""

import io
import json
import zipfile
from collections.abc import Callable, Mapping

import geopandas as gpd
import pandas as pd

from data.build.contents import Refused
from data.build.sources import Sources
from data.catalogue import Source


class Raw:
    """Publishers' files as tables, each read once however often it is asked for."""

    def __init__(self, sources: Sources):
        self.sources = sources
        self._read: dict[tuple[str, str], pd.DataFrame] = {}

    def has(self, file: str) -> bool:
        """Whether an optional file is there."""
        return self.sources.has(file)

    def source(self, file: str) -> Source:
        """The provenance record of one file, which is the one in the list."""
        if all(file != read for read, _ in self._read):
            self.sources.content(file)
        return Source(file=file, **{name: value for name, value in self.sources.entries[file].items() if name != "census"})

    @property
    def censuses(self) -> dict[int, tuple[str, dict[str, str]]]:
        """For each school census taken into the list, from the oldest: its file, and what that file calls our columns."""
        found = [(entry["census"], file) for file, entry in self.sources.entries.items() if "census" in entry and self.has(file)]
        return {census["year"]: (file, census["columns"]) for census, file in sorted(found, key=lambda one: one[0]["year"])}

    def csv(self, file: str, header: str, encoding: str = "utf-8-sig") -> pd.DataFrame:
        """A CSV file as text columns: exactly those of the header line we know, none missing and none new."""
        frame = self._once(file, "", lambda content: _whole_csv(file, content, encoding))
        columns = header.split(",")
        if new := [name for name in frame.columns if name not in columns]:
            raise Refused(f"{file} has a column we do not know: “{new[0]}”.")
        if gone := [name for name in columns if name not in frame.columns]:
            raise Refused(f"{file} lacks the column “{gone[0]}”.")
        return frame

    def columns(self, file: str, names: dict[str, str]) -> pd.DataFrame:
        """Some columns of a CSV file as text, under our own names: `names` says what the file calls each."""
        frame = self._once(file, "", lambda content: _whole_csv(file, content, "utf-8-sig"))
        if gone := [theirs for theirs in names.values() if theirs not in frame.columns]:
            raise Refused(f"{file} lacks the column “{gone[0]}”.")
        return frame[list(names.values())].set_axis(list(names), axis=1)

    def zipped(self, file: str, member: str) -> pd.DataFrame:
        """One CSV file inside a ZIP file, as text columns."""
        return self._once(file, member, lambda content: _member(file, content, member))

    def shapes(self, file: str, columns: list[str]) -> gpd.GeoDataFrame:
        """A GeoJSON file on the British National Grid (EPSG:27700, metres)."""
        frame = self._once(file, "", lambda content: _map(file, content))
        if gone := [name for name in columns if name not in frame.columns]:
            raise Refused(f"{file} lacks the column “{gone[0]}”.")
        return frame[[*columns, "geometry"]]

    def _once(self, file: str, member: str, read: Callable[[bytes], pd.DataFrame]) -> pd.DataFrame:
        """What was read, as a copy that costs nothing until it is written to."""
        if (file, member) not in self._read:
            self._read[file, member] = read(self.sources.content(file))
        return self._read[file, member].copy(deep=False)


def _whole_csv(file: str, content: bytes, encoding: str) -> pd.DataFrame:
    try:
        return pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False, encoding=encoding)
    except (pd.errors.ParserError, pd.errors.EmptyDataError, UnicodeDecodeError) as problem:
        raise Refused(f"{file} cannot be read as a table.") from problem


def _member(file: str, content: bytes, member: str) -> pd.DataFrame:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(member) as inside:
            return pd.read_csv(inside, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except (zipfile.BadZipFile, KeyError, EOFError) as problem:
        raise Refused(f"{file} is cut short or lacks {member}.") from problem


def _map(file: str, content: bytes) -> gpd.GeoDataFrame:
    try:
        features = json.loads(content)["features"]
    except (ValueError, KeyError) as problem:
        raise Refused(f"{file} is cut short: it is not whole GeoJSON.") from problem
    return gpd.GeoDataFrame.from_features(features, crs="EPSG:4326").to_crs("EPSG:27700")


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
