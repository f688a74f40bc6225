"""What stands beside the counts: free school meals, deprivation, children in low-income families, town and country."""

import pandas as pd

from data.build.census import KENT_LA, SYMBOLS_HERE, census_files
from data.build.ons import PLACES
from data.build.raw import Raw, Refused, decimals, one_of, unique, whole_numbers
from data.build.steps import builds
from data.build.table import Col, Table
from data.build.values import values

DEPRIVATION_FILE = "mhclg/iod2025_lsoa_kent.csv"
RURAL_FILE = "ons/rural_urban_2021_lsoa_kent.csv"
DEPRIVATION_HEADER = (
    "LSOA21CD,LSOA21NM,LAD24CD,LAD24NM,IMD_rank,IMD_decile,IDACI_rank,IDACI_decile,IDAOPI_rank,IDAOPI_decile,"
    "Income_decile,Employment_decile,Education_decile,Health_decile,Crime_decile,Housing_and_Services_decile,"
    "Environment_decile,Income_rank,Employment_rank,Education_rank,Health_rank,Crime_rank,Housing_and_Services_rank,"
    "Environment_rank,IMD_score,Income_score,Employment_score,Education_score,Health_score,Crime_score,"
    "Housing_and_Services_score,Environment_score,children_and_young_people_score,children_and_young_people_rank,"
    "children_and_young_people_decile,adult_skills_score,adult_skills_rank,adult_skills_decile,"
    "geographical_barriers_score,geographical_barriers_rank,geographical_barriers_decile,wider_barriers_score,"
    "wider_barriers_rank,wider_barriers_decile,indoors_score,indoors_rank,indoors_decile,outdoors_score,outdoors_rank,"
    "outdoors_decile,income_deprivation_affecting_children_index_idaci_numerator,connectivity_score,MSOA21CD,MSOAHCLNM"
)
LOW_INCOME_FILE = "dwp/children_low_income_ahc_districts.csv"

FREE_MEALS = Table(
    path="snapshots/dfe/free_meals.parquet",
    table="dfe_free_meals",
    says="Share of each school's pupils who can have free school meals, each January that we hold",
    grain=("urn", "year"),
    place_basis="school",
    covers="state-funded schools of Kent; fee-charging schools have none",
    made_by="context",
    changes=("pupils who can have free meals over pupils on roll; where a census prints only the share, that",),
    revises="yearly",
    files=census_files,
    columns={
        "urn": Col("INTEGER", "unique reference number of the school"),
        "year": Col("INTEGER", "calendar year of the January census", least=2000),
        "free_meals_pct": Col(
            "DOUBLE", "pupils who can have free school meals, of all on roll", unit="percent 0–100", least=0, most=100
        ),
    },
)

DEPRIVATION = Table(
    path="snapshots/mhclg/deprivation.parquet",
    table="mhclg_deprivation",
    says="How deprived each small area (LSOA) is among all of England: Indices of Deprivation 2025",
    grain=("lsoa_code",),
    place_basis="home",
    covers="Kent, LSOAs of 2021",
    made_by="context",
    changes=("tenths only: 1 is the most deprived tenth of England's small areas",),
    revises="every few years",
    files=(DEPRIVATION_FILE,),
    columns={
        "lsoa_code": Col("VARCHAR", "GSS code of the LSOA (2021)", pattern=r"^E010\d{5}$"),
        "deprivation_tenth": Col(
            "INTEGER", "Index of Multiple Deprivation, tenth of England; 1 is the most deprived", least=1, most=10
        ),
        "child_poverty_tenth": Col(
            "INTEGER", "income deprivation affecting children, tenth of England; 1 is the most deprived", least=1, most=10
        ),
    },
)

RURAL = Table(
    path="snapshots/ons/rural_urban.parquet",
    table="ons_rural_urban",
    says="Whether each small area (LSOA) is rural or urban, 2021",
    grain=("lsoa_code",),
    place_basis="home",
    covers="Kent, LSOAs of 2021",
    made_by="context",
    changes=("the eight classes put together into rural and urban, as the publisher does",),
    revises="after the next census",
    files=(RURAL_FILE,),
    columns={
        "lsoa_code": Col("VARCHAR", "GSS code of the LSOA (2021)", pattern=r"^E010\d{5}$"),
        "is_rural": Col("BOOLEAN", "rural rather than urban"),
    },
)

LOW_INCOME = Table(
    path="snapshots/dwp/low_income.parquet",
    table="dwp_low_income",
    says="Children under 16 in families with a low income after housing costs, by district",
    grain=("place_code", "year"),
    place_basis="home",
    covers="Kent districts, years ending March 2024 and March 2025",
    made_by="context",
    changes=(
        "low income: under 60% of the middle income of the country in that year, after rent or mortgage is paid",
        "children is worked out from the printed count and share, so it may be out by one part in 500",
    ),
    revises="yearly, in March",
    files=(LOW_INCOME_FILE,),
    columns={
        "place_code": Col("VARCHAR", "GSS code of the district", pattern=r"^E07\d{6}$"),
        "year": Col("INTEGER", "calendar year in which the financial year ends", least=2024, most=2025),
        "low_income_children": Col("INTEGER", "children under 16 in such families", unit="count", least=0),
        "children": Col("DOUBLE", "all children under 16, worked out", unit="count", least=0),
    },
)


@builds(FREE_MEALS, Raw)
def free_meals(raw: Raw) -> pd.DataFrame:
    """Share of pupils who can have free school meals, where a census gives one."""
    years = []
    for year, (file, columns) in raw.censuses.items():
        census = raw.columns(file, columns)
        census = census[(census["authority_number"] == str(KENT_LA)) & (census["pupils"] != "0")]
        if "free_meals_pct" in columns:
            share = values(census["free_meals_pct"], file, SYMBOLS_HERE, decimals)["value"]
        else:
            share = 100.0 * values(census["free_meals"], file, SYMBOLS_HERE)["value"] / whole_numbers(census["pupils"], file)
        years.append(pd.DataFrame({"urn": whole_numbers(census["urn"], file), "year": year, "free_meals_pct": share}))
    return pd.concat(years).dropna().sort_values(["urn", "year"])


@builds(DEPRIVATION, Raw)
def deprivation(raw: Raw) -> pd.DataFrame:
    """Tenths of deprivation by LSOA."""
    table = raw.csv(DEPRIVATION_FILE, DEPRIVATION_HEADER)
    return pd.DataFrame(
        {
            "lsoa_code": unique(table["LSOA21CD"], DEPRIVATION_FILE),
            "deprivation_tenth": whole_numbers(table["IMD_decile"], DEPRIVATION_FILE),
            "child_poverty_tenth": whole_numbers(table["IDACI_decile"], DEPRIVATION_FILE),
        }
    ).sort_values("lsoa_code")


@builds(RURAL, Raw)
def rural_urban(raw: Raw) -> pd.DataFrame:
    """Rural or urban by LSOA."""
    table = raw.csv(RURAL_FILE, "LSOA21CD,LSOA21NM,MSOA21CD,MSOAHCLNM,LADCD,LADNM,ruc21_code,classification,ruc")
    return pd.DataFrame(
        {
            "lsoa_code": unique(table["LSOA21CD"], RURAL_FILE),
            "is_rural": one_of(table["ruc"], {"Rural": "rural", "Urban": "urban"}, RURAL_FILE) == "rural",
        }
    ).sort_values("lsoa_code")


@builds(LOW_INCOME, Raw, PLACES)
def low_income(raw: Raw, places: pd.DataFrame) -> pd.DataFrame:
    """Children in low-income families by district and year; refused unless every district is there."""
    table = raw.csv(LOW_INCOME_FILE, "la,code,n_fye2024,n_fye2025,pct_fye2024,pct_fye2025")
    districts = places.loc[places["level"] == "district", "place_code"]
    table = table[table["code"].isin(districts)]
    if len(table) != len(districts):
        raise Refused(f"{LOW_INCOME_FILE} lacks a district of Kent.")
    rows = []
    for year in (2024, 2025):
        count = whole_numbers(table[f"n_fye{year}"].str.replace(",", ""), LOW_INCOME_FILE)
        share = decimals(table[f"pct_fye{year}"].str.removesuffix("%"), LOW_INCOME_FILE)
        rows.append(
            pd.DataFrame(
                {"place_code": table["code"], "year": year, "low_income_children": count, "children": 100 * count / share}
            )
        )
    return pd.concat(rows).sort_values(["place_code", "year"])
