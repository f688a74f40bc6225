"""Need by small area adds up to Kent's plans; a need goes somewhere in full; counts by home take over."""

import io
import zipfile

import numpy as np
import pandas as pd
import pytest

from data.build import need
from data.build.need import CASELOAD, HOME_COUNTS_FILE, MAPPING_FILE, NEEDS, PLANS_FILE, SUPPLIED_FILE, THANET
from data.build.raw import Refused
from tests.support.raw_folder import RawFolder

DOVER = "E07000108"
KENT = {"new_la_code": "E10000016", "time_period": "202425"}
SETTINGS = ("special_la_maintained", "special_academy_free", "special_independent", "special_non_maintained")
HOME_HEADER = "district,kcc_area,date,measure,number_or_value,unit,breakdown,uncertain,source_key,source"
MAPPING_HEADER = "need,need_name,designation,today_pct,communication_pct,learning_pct,because"


def plans(topic, breakdown, counts, total=None):
    return (
        KENT
        | {"breakdown_topic": topic, "breakdown": breakdown, "special_total": total}
        | dict(zip(SETTINGS, counts, strict=True))
    )


@pytest.fixture
def folder(tmp_path):
    folder = RawFolder(tmp_path)
    caseload = [
        plans("All EHC plans", "All EHC plans", (70, 20, 8, 2), 100),
        plans("Child or young persons age", "age 5", (40, 20, 5, 1)),
        plans("Child or young persons age", "age 12", (30, 0, 3, 1)),
        plans("All EHC plans", "All EHC plans", (0, 0, 0, 0), 0) | {"time_period": "201819", "ehcplans": 1000},
    ]
    columns = [f"number_{'need_unknown' if code == 'not known' else code.lower()}" for code in need.NEED_CODES]
    kinds = {
        "Special - LA maintained": 70,
        "Special - Academy/free schools": 20,
        "Special - independent": 8,
        "Special - non-maintained": 2,
    }
    ages = {"age 5": 150, "age 12": 250}
    needs = [
        KENT | {"breakdown_topic": topic, "breakdown": part} | dict.fromkeys(columns, 0) | {"number_asd": count}
        for topic, parts in (("Type of placement", kinds), ("Child or young persons age", ages))
        for part, count in parts.items()
    ]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, rows in ((CASELOAD, caseload), (NEEDS, needs)):
            text = io.StringIO()
            pd.DataFrame(rows).to_csv(text, index=False)
            archive.writestr(name, text.getvalue())
    folder.content(PLANS_FILE, packed.getvalue())
    thanet = {"district": "Thanet", "measure": "pupils in the district with an EHCP", "number_or_value": "600"}
    folder.csv(HOME_COUNTS_FILE, HOME_HEADER, [thanet])
    return folder


SMALL = pd.DataFrame(
    {"lsoa_code": ["D1", "D2", "T1"], "district_code": [DOVER, DOVER, THANET], "residents_under_16": [30, 10, 40]}
)
PEOPLE = pd.DataFrame([{"place_code": place, "age": age, "residents": 40} for place in (DOVER, THANET) for age in range(25)])
POVERTY = pd.DataFrame({"lsoa_code": ["D1", "D2", "T1"], "child_poverty_tenth": [8, 8, 3]})


# Five schools of 100 pupils, from the least to the most on free meals; the last has so many more plans than the first.
SCHOOLS = pd.DataFrame({"urn": range(1, 7), "kind": ["mainstream"] * 5 + ["special"]})
MEALS = pd.DataFrame({"urn": range(1, 7), "year": 2025, "free_meals_pct": [1.0, 10, 20, 30, 60, 90]})


def census(times):
    plans = [1, 1, 1, 1, times, 100]
    return pd.DataFrame({"urn": range(1, 7), "year": 2025, "pupils": 100, "plans": plans, "plans_status": "ok"})


def rows(folder, times=1000):
    raw = folder.read()
    found = need.need(raw, SMALL, PEOPLE, need.special_plans(raw), POVERTY, census(times), SCHOOLS, MEALS)
    return found.set_index(["lsoa_code", "phase"])


def test_plans_by_age_and_by_need(folder):
    found = need.special_plans(folder.read()).set_index(["breakdown", "value"])
    assert found.loc[("age", "5"), ["state_special", "other_special"]].tolist() == [60, 6]
    assert found.loc[("need", "ASD"), ["state_special", "other_special"]].tolist() == [90, 10]


def test_small_areas_sum_to_their_district_and_to_kent(folder):
    found = rows(folder)
    assert found.loc[("D1", "primary"), "residents"] == pytest.approx(8 * 40 * 0.75)  # eight ages, three quarters of the children
    assert found.loc[("D1", "primary"), "state_special"] == pytest.approx(60 / 80 * 40 * 0.75)
    assert found.loc[("D2", "secondary"), "other_special"] == pytest.approx(4 / 80 * 40 * 0.25)
    assert found[["state_special", "other_special"]].sum().tolist() == pytest.approx([90, 10])


def test_the_low_income_factor_gives_thanet_its_share_and_keeps_kent(folder):
    found = rows(folder)
    weighted = found["state_special"] * found["low_income_factor"]
    assert weighted.sum() == pytest.approx(90)
    assert weighted["T1"].sum() / 90 == pytest.approx(600 / 1000)


def test_the_factor_rises_no_more_than_plans_do_with_free_meals(folder):
    capped = rows(folder, times=1.2)["low_income_factor"]
    assert 1 < capped["T1"].iloc[0] < rows(folder)["low_income_factor"]["T1"].iloc[0]
    level = 5.5 - POVERTY["child_poverty_tenth"].iloc[[2, 0]]  # Thanet’s and Dover’s, on a line through the outer fifths
    slope = (capped["T1"].iloc[0] - capped["D1"].iloc[0]) / (level.iloc[0] - level.iloc[1])
    at = capped["T1"].iloc[0] - slope * level.iloc[0]
    assert (at + 4 * slope) / (at - 4 * slope) == pytest.approx(1.2)


def test_needs_and_phases_in_special_schools_both_add_up(folder):
    raw = folder.read()
    found = need.need_by_phase(raw, need.special_plans(raw)).set_index(["phase", "need"])
    assert found.loc[("primary", "ASD"), ["state_special", "other_special"]].tolist() == pytest.approx([60, 6])
    assert found.loc[("secondary", "ASD"), ["state_special", "other_special"]].tolist() == pytest.approx([30, 4])
    assert set(found.index.get_level_values("need")) == {"ASD"}


def test_proportions_are_kept_while_rows_and_columns_are_brought_to_their_sums():
    start = np.array([[10.0, 30.0], [20.0, 5.0]])
    found = need._brought_to(start, np.array([8.0, 12.0]), np.array([5.0, 15.0]))
    assert found.sum(axis=1) == pytest.approx([8, 12])
    assert found.sum(axis=0) == pytest.approx([5, 15])
    assert found[0, 0] * found[1, 1] / (found[0, 1] * found[1, 0]) == pytest.approx(10 * 5 / (30 * 20))  # the odds stay


def test_counts_by_home_take_over(folder):
    given = {"district_code": DOVER, "state_special": "80", "other_special": "4"}
    folder.csv(SUPPLIED_FILE, "district_code,state_special,other_special", [given])
    found = rows(folder)
    assert found.loc[["D1", "D2"], "state_special"].sum() == pytest.approx(80)
    assert found.loc[("D1", "primary"), "state_special"] == pytest.approx(3 * found.loc[("D2", "primary"), "state_special"])
    assert set(found.loc[["D1", "D2"], "need_basis"]) == {"counted by home"}
    assert found.loc["T1", "need_basis"].unique().tolist() == ["modelled"]
    assert SUPPLIED_FILE in [source.file for source in need.NEED.sources(folder.read())]


def test_a_district_we_do_not_know_is_refused(folder):
    folder.csv(SUPPLIED_FILE, "district_code,state_special,other_special", [{"district_code": "E06000035", "state_special": "1"}])
    with pytest.raises(Refused, match="a district we do not know: E06000035"):
        rows(folder)


def test_a_need_that_goes_nowhere_in_part_is_refused(tmp_path):
    folder = RawFolder(tmp_path)
    row = {"need": "ASD", "designation": "PSCN", "today_pct": "90", "communication_pct": "100", "learning_pct": "100"}
    folder.csv(MAPPING_FILE, MAPPING_HEADER, [row])
    with pytest.raises(Refused, match="sends 90 percent of “ASD” somewhere, not 100, in “today”"):
        need.mapping(folder.read())
