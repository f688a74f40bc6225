"""How many children in each small area are likely to need a special school place, and of which kind. Modelled, not counted."""

import numpy as np
import pandas as pd

from data.build.context import DEPRIVATION, DEPRIVATION_FILE
from data.build.ons import CENSUS_FILE, CENTRES_FILE, KENT, POPULATION, POPULATION_FILE, SMALL_AREAS
from data.build.raw import Raw, Refused, unique, whole_numbers
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
PHASES = {"primary": range(3, 11), "secondary": range(11, 16), "16 plus": range(16, 20)}
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
        "low_income_factor makes need follow child poverty: as steeply as gives Thanet its published share of plans in 2019; "
        "it leaves Kent's total as it is, to within a child",
        f"a file {SUPPLIED_FILE} with counts by home takes over for the districts it names",
    ),
    revises="yearly",
    files=(POPULATION_FILE, CENTRES_FILE, CENSUS_FILE, PLANS_FILE, DEPRIVATION_FILE, HOME_COUNTS_FILE, SUPPLIED_FILE),
    columns={
        "lsoa_code": Col("VARCHAR", "GSS code of the LSOA (2021)"),
        "phase": Col("VARCHAR", "primary (3 to 10), secondary (11 to 15) or 16 plus (16 to 19)", words=tuple(PHASES)),
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


@builds(NEED, Raw, SMALL_AREAS, POPULATION, SPECIAL_PLANS, DEPRIVATION)
def need(
    raw: Raw, small_areas: pd.DataFrame, population: pd.DataFrame, plans: pd.DataFrame, deprivation: pd.DataFrame
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
    frame["low_income_factor"] = _low_income_factor(raw, frame, small_areas, population, deprivation)
    frame["need_basis"] = MODELLED
    return _supplied(raw, frame).sort_values(["lsoa_code", "phase"])


def _low_income_factor(
    raw: Raw, frame: pd.DataFrame, small_areas: pd.DataFrame, population: pd.DataFrame, deprivation: pd.DataFrame
) -> np.ndarray:
    """A factor that rises with child poverty, set by the one count of plans by home that has a date: Thanet, January 2019."""
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
    slope = (wanted - 1) / (thanet - mean)
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
