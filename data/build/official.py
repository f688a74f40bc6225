"""Our sums beside the publisher's own totals; a difference without a reason stops the build."""

from collections.abc import Iterator
from itertools import product

import pandas as pd

from data.build.census import SCHOOL_CENSUS, census_files
from data.build.england import AUTHORITIES, ENGLAND_SCHOOLS, PLACEMENTS, PLACEMENTS_FILE, PLACEMENTS_HEADER
from data.build.raw import Raw, Refused, decimals, whole_numbers
from data.build.steps import builds
from data.build.table import Col, Table

TOOL_FILE = "dfe/lait_sen_measures_all_areas.csv"
NEEDS_FILE = "dfe/sen_need_by_phase_2023_england.csv"
NEEDS_YEAR = 2023
REASONS_FILE = "typed/official_totals_explained.csv"
NATIONAL, TOOL, NEEDS, RELEASE = (
    "national rows of the school census file",
    "the Department's tool for councils",
    "pupils by primary need and phase",
    "the release on EHC plans",
)
ENGLAND = "England"
COUNT, PERCENT = "count", "percent 0–100"
OF_MEASURE = {"pupils": "pupils", "plans": "pupils with an EHC plan", "sen_support": "pupils on SEN support"}
# A national row's kind of school: our group, and the census's own types for what our group puts together.
OF_ROW = {
    "PRI": ("state-funded primary schools", "primary", None),
    "SEC": ("state-funded secondary schools", "secondary", None),
    "SPE State-funded special school": ("state-funded special schools", "special", ("State-funded special school",)),
    "SPE Special school": (
        "state-funded and non-maintained special schools",
        "special",
        ("State-funded special school", "Non-maintained special school"),
    ),
}
# The tool's short name of a measure: what it counts, among which of our groups, and the decimals it prints.
OF_TOOL = {
    "PrimStatements": ("plans", "primary", 1),
    "SecStatements": ("plans", "secondary", 2),
    "PrimNoStatements": ("sen_support", "primary", 1),
    "SecNoStatements": ("sen_support", "secondary", 1),
    "SEN_TotStat": ("plans", None, 1),
    "SEN_TotSENSuP": ("sen_support", None, 1),
}
OF_PHASE = {
    "State-funded primary": OF_ROW["PRI"],
    "State-funded secondary": OF_ROW["SEC"],
    "State-funded special school": OF_ROW["SPE State-funded special school"],
}
# The release's printed percentages, and the settings that our table puts the same plans into.
OF_RELEASE = {
    "mainstream_total_pc": (
        "mainstream schools and their units",
        ("mainstream school", "SRP or SEN unit in a mainstream school"),
    ),
    "special_total_pc": ("special schools", ("state special school", "independent or charity special school")),
    "ap_pru_total_pc": ("alternative provision", ("alternative provision",)),
    "fe_total_pc": ("colleges", ("college",)),
}
KEY = ["publication", "what", "place_name", "year"]

OFFICIAL_TOTALS = Table(
    path="snapshots/dfe/official_totals.parquet",
    table="dfe_official_totals",
    says="Our sums beside the publisher's own totals, the difference, and why there is one",
    grain=tuple(KEY),
    place_basis="none",
    covers="England, every county council of January 2023, Kent's ten statistical neighbours; each January that we hold",
    made_by="official",
    changes=(
        "our percentages rounded as the publisher rounds them, halves up",
        "reasons are typed by us with the difference they explain; a difference without one, or a reason without its difference, stops "
        "the build",
    ),
    revises="with each release",
    files=lambda raw: (*census_files(raw), TOOL_FILE, NEEDS_FILE, PLACEMENTS_FILE, REASONS_FILE),
    columns={
        "publication": Col("VARCHAR", "where the publisher prints its total", words=(NATIONAL, TOOL, NEEDS, RELEASE)),
        "what": Col("VARCHAR", "what is added up"),
        "place_name": Col("VARCHAR", "the council, as that publication names it, or England"),
        "year": Col("INTEGER", "calendar year; of January", least=2000),
        "unit": Col("VARCHAR", "count or percent 0–100", words=(COUNT, PERCENT)),
        "ours": Col("DOUBLE", "our sum", unit="as its row says"),
        "theirs": Col("DOUBLE", "the publisher's total", unit="as its row says"),
        "difference": Col("DOUBLE", "ours minus theirs", unit="as its row says"),
        "reason": Col("VARCHAR", "why they differ; empty when they are the same", optional=True),
        "place_basis": Col("VARCHAR", "school or authority", words=("school", "authority")),
    },
)


@builds(OFFICIAL_TOTALS, Raw, SCHOOL_CENSUS, ENGLAND_SCHOOLS, AUTHORITIES, PLACEMENTS)
def official_totals(raw: Raw, *tables: pd.DataFrame) -> pd.DataFrame:
    """One row per total that the publisher prints and we can add up; refused when a difference is not explained."""
    return explained(beside(raw, *tables), _reasons(raw)).sort_values(KEY)


def beside(raw: Raw, census: pd.DataFrame, groups: pd.DataFrame, known: pd.DataFrame, placements: pd.DataFrame) -> pd.DataFrame:
    """Our sum and the publisher's total of each."""
    schools = census.merge(groups, on="urn")
    compared = known[known["is_county"] | known["neighbour"].notna()]
    rows = [
        *_national(raw, schools),
        *_of_tool(raw, schools, compared),
        *_of_needs(raw, schools, compared),
        *_of_release(raw, placements),
    ]
    return pd.DataFrame(rows, columns=[*KEY, "unit", "ours", "theirs", "place_basis"])


def explained(frame: pd.DataFrame, reasons: pd.DataFrame) -> pd.DataFrame:
    """The rows with their difference and its reason.

    Raises Refused when a difference has no reason, or a reason not the difference it was typed for.
    """
    frame = frame.assign(difference=(frame["ours"] - frame["theirs"]).round(2) + 0.0)
    frame = frame.merge(reasons.rename(columns={"difference": "typed"}), on=KEY, how="outer", indicator=True)
    stale = frame["typed"].notna() & (frame["typed"] != frame["difference"])
    for wrong, why in (
        (frame["difference"].ne(0) & frame["typed"].isna(), "nothing explains that"),
        (stale, "explained was {typed:g}"),
    ):
        if wrong.any():
            row = frame[wrong].iloc[0]
            raise Refused(
                f"{row['what']}, {row['place_name']}, January {row['year']}: our sum {row['ours']:g}, official total {row['theirs']:g}; "
                f"{why.format(typed=row['typed'])} ({REASONS_FILE})."
            )
    return frame


def rounded_percent(part: int, whole: int, places: int) -> float:
    """A percentage as publishers print it, halves rounded up, worked out in whole numbers."""
    return (2 * part * 100 * 10**places + whole) // (2 * whole) / 10**places


def _reasons(raw: Raw) -> pd.DataFrame:
    table = raw.csv(REASONS_FILE, ",".join([*KEY, "difference", "reason"]))
    return table.assign(
        year=whole_numbers(table["year"], REASONS_FILE).astype(int), difference=decimals(table["difference"], REASONS_FILE)
    )


def _national(raw: Raw, schools: pd.DataFrame) -> Iterator[tuple]:
    """Counts of the file's rows for all England, by kind of school."""
    for year, (file, columns) in raw.censuses.items():
        table = raw.columns(file, columns)
        own = schools[schools["year"] == year]
        for row in table[table["urn"] == "NAT"].to_dict("records"):
            kind = row["authority_number"] or row["establishment_number"]
            kind = f"{kind} {row['census_type']}" if kind == "SPE" else kind
            if kind not in OF_ROW:
                raise Refused(f"{file} has a national row we do not know: “{kind}”.")
            title, group, types = OF_ROW[kind]
            for measure in (measure for measure in OF_MEASURE if measure in row):
                ours = int(_chosen(own, group, types)[measure].sum())
                yield NATIONAL, f"{OF_MEASURE[measure]}, {title}", ENGLAND, year, COUNT, ours, int(row[measure]), "school"


def _of_tool(raw: Raw, schools: pd.DataFrame, compared: pd.DataFrame) -> Iterator[tuple]:
    """Percentages of the Department's tool, council by council and for England."""
    table = raw.csv(TOOL_FILE, "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region,label_in_2016_rows")
    table = table.set_axis(["measure", "item", "year", "name", "value", "number", "region", "label"], axis=1)
    table = table.assign(number=whole_numbers(table["number"], TOOL_FILE))
    is_compared = table["number"].isin(compared["authority_number"]) | table["name"].eq(ENGLAND)
    years = {str(year): rows for year, rows in schools.groupby("year")}
    for row in table[table["measure"].isin(OF_TOOL) & is_compared & table["year"].isin(years)].itertuples():
        measure, group, places = OF_TOOL[row.measure]
        own = years[row.year]
        own = own if row.name == ENGLAND else own[own["authority_number"] == row.number]
        own = own[own[measure].notna()] if group is None else _chosen(own[own[measure].notna()], group)
        if own.empty:
            continue  # a measure that no file we hold gives for that January
        ours = rounded_percent(int(own[measure].sum()), int(own["pupils"].sum()), places)
        title = f"{OF_MEASURE[measure]}, {'all' if group is None else group} schools"
        yield TOOL, title, row.name, int(row.year), PERCENT, ours, round(float(row.value), places), "school"


def _of_needs(raw: Raw, schools: pd.DataFrame, compared: pd.DataFrame) -> Iterator[tuple]:
    """Pupils with any need of January 2023, council by council: those with a plan and on SEN support together."""
    table = raw.csv(NEEDS_FILE, "la_name,phase_type_grouping,primary_need,number_of_pupils,pupil_gender_boys,pupil_gender_girls")
    pupils = whole_numbers(table["number_of_pupils"], NEEDS_FILE).groupby([table["la_name"], table["phase_type_grouping"]]).sum()
    own = schools[schools["year"] == NEEDS_YEAR]
    numbers = compared.groupby("authority_name")["authority_number"].agg(list)
    for (name, among), (phase, (title, group, types)) in product(numbers.items(), OF_PHASE.items()):
        there = _chosen(own[own["authority_number"].isin(among)], group, types)
        if (name, phase) in pupils.index:
            ours = int(there["plans"].sum() + there["sen_support"].sum())
            yield (
                NEEDS,
                f"pupils with a plan or on SEN support, {title}",
                name,
                2023,
                COUNT,
                ours,
                int(pupils[name, phase]),
                "school",
            )


def _of_release(raw: Raw, placements: pd.DataFrame) -> Iterator[tuple]:
    """Where plans are placed, in percent of all plans a council keeps."""
    table = raw.csv(PLACEMENTS_FILE, PLACEMENTS_HEADER)
    table = table[table["geographic_level"] != "Regional"]
    table = table.assign(place_code=table["new_la_code"].where(table["new_la_code"] != "", table["country_code"]))
    plans = placements.pivot(index="place_code", columns="setting", values="plans")
    names = placements.drop_duplicates("place_code").set_index("place_code")["place_name"]
    for row in table[table["place_code"].isin(plans.index)].to_dict("records"):
        own, year = plans.loc[row["place_code"]], int(row["time_period"][:4]) + 1
        name = names[row["place_code"]]
        yield RELEASE, "EHC plans the council keeps", name, year, COUNT, int(own.sum()), int(row["ehcplans"]), "authority"
        for column, (title, settings) in OF_RELEASE.items():
            ours = rounded_percent(int(own[list(settings)].sum()), int(own.sum()), 1)
            yield RELEASE, f"EHC plans in {title}", name, year, PERCENT, ours, float(row[column]), "authority"


def _chosen(schools: pd.DataFrame, group: str, types: tuple[str, ...] | None = None) -> pd.DataFrame:
    """The schools of one of our groups; of the census's own types where our group takes in more."""
    among = schools[schools["school_group"] == group]
    return among if types is None else among[among["census_type"].isin(types)]
