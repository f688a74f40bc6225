"""What chance would do, in seeded draws: with every pupil, with whole schools among districts, with the schools of a county."""

from collections.abc import Iterator
from itertools import product

import numpy as np
import pandas as pd

from data.build.census import SCHOOL_CENSUS, census_files
from data.build.dealing import dealt, sampled_theil
from data.build.england import AUTHORITIES, ENGLAND_SCHOOLS, GROUPS, MAINSTREAM
from data.build.ons import KENT, PLACES
from data.build.schools import SCHOOLS as REGISTER
from data.build.spread import gap, members, theil
from data.build.steps import builds
from data.build.table import Col, Table
from data.build.values import DOUBTFUL

SEED = 20_230_119  # the day of the school census
DRAWS = 20_000
DRAWS_ELSEWHERE = 2_000
MIDDLE = (0.025, 0.5, 0.975)
MEASURES = ("plans", "sen_support")
SCHOOLS = ("mainstream", "primary", "secondary", "all")
PUPILS, DEALT, SAMPLED = "pupils", "schools dealt", "schools drawn"
CHANCE_GRAIN = ("place_code", "year", "schools", "measure", "drawn", "level", "statistic")
RANKS_GRAIN = ("place_code", "year", "schools", "measure")
STATISTICS = (
    "ratio", "gap_per_1000", "theil", "theil_area", "theil_district", "theil_school", "theil_beyond", "theil_beyond_less_own",
)  # fmt: skip


CHANCE = Table(
    path="snapshots/model/chance.parquet",
    table="model_chance",
    says="How unequal places and schools would look by chance, with pupils or with whole schools: simulated",
    grain=CHANCE_GRAIN,
    place_basis="school",
    covers="Kent's districts, areas and schools, and the schools of the other counties, each January that we hold",
    made_by="chance",
    changes=(
        f"modelled, not counted: {DRAWS:,} draws for Kent and {DRAWS_ELSEWHERE:,} for each other county, seed {SEED}",
        f"{PUPILS}: every school gets as many plans as chance gives it at the rate of the whole",
        f"{DEALT}: the schools stay as they are, but are dealt out again among the districts, each district getting its number of "
        "grammar schools, other secondary schools, primary schools and so on",
        f"{SAMPLED}: as many schools as the county has are drawn from its own, each put back, {DRAWS_ELSEWHERE:,} times (bootstrap); "
        "the middle of the draws by pupil is taken off, and for “less own” the same of Kent",
        "schools with a doubtful figure left out",
    ),
    revises="with each school census",
    files=census_files,
    columns={
        "place_code": Col("VARCHAR", "GSS code of the county whose parts are compared"),
        "year": Col("INTEGER", "calendar year of the January census", least=2000),
        "schools": Col("VARCHAR", "which schools: mainstream, primary, secondary or all", words=SCHOOLS),
        "measure": Col("VARCHAR", "plans or sen_support", words=MEASURES),
        "drawn": Col(
            "VARCHAR", "what was left to chance: pupils, schools dealt or schools drawn", words=(PUPILS, DEALT, SAMPLED)
        ),
        "level": Col("VARCHAR", "what is compared: area, district or school", words=("area", "district", "school")),
        "statistic": Col("VARCHAR", "which figure", words=STATISTICS),
        "middle": Col("DOUBLE", "half of the draws give less, half more", unit="index", optional=True),
        "low": Col("DOUBLE", "one draw in forty gives less", unit="index", optional=True),
        "high": Col("DOUBLE", "one draw in forty gives more", unit="index", optional=True),
    },
)


RANKS = Table(
    path="snapshots/model/ranks.parquet",
    table="model_ranks",
    says="Between which ranks each district's rate lies, when chance is allowed for: simulated",
    grain=RANKS_GRAIN,
    place_basis="school",
    covers="Kent's twelve districts, each January that we hold",
    made_by="chance",
    changes=(
        f"modelled, not counted: {DRAWS:,} draws of each district's rate (Beta, Jeffreys prior), ranked from the highest, seed {SEED}",
        "schools with a doubtful figure left out",
    ),
    revises="with each school census",
    files=census_files,
    columns={
        "place_code": Col("VARCHAR", "GSS code of the district", pattern=r"^E07\d{6}$"),
        "year": Col("INTEGER", "calendar year of the January census", least=2000),
        "schools": Col("VARCHAR", "which schools: mainstream, primary, secondary or all", words=SCHOOLS),
        "measure": Col("VARCHAR", "plans or sen_support", words=MEASURES),
        "rank_from": Col("INTEGER", "1 is the highest rate; in one draw of forty it is nearer the top", least=1, most=12),
        "rank_to": Col("INTEGER", "in one draw of forty it is nearer the bottom", least=1, most=12),
    },
)


def chance_gap(pupils: np.ndarray, with_it: int, draws: int, source: np.random.Generator) -> dict[str, np.ndarray]:
    """Highest over lowest rate, and highest minus lowest per 1,000, in each draw at one common rate."""
    return gap(source.binomial(pupils, with_it / pupils.sum(), (draws, len(pupils))) / pupils)


def chance_theil(
    pupils: np.ndarray, with_it: int, groups: list[np.ndarray], draws: int, source: np.random.Generator
) -> list[np.ndarray]:
    """Theil's T in each draw at one common rate, split by nested groups from the widest to the single school.

    `groups` name the group of each school, widest first. The first part lies between the widest groups, the next between the
    narrower ones within them, the last between schools within the narrowest.
    """
    sizes = [*(np.bincount(level, pupils) for level in groups), pupils]
    parts = []
    for start in range(0, draws, 500):  # a few draws at a time keep memory small
        drawn = source.binomial(pupils, with_it / pupils.sum(), (min(500, draws - start), len(pupils))).astype(float)
        summed = [*(drawn @ members(level) for level in groups), drawn]
        totals = [theil(*both) for both in zip(summed, sizes, strict=True)]
        parts.append(np.diff(np.array([np.zeros(len(drawn)), *totals]), axis=0))
    return list(np.concatenate(parts, axis=1))


def rank_range(pupils: np.ndarray, with_it: np.ndarray, draws: int, source: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """From which to which rank each place lies in the middle 95 % of draws; rank 1 is the highest rate."""
    rates = source.beta(with_it + 0.5, pupils - with_it + 0.5, (draws, len(pupils)))
    ranks = (-rates).argsort(axis=1).argsort(axis=1) + 1
    low, high = np.quantile(ranks, (0.025, 0.975), axis=0, method="inverted_cdf")
    return low.astype(int), high.astype(int)


@builds(CHANCE, SCHOOL_CENSUS, REGISTER, PLACES, ENGLAND_SCHOOLS, AUTHORITIES)
def chance(
    census: pd.DataFrame, register: pd.DataFrame, places: pd.DataFrame, groups: pd.DataFrame, known: pd.DataFrame
) -> pd.DataFrame:
    """The middle and the range of every statistic, for Kent and for the schools of the other counties."""
    firm = _firm(census, groups)
    placed = _placed(firm, register, places)
    columns = [*CHANCE_GRAIN, "middle", "low", "high"]
    tossed = [*_in_kent(placed), *_elsewhere(firm, known)]
    middles = {tuple(row[:4]): row[-3] for row in tossed if row[6] == "theil"}
    rows = [*tossed, *_dealt(placed), *_sampled(firm, placed, known, middles)]
    return pd.DataFrame(rows, columns=columns).sort_values(list(CHANCE_GRAIN))


@builds(RANKS, SCHOOL_CENSUS, REGISTER, PLACES, ENGLAND_SCHOOLS)
def ranks(census: pd.DataFrame, register: pd.DataFrame, places: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """The range of ranks of each district."""
    frames = []
    for year, schools, measure, rows in _views(_placed(_firm(census, groups), register, places)):
        by_district = rows.groupby("district_code")[["pupils", measure]].sum().astype(int)
        low, high = rank_range(
            by_district["pupils"].to_numpy(), by_district[measure].to_numpy(), DRAWS, _source(year, schools, measure, 0)
        )
        key = dict(zip(RANKS_GRAIN, (by_district.index, year, schools, measure), strict=True))
        frames.append(pd.DataFrame(key | {"rank_from": low, "rank_to": high}))
    return pd.concat(frames).sort_values(list(RANKS_GRAIN))


def _firm(census: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Every school with pupils, with its group; a doubtful figure is left out."""
    firm = {measure: census[measure].mask(census[f"{measure}_status"] == DOUBTFUL) for measure in MEASURES}
    return census.assign(**firm)[census["pupils"] > 0].merge(groups, on="urn")


def _placed(firm: pd.DataFrame, register: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """Those that stand in a district of Kent, with its area."""
    rows = firm.merge(register[["urn", "district_code", "is_selective"]], on="urn")
    return rows.merge(places[["place_code", "area_code"]], left_on="district_code", right_on="place_code")


def _views(rows: pd.DataFrame) -> Iterator[tuple[int, str, str, pd.DataFrame]]:
    """Each choice of year, schools and measure that some school has a figure for, with the schools that have one."""
    groups = {"all": GROUPS, "mainstream": MAINSTREAM, "primary": ["primary"], "secondary": ["secondary"]}
    for year, schools, measure in product(sorted(rows["year"].unique()), SCHOOLS, MEASURES):
        found = rows[(rows["year"] == year) & rows["school_group"].isin(groups[schools]) & rows[measure].notna()]
        if len(found):
            yield int(year), schools, measure, found.astype({"pupils": int, measure: int})


def _source(year: int, schools: str, measure: str, number: int) -> np.random.Generator:
    return np.random.default_rng([SEED, year, SCHOOLS.index(schools), MEASURES.index(measure), number])


def _summed(values: np.ndarray) -> tuple[float | None, ...]:
    """The middle, the low and the high end of the draws; none where a ratio has no end there, as its lowest rate is 0."""
    with np.errstate(invalid="ignore"):
        low, middle, high = np.quantile(values, MIDDLE)
    return tuple(float(value) if np.isfinite(value) else None for value in (middle, low, high))


def _in_kent(firm: pd.DataFrame) -> Iterator[tuple]:
    for year, schools, measure, rows in _views(firm):
        key = (KENT, year, schools, measure, PUPILS)
        for number, level in enumerate(("area", "district"), start=1):
            sizes = rows.groupby(f"{level}_code")["pupils"].sum().to_numpy()
            found = chance_gap(sizes, rows[measure].sum(), DRAWS, _source(year, schools, measure, number))
            yield from ((*key, level, statistic, *_summed(values)) for statistic, values in found.items())
        groups = [pd.factorize(rows[column])[0] for column in ("area_code", "district_code")]
        parts = chance_theil(rows["pupils"].to_numpy(), rows[measure].sum(), groups, DRAWS, _source(year, schools, measure, 3))
        yield (*key, "school", "theil", *_summed(np.sum(parts, axis=0)))
        yield from (
            (*key, "school", f"theil_{level}", *_summed(values))
            for level, values in zip(("area", "district", "school"), parts, strict=True)
        )


def _dealt(placed: pd.DataFrame) -> Iterator[tuple]:
    for year, schools, measure, rows in _views(placed):
        kinds = rows["school_group"].mask(rows["is_selective"].fillna(False).astype(bool), "grammar").to_numpy(dtype=str)
        areas, districts = (pd.factorize(rows[column])[0] for column in ("area_code", "district_code"))
        found = dealt(
            rows["pupils"].to_numpy(),
            rows[measure].to_numpy(),
            kinds,
            areas,
            districts,
            DRAWS,
            _source(year, schools, measure, 4),
        )
        yield from ((KENT, year, schools, measure, DEALT, *key, *_summed(values)) for key, values in found.items())


def _counties(known: pd.DataFrame) -> dict[str, list[int]]:
    """Every other county with the numbers it has had."""
    others = known[known["is_county"] & (known["place_code"] != KENT)]
    return others.groupby("place_code")["authority_number"].agg(list).to_dict()


def _elsewhere(firm: pd.DataFrame, known: pd.DataFrame) -> Iterator[tuple]:
    for year, schools, measure, there in _views(firm):
        for place_code, numbers in _counties(known).items():
            own = there[there["authority_number"].isin(numbers)]
            pupils, with_it = own["pupils"].to_numpy(), int(own[measure].sum())
            (part,) = chance_theil(pupils, with_it, [], DRAWS_ELSEWHERE, _source(year, schools, measure, min(numbers)))
            yield (place_code, year, schools, measure, PUPILS, "school", "theil", *_summed(part))


def _sampled(firm: pd.DataFrame, placed: pd.DataFrame, known: pd.DataFrame, middles: dict[tuple, float]) -> Iterator[tuple]:
    """What lies beyond chance when a county had other schools like its own, and how far that is from Kent's."""
    elsewhere = {view[:3]: view[3] for view in _views(firm)}
    for year, schools, measure, own in _views(placed):
        there = elsewhere[year, schools, measure]
        counties = {KENT: own} | {
            code: there[there["authority_number"].isin(numbers)] for code, numbers in _counties(known).items()
        }
        draws = {}
        for place_code, rows in counties.items():
            source = _source(year, schools, measure, 10_000 + int(rows["authority_number"].min()))
            again = sampled_theil(rows["pupils"].to_numpy(), rows[measure].to_numpy(), DRAWS_ELSEWHERE, source)
            draws[place_code] = again - middles[place_code, year, schools, measure]
        for place_code, beyond in draws.items():
            key = (place_code, year, schools, measure, SAMPLED, "school")
            yield (*key, "theil_beyond", *_summed(beyond))
            if place_code != KENT:
                yield (*key, "theil_beyond_less_own", *_summed(beyond - draws[KENT]))
