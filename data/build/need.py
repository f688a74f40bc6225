"""How many children in each small area are likely to need a special school place, and of which kind. Modelled, not counted."""

import numpy as np
import pandas as pd

from data.build.census import SCHOOL_CENSUS, census_files
from data.build.context import DEPRIVATION, DEPRIVATION_FILE, FREE_MEALS
from data.build.ons import CENSUS_FILE, CENTRES_FILE, KENT, POPULATION, POPULATION_FILE, SMALL_AREAS
from data.build.raw import Raw, Refused, unique, whole_numbers
from data.build.schools import SCHOOLS
from data.build.steps import builds
from data.build.table import Col, Table

PLANS_FILE = "dfe/education-health-and-care-plans_2025.zip"
CASELOAD, NEEDS = "data/caseload.csv", "data/sen_needs_all_plans.csv"
MAPPING_FILE = "typed/need_to_designation.csv"
HOME_COUNTS_FILE = "kent/ehcp_by_home_district_fragments.csv"
# Optional: children in special schools counted by home district; they take over from the model there.
SUPPLIED_FILE = "supplied/special_school_children_by_home.csv"

NEED_CODES = ("ASD", "HI", "MLD", "MSI", "OTH", "PD", "PMLD", "SEMH", "SLCN", "SLD", "SpLD", "VI", "not known")
NEEDED = ("C&I", "C&I with learning", "PD", "PSCN", "SEMH", "SEMH with learning")
MAPPINGS = ("today", "communication", "learning")
PHASES = {"primary": range(3, 11), "secondary": range(11, 16), "post-16": range(16, 20)}
THANET = "E07000114"
MODELLED, COUNTED = "modelled", "counted by home"

SPECIAL_PLANS = Table(
    path="snapshots/dfe/special_plans.parquet",
    table="dfe_special_plans",
    says="Kent's EHC plans whose child is in a special school, by age and by main need, January 2025",
    grain=("breakdown", "value"),
    place_basis="authority",
    covers="plans kept by Kent County Council, wherever the school is; January 2025",
    made_by="need",
    changes=("maintained, academy and free special schools put together; independent and non-maintained ones too",),
    revises="yearly, usually in June",
    files=(PLANS_FILE,),
    columns={
        "breakdown": Col("VARCHAR", "age or need", words=("age", "need")),
        "value": Col("VARCHAR", "age in years, or the code of the need"),
        "state_special": Col("INTEGER", "plans of children in state-funded special schools", unit="count", least=0),
        "other_special": Col("INTEGER", "plans of children in independent and non-maintained special schools", unit="count", least=0),
    },
)  # fmt: skip

MAPPING = Table(
    path="snapshots/model/need_to_designation.parquet",
    table="model_need_to_designation",
    says="Our assumption which kind of special school a child with each main need goes to, in three versions",
    grain=("need", "designation"),
    place_basis="none",
    covers="Kent; an assumption, not a count",
    made_by="need",
    changes=(
        "today: whole percents set so that each kind of school gets about its share of all pupils on roll",
        "communication: more autistic children and children with speech needs to schools for communication and interaction",
        "learning: more of them to schools for profound, severe and complex needs",
    ),
    revises="when the county publishes need by kind of school",
    files=(MAPPING_FILE,),
    columns={
        "need": Col("VARCHAR", "main need, as a code"),
        "need_name": Col("VARCHAR", "main need in words"),
        "designation": Col("VARCHAR", "kind of special school", words=NEEDED),
        **{
            f"{name}_pct": Col("INTEGER", f"share of those children, version “{name}”", unit="percent 0–100", least=0, most=100)
            for name in MAPPINGS
        },
        "because": Col("VARCHAR", "what it rests on"),
    },
)

NEED_BY_PHASE = Table(
    path="snapshots/model/need_by_phase.parquet",
    table="model_need_by_phase",
    says="Kent's plans whose child is in a special school by phase and main need together: worked out, because only each alone is published",
    grain=("phase", "need"),
    place_basis="authority",
    covers="plans kept by Kent County Council, ages 3 to 19 at the start of the school year; January 2025",
    made_by="need",
    changes=(
        "modelled: all of Kent's plans by age and main need, brought in turns to the published number of each need and of each phase "
        "in special schools until both fit (iterative proportional fitting)",
    ),
    revises="yearly, usually in June",
    files=(PLANS_FILE,),
    columns={
        "phase": Col("VARCHAR", "primary (3 to 10), secondary (11 to 15) or post-16 (16 to 19)", words=tuple(PHASES)),
        "need": Col("VARCHAR", "main need, as a code", words=NEED_CODES),
        "state_special": Col("DOUBLE", "plans of children in state-funded special schools", unit="count", least=0),
        "other_special": Col(
            "DOUBLE", "plans of children in independent and non-maintained special schools", unit="count", least=0
        ),
    },
)

NEED = Table(
    path="snapshots/model/need.parquet",
    table="model_need",
    says="Children likely to need a special school place in each small area: residents by age times Kent's share by age",
    grain=("lsoa_code", "phase"),
    place_basis="home",
    covers="Kent small areas of 2021; residents mid-2024; shares of January 2025",
    made_by="need",
    changes=(
        "residents: each district's mid-2024 estimate at every age, spread over its small areas like children under 16 in 2021",
        "modelled: at each age the same share of residents has a plan and is in a special school, everywhere in Kent",
        "low_income_factor makes need follow child poverty: as steeply as gives Thanet its published share of plans in 2019, but no "
        "more steeply than plans rise between the fifths of Kent's mainstream schools with the fewest and the most pupils on free "
        "meals; it leaves Kent's total as it is, to within a child",
        f"a file {SUPPLIED_FILE} with counts by home takes over for the districts it names",
    ),
    revises="yearly",
    files=lambda raw: (
        *(POPULATION_FILE, CENTRES_FILE, CENSUS_FILE, PLANS_FILE, DEPRIVATION_FILE, HOME_COUNTS_FILE, SUPPLIED_FILE),
        *census_files(raw),
    ),
    columns={
        "lsoa_code": Col("VARCHAR", "GSS code of the LSOA (2021)"),
        "phase": Col("VARCHAR", "primary (3 to 10), secondary (11 to 15) or post-16 (16 to 19)", words=tuple(PHASES)),
        "residents": Col("DOUBLE", "people of those ages living there", unit="count", least=0),
        "state_special": Col("DOUBLE", "of these, expected in state-funded special schools", unit="count", least=0),
        "other_special": Col("DOUBLE", "of these, expected in independent and non-maintained ones", unit="count", least=0),
        "low_income_factor": Col("DOUBLE", "what both are multiplied by when need follows child poverty", unit="ratio", least=0),
        "need_basis": Col("VARCHAR", "modelled or counted by home", words=(MODELLED, COUNTED)),
    },
)


@builds(SPECIAL_PLANS, Raw)
def special_plans(raw: Raw) -> pd.DataFrame:
    """Kent's plans in special schools, one row per age and one per need; refused unless both add up to the same."""
    caseload = raw.zipped(PLANS_FILE, CASELOAD)
    caseload = caseload[(caseload["new_la_code"] == KENT) & (caseload["time_period"] == "202425")]
    by_age = caseload[caseload["breakdown_topic"] == "Child or young persons age"].set_index("breakdown")
    whole = whole_numbers(caseload.loc[caseload["breakdown_topic"] == "All EHC plans", "special_total"], PLANS_FILE)
    state = _sum(by_age, "special_la_maintained", "special_academy_free")
    other = _sum(by_age, "special_independent", "special_non_maintained")
    ages = by_age.index.str.removeprefix("age ").str.replace("under 3", "2")
    rows = [("age", age, a, b) for age, a, b in zip(ages, state, other, strict=True)]
    needs = raw.zipped(PLANS_FILE, NEEDS)
    needs = needs[(needs["new_la_code"] == KENT) & (needs["breakdown_topic"] == "Type of placement")].set_index("breakdown")
    for code in NEED_CODES:
        column = "number_need_unknown" if code == "not known" else f"number_{code.lower()}"
        counts = whole_numbers(needs[column], PLANS_FILE)
        rows.append(
            (
                "need",
                code,
                counts["Special - LA maintained"] + counts["Special - Academy/free schools"],
                counts["Special - independent"] + counts["Special - non-maintained"],
            )
        )
    frame = pd.DataFrame(rows, columns=list(SPECIAL_PLANS.columns))
    published = int(whole.item())
    for part, group in frame.groupby("breakdown"):
        if (found := int(group["state_special"].sum() + group["other_special"].sum())) != published:
            raise Refused(f"{PLANS_FILE} does not add up: special schools by {part} {found}, in all {published}.")
    return frame


def _sum(table: pd.DataFrame, *columns: str) -> pd.Series:
    return sum(whole_numbers(table[column], PLANS_FILE) for column in columns)


@builds(MAPPING, Raw)
def mapping(raw: Raw) -> pd.DataFrame:
    """Which kind of school a need goes to; refused unless every need goes somewhere in full, in every version."""
    table = raw.csv(MAPPING_FILE, "need,need_name,designation,today_pct,communication_pct,learning_pct,because")
    for name in MAPPINGS:
        table[f"{name}_pct"] = whole_numbers(table[f"{name}_pct"], MAPPING_FILE)
        short = table.groupby("need")[f"{name}_pct"].sum().loc[lambda total: total != 100]
        if len(short):
            raise Refused(f"{MAPPING_FILE} sends {short.iloc[0]} percent of “{short.index[0]}” somewhere, not 100, in “{name}”.")
    return table


@builds(NEED_BY_PHASE, Raw, SPECIAL_PLANS)
def need_by_phase(raw: Raw, plans: pd.DataFrame) -> pd.DataFrame:
    """One row per phase and need that any child in a special school has."""
    table = raw.zipped(PLANS_FILE, NEEDS)
    table = table[(table["new_la_code"] == KENT) & (table["breakdown_topic"] == "Child or young persons age")]
    ages = table["breakdown"].str.removeprefix("age ").str.replace("under 3", "2").astype(int).to_numpy()
    columns = {code: "number_need_unknown" if code == "not known" else f"number_{code.lower()}" for code in NEED_CODES}
    counts = np.column_stack([whole_numbers(table[column], PLANS_FILE) for column in columns.values()])
    all_plans = np.array([counts[np.isin(ages, list(phase))].sum(axis=0) for phase in PHASES.values()], dtype=float)
    by_age = plans[plans["breakdown"] == "age"].assign(age=lambda rows: rows["value"].astype(int)).set_index("age")
    by_need = plans[plans["breakdown"] == "need"].set_index("value").loc[list(NEED_CODES)]
    fitted = {}
    for setting in ("state_special", "other_special"):
        of_phase = np.array([by_age[setting].reindex(phase, fill_value=0).sum() for phase in PHASES.values()], dtype=float)
        of_need = by_need[setting].to_numpy(dtype=float)
        fitted[setting] = _brought_to(all_plans, of_phase, of_need * of_phase.sum() / of_need.sum()).ravel()
    index = pd.MultiIndex.from_product([PHASES, NEED_CODES], names=["phase", "need"])
    frame = pd.DataFrame(fitted, index=index).reset_index()
    return frame[frame[["state_special", "other_special"]].sum(axis=1) > 0]


def _brought_to(start: np.ndarray, of_rows: np.ndarray, of_columns: np.ndarray, rounds: int = 200) -> np.ndarray:
    """A table with the proportions of `start` whose rows and columns add up as given: scaled to each in turn until both fit."""
    table = np.where(of_columns > 0, np.maximum(start, 1e-9), 0.0)
    for _ in range(rounds):
        for axis, wanted in ((1, of_rows), (0, of_columns)):
            sums = table.sum(axis=axis, keepdims=True)
            goal = np.expand_dims(wanted, axis)
            table = table * np.divide(goal, sums, out=np.zeros_like(sums), where=sums > 0)
    return table


@builds(NEED, Raw, SMALL_AREAS, POPULATION, SPECIAL_PLANS, DEPRIVATION, SCHOOL_CENSUS, SCHOOLS, FREE_MEALS)
def need(
    raw: Raw,
    small_areas: pd.DataFrame,
    population: pd.DataFrame,
    plans: pd.DataFrame,
    deprivation: pd.DataFrame,
    census: pd.DataFrame,
    schools: pd.DataFrame,
    meals: pd.DataFrame,
) -> pd.DataFrame:
    """One row per small area and phase."""
    by_age = plans[plans["breakdown"] == "age"].assign(age=lambda rows: rows["value"].astype(int)).set_index("age")
    kent = population.groupby("age")["residents"].sum()
    inside = small_areas.groupby("district_code")["residents_under_16"].transform("sum")
    share = small_areas["residents_under_16"] / inside
    residents = population.pivot(index="place_code", columns="age", values="residents").astype(float)
    rows = []
    for phase, ages in PHASES.items():
        local = {age: residents.loc[small_areas["district_code"], age].to_numpy() * share.to_numpy() for age in ages}
        part = small_areas[["lsoa_code", "district_code"]].assign(phase=phase, residents=sum(local.values()))
        for setting in ("state_special", "other_special"):
            part[setting] = sum(local[age] * float(by_age[setting].get(age, 0)) / float(kent[age]) for age in ages)
        rows.append(part)
    frame = pd.concat(rows, ignore_index=True)
    steepest = _steepest(census, schools, meals)
    frame["low_income_factor"] = _low_income_factor(raw, frame, population, deprivation, steepest)
    frame["need_basis"] = MODELLED
    return _supplied(raw, frame).sort_values(["lsoa_code", "phase"])


def _steepest(census: pd.DataFrame, schools: pd.DataFrame, meals: pd.DataFrame) -> float:
    """How many times the plans per pupil the fifth of mainstream schools with most free meals has, of that with fewest; newest census."""
    rows = schools.loc[schools["kind"] == "mainstream", ["urn"]].merge(census[census["year"] == census["year"].max()], on="urn")
    rows = rows.merge(meals, on=["urn", "year"]).dropna(subset=["plans", "free_meals_pct"])
    rows = rows[(rows["plans_status"] == "ok") & (rows["pupils"] > 0)].sort_values(["free_meals_pct", "urn"])
    fifth = np.arange(len(rows)) * 5 // len(rows)
    rate = rows.groupby(fifth)["plans"].sum() / rows.groupby(fifth)["pupils"].sum()
    return float(rate.iloc[-1] / rate.iloc[0])


def _low_income_factor(
    raw: Raw, frame: pd.DataFrame, population: pd.DataFrame, deprivation: pd.DataFrame, steepest: float
) -> np.ndarray:
    """A factor that rises with child poverty, set by the one count of plans by home that has a date (Thanet, January 2019), and capped.

    `steepest` is the most times by which need in the poorest fifth of small areas may be that in the least poor.
    """
    fragments = raw.csv(
        HOME_COUNTS_FILE, "district,kcc_area,date,measure,number_or_value,unit,breakdown,uncertain,source_key,source"
    )
    asked = (fragments["district"] == "Thanet") & (fragments["measure"] == "pupils in the district with an EHCP")
    thanet_plans = int(fragments.loc[asked, "number_or_value"].item())
    caseload = raw.zipped(PLANS_FILE, CASELOAD)
    of_kent = (caseload["new_la_code"] == KENT) & (caseload["breakdown_topic"] == "All EHC plans")
    in_2019 = of_kent & (caseload["time_period"] == "201819")
    kent_plans = int(whole_numbers(caseload.loc[in_2019, "ehcplans"], PLANS_FILE).item())
    young = population[population["age"] <= 24].groupby("place_code")["residents"].sum()
    wanted = (thanet_plans / kent_plans) / (young[THANET] / young.sum())
    poverty = 5.5 - deprivation.set_index("lsoa_code")["child_poverty_tenth"].astype(float)
    level = frame["lsoa_code"].map(poverty).to_numpy()
    weight = frame["state_special"].to_numpy()
    in_thanet = (frame["district_code"] == THANET).to_numpy()
    mean, thanet = np.average(level, weights=weight), np.average(level[in_thanet], weights=weight[in_thanet])
    least_poor, poorest = -4.0, 4.0  # the middles of the outer fifths, on the scale of `poverty`
    cap = (steepest - 1) / ((poorest - mean) - steepest * (least_poor - mean))
    slope = min((wanted - 1) / (thanet - mean), cap)
    return np.maximum(1 + slope * (level - mean), 0)


def _supplied(raw: Raw, frame: pd.DataFrame) -> pd.DataFrame:
    """The same rows, brought to the counts by home where a file gives them."""
    if not raw.has(SUPPLIED_FILE):
        return frame
    given = raw.csv(SUPPLIED_FILE, "district_code,state_special,other_special")
    unique(given["district_code"], SUPPLIED_FILE)
    if strangers := sorted(set(given["district_code"]) - set(frame["district_code"])):
        raise Refused(f"{SUPPLIED_FILE} names a district we do not know: {strangers[0]}.")
    for row in given.itertuples():
        there = frame["district_code"] == row.district_code
        for setting in ("state_special", "other_special"):
            frame.loc[there, setting] *= float(getattr(row, setting)) / frame.loc[there, setting].sum()
        frame.loc[there, ["low_income_factor", "need_basis"]] = [1.0, COUNTED]
    return frame
