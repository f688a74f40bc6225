"""What kind a school is, by one rule over all years."""

import pandas as pd

from data.build.census import INDEPENDENT

KINDS = ("mainstream", "special", "independent", "alternative provision", "college")
SECTORS = ("state-funded", "non-maintained", "independent")
PHASES = ("nursery", "primary", "secondary", "all-through", "16 plus", "not stated")

# Type in the register of May 2025 → kind, sector. Every type seen in Kent stands here; another is refused.
KIND_OF_TYPE = {
    "Academy converter": ("mainstream", "state-funded"),
    "Academy sponsor led": ("mainstream", "state-funded"),
    "Community school": ("mainstream", "state-funded"),
    "Foundation school": ("mainstream", "state-funded"),
    "Free schools": ("mainstream", "state-funded"),
    "Local authority nursery school": ("mainstream", "state-funded"),
    "University technical college": ("mainstream", "state-funded"),
    "Voluntary aided school": ("mainstream", "state-funded"),
    "Voluntary controlled school": ("mainstream", "state-funded"),
    "Academy special converter": ("special", "state-funded"),
    "Community special school": ("special", "state-funded"),
    "Foundation special school": ("special", "state-funded"),
    "Free schools special": ("special", "state-funded"),
    "Non-maintained special school": ("special", "non-maintained"),
    "Other independent special school": ("special", "independent"),
    "Other independent school": ("independent", "independent"),
    "Miscellaneous": ("independent", "independent"),
    "Academy alternative provision sponsor led": ("alternative provision", "state-funded"),
    "Pupil referral unit": ("alternative provision", "state-funded"),
    "Further education": ("college", "state-funded"),
    "Higher education institutions": ("college", "state-funded"),
    "Special post 16 institution": ("college", "independent"),
}
# Type as a school census prints it, for schools that have left the register.
KIND_OF_CENSUS_TYPE = {
    "State-funded nursery": ("mainstream", "state-funded"),
    "State-funded primary": ("mainstream", "state-funded"),
    "State-funded secondary": ("mainstream", "state-funded"),
    "State-funded special school": ("special", "state-funded"),
    "Non-maintained special school": ("special", "non-maintained"),
    "Pupil referral unit": ("alternative provision", "state-funded"),
    "State-funded AP school": ("alternative provision", "state-funded"),
    INDEPENDENT: ("independent", "independent"),
}
PHASE_OF_REGISTER = {
    "Nursery": "nursery",
    "Primary": "primary",
    "Secondary": "secondary",
    "All-through": "all-through",
    "16 plus": "16 plus",
    "Not applicable": "not stated",
}
PHASE_OF_CENSUS_TYPE = {
    "State-funded nursery": "nursery",
    "State-funded primary": "primary",
    "State-funded secondary": "secondary",
}
# What the Department's ranges of establishment numbers stand for, where no list prints a type: first number, type, phase.
TYPE_OF_NUMBER = (
    (1000, "State-funded nursery"),
    (1100, "Pupil referral unit"),
    (2000, "State-funded primary"),
    (4000, "State-funded secondary"),
    (5200, "State-funded primary"),
    (5400, "State-funded secondary"),
    (5950, "State-funded special school"),
    (6000, INDEPENDENT),
    (6900, "State-funded secondary"),
    (7000, "State-funded special school"),
)
BY_REGISTER = "type in the register of May 2025"
BY_CENSUS = "type in the newest school census that prints one"
BY_NUMBER = "range of its establishment number"
BY_SHARE = "a census calls it independent; special because at least half its pupils have an EHC plan"


def kind_of_census_type(census_type: str, pupils: int, plans: int) -> tuple[str, str, str]:
    """Kind, sector and phase of a school from its type in a census and, for one it calls independent, from its share of plans."""
    kind, sector = KIND_OF_CENSUS_TYPE[census_type]
    if census_type == INDEPENDENT and 2 * plans >= pupils > 0:
        kind = "special"
    return kind, sector, PHASE_OF_CENSUS_TYPE.get(census_type, "not stated")


def newest_types(census: pd.DataFrame) -> pd.DataFrame:
    """For each school: type, pupils and plans of the newest census that prints a type, else those of its range of numbers."""
    first_numbers, types = zip(*TYPE_OF_NUMBER, strict=True)
    of_number = pd.cut(census["establishment_number"].astype(float), [*first_numbers, float("inf")], right=False, labels=False)
    by_number = of_number.map(dict(enumerate(types)))
    rows = census.assign(
        type_basis=census["census_type"].notna().map({True: BY_CENSUS, False: BY_NUMBER}),
        census_type=census["census_type"].fillna(by_number),
    )
    rows = rows.sort_values(
        ["type_basis", "year"], key=lambda column: column.eq(BY_CENSUS) if column.name == "type_basis" else column
    )
    return rows.drop_duplicates("urn", keep="last").set_index("urn")[["census_type", "type_basis", "pupils", "plans"]]


def kinds(every: list[int], register: pd.DataFrame, counted: pd.DataFrame) -> pd.DataFrame:
    """Kind, sector and phase of each school by the one rule, with the basis that decided it."""
    types = newest_types(counted)
    rows = []
    for urn in every:
        register_type = register["register_type"].get(urn)
        if register_type is not None:
            kind, sector = KIND_OF_TYPE[register_type]
            phase, basis = register.at[urn, "phase"], BY_REGISTER
        else:
            census_type, basis, pupils, plans = types.loc[urn].fillna(0)
            kind, sector, phase = kind_of_census_type(census_type, pupils, plans)
            if census_type == INDEPENDENT and kind == "special":
                basis = BY_SHARE
        rows.append((kind, sector, phase, basis, register_type))
    return pd.DataFrame(rows, columns=["kind", "sector", "phase", "kind_basis", "register_type"], index=every)
