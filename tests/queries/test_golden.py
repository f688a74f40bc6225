"""The real data give, to the unit, what was added up from the publishers' files by other means (plain csv, no code of ours)."""

import pandas as pd
import pytest

from queries import ask, held

pytestmark = pytest.mark.golden

# District: January → schools, pupils, on SEN support (not held for 2016), with an EHC plan; all schools, by where they stand.
DISTRICTS = {
    "Ashford": {
        2016: (58, 20577, None, 644),
        2019: (59, 21520, 2131, 826),
        2023: (61, 23276, 2324, 1682),
        2025: (62, 23207, 2997, 1496),
    },
    "Canterbury": {
        2016: (56, 23316, None, 644),
        2019: (52, 23009, 2459, 767),
        2023: (58, 24954, 2664, 1211),
        2025: (59, 25296, 3462, 1410),
    },
    "Dartford": {
        2016: (37, 19114, None, 385),
        2019: (38, 21079, 1982, 409),
        2023: (41, 23827, 2554, 724),
        2025: (41, 24663, 2788, 850),
    },
    "Dover": {
        2016: (61, 16929, None, 560),
        2019: (60, 17295, 1814, 699),
        2023: (62, 17523, 2368, 1050),
        2025: (62, 17159, 2612, 1201),
    },
    "Folkestone and Hythe": {
        2016: (46, 15164, None, 524),
        2019: (45, 15228, 1659, 565),
        2023: (46, 15474, 1932, 784),
        2025: (46, 15239, 2115, 864),
    },
    "Gravesham": {
        2016: (44, 18397, None, 453),
        2019: (43, 19365, 2273, 499),
        2023: (44, 21165, 2248, 759),
        2025: (44, 21523, 2502, 857),
    },
    "Maidstone": {
        2016: (66, 25665, None, 695),
        2019: (67, 27459, 2205, 957),
        2023: (71, 30865, 2767, 1683),
        2025: (72, 31932, 3604, 2085),
    },
    "Sevenoaks": {
        2016: (62, 16109, None, 622),
        2019: (59, 16291, 1595, 749),
        2023: (61, 17415, 2220, 1083),
        2025: (61, 17182, 2660, 1155),
    },
    "Swale": {
        2016: (64, 22565, None, 698),
        2019: (60, 23452, 2529, 836),
        2023: (65, 24810, 3161, 1591),
        2025: (69, 24585, 3438, 1738),
    },
    "Thanet": {
        2016: (53, 21312, None, 823),
        2019: (54, 21206, 2158, 957),
        2023: (57, 21291, 2744, 1478),
        2025: (55, 20922, 3278, 1606),
    },
    "Tonbridge and Malling": {
        2016: (64, 21919, None, 550),
        2019: (64, 23320, 2137, 750),
        2023: (65, 25063, 2845, 1151),
        2025: (65, 25107, 3014, 1329),
    },
    "Tunbridge Wells": {
        2016: (58, 22637, None, 537),
        2019: (55, 22375, 2063, 653),
        2023: (56, 24128, 2951, 947),
        2025: (56, 23916, 3121, 995),
    },
}
COUNTY = {
    2016: (675, 243_708, None, 7_136),
    2019: (656, 251_599, 25_005, 8_667),
    2023: (687, 269_791, 30_778, 14_143),
    2025: (692, 270_731, 35_591, 15_586),
}
# Mainstream schools: EHC plans per 1,000 pupils.
MAINSTREAM = {
    2019: {"Swale": 22.7, "Tunbridge Wells": 8.3, "Kent": 14.8},
    2023: {"Swale": 37.1, "Tunbridge Wells": 13.3, "Kent": 25.3},
    2025: {"Swale": 39.8, "Tunbridge Wells": 14.9, "Kent": 29.1},
}


def counts(row):
    return tuple(None if pd.isna(row[name]) else int(row[name]) for name in ("schools", "pupils", "sen_support", "plans"))


def test_the_januaries_held():
    assert held("lottery/plans_by_place") == (2016, 2019, 2023, 2025)
    assert held("lottery/how_unequal", measure="sen_support") == (2019, 2023, 2025)


@pytest.mark.parametrize("year", COUNTY)
def test_the_county(year):
    assert counts(ask("lottery/plans_by_place", level="county", year=year).iloc[0]) == COUNTY[year]


@pytest.mark.parametrize("year", COUNTY)
def test_the_districts(year):
    rows = ask("lottery/plans_by_place", level="district", year=year).set_index("place_name")
    assert {name: counts(row) for name, row in rows.iterrows()} == {name: years[year] for name, years in DISTRICTS.items()}


@pytest.mark.parametrize("year", MAINSTREAM)
def test_mainstream_rates(year):
    rows = pd.concat(
        [ask("lottery/plans_by_place", level=level, year=year, schools="mainstream") for level in ("district", "county")]
    )
    rates = rows.set_index("place_name")["plans_per_1000_pupils"]
    assert {name: round(rates[name], 1) for name in MAINSTREAM[year]} == MAINSTREAM[year]


def test_a_county_without_every_figure_says_so():
    row = ask("lottery/plans_by_place", level="county", year=2016).iloc[0]
    assert (row["plans_status"], row["sen_support_status"]) == ("partly not available", "not available")
    assert row["plans_per_1000_pupils"] == pytest.approx(
        1000 * 7_136 / (243_708 - 515)
    )  # two schools of 417 and 98 give no plans
