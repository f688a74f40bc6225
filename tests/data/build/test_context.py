"""A cut of the publishers' files on families gives exact rows."""

import pandas as pd
import pytest

from data.build import context, home_fragments
from data.build.raw import Refused
from tests.support.raw_folder import RawFolder


@pytest.fixture
def folder(tmp_path):
    return RawFolder(tmp_path)


def test_free_meals_of_every_january(folder):
    folder.csv(
        "dfe/school_census_2016_england.csv",
        "URN,LA,ESTAB,NOR,TSENELSE,TSENELK,PNUMFSM",
        [{"URN": "1", "LA": "886", "NOR": "100", "PNUMFSM": "12.5"}, {"URN": "2", "LA": "886", "NOR": "90", "PNUMFSM": "NP"}],
    )
    folder.csv(
        "dfe/school_census_2019_england.csv",
        "URN,LA,ESTAB,SCHOOLTYPE,NOR,TSENELSE,TSENELK,NUMFSM",
        [
            {"URN": "1", "LA": "886", "NOR": "200", "NUMFSM": "30"},
            {"URN": "2", "LA": "886", "NOR": "90", "NUMFSM": "NA"},  # a fee-charging school has none
            {"URN": "3", "LA": "887", "NOR": "100", "NUMFSM": "50"},  # Medway
            {"URN": "4", "LA": "886", "NOR": "0", "NUMFSM": "0"},
        ],
    )
    assert context.free_meals(folder.read()).values.tolist() == [[1, 2016, 12.5], [1, 2019, 15.0]]


def test_low_income_works_out_the_children(folder):
    folder.csv(
        context.LOW_INCOME_FILE,
        "la,code,n_fye2024,n_fye2025,pct_fye2024,pct_fye2025",
        [
            {
                "la": "Dover",
                "code": "E07000108",
                "n_fye2024": "1,000",
                "n_fye2025": "900",
                "pct_fye2024": "25.0%",
                "pct_fye2025": "20.0%",
            },
            {"la": "Medway", "code": "E06000035", "n_fye2024": "1", "n_fye2025": "1", "pct_fye2024": "1%", "pct_fye2025": "1%"},
        ],
    )
    places = pd.DataFrame({"place_code": ["E07000108"], "level": ["district"]})
    assert context.low_income(folder.read(), places).values.tolist() == [
        ["E07000108", 2024, 1000, 4000.0],
        ["E07000108", 2025, 900, 4500.0],
    ]
    two = pd.DataFrame({"place_code": ["E07000108", "E07000105"], "level": ["district", "district"]})
    with pytest.raises(Refused, match="lacks a district"):
        context.low_income(folder.read(), two)


def test_an_unknown_word_for_rural_is_refused(folder):
    folder.csv(context.RURAL_FILE, "LSOA21CD,LSOA21NM,MSOA21CD,MSOAHCLNM,LADCD,LADNM,ruc21_code,classification,ruc",
               [{"LSOA21CD": "E01000001", "ruc": "Suburban"}])  # fmt: skip
    with pytest.raises(Refused, match="a word we do not know in “ruc”: “Suburban”"):
        context.rural_urban(folder.read())


def test_tenths_of_deprivation(folder):
    folder.csv(
        context.DEPRIVATION_FILE, context.DEPRIVATION_HEADER, [{"LSOA21CD": "E01000001", "IMD_decile": "2", "IDACI_decile": "3"}]
    )
    assert context.deprivation(folder.read()).values.tolist() == [["E01000001", 2, 3]]


def test_home_fragments_leave_out_what_was_not_found_or_is_not_to_be_used(folder):
    folder.csv(
        home_fragments.FILE,
        "district,kcc_area,date,measure,number_or_value,unit,breakdown,uncertain,source_key,source",
        [
            {"district": "Thanet", "date": "Jan 2019", "measure": "pupils", "number_or_value": "1369", "unit": "pupils",
             "source": "A decision | https://x.example/1 | 2020"},
            {"district": "Swale", "measure": "press", "number_or_value": "316", "uncertain": "conflicts; do not use", "source": "N | u | d"},
            {"district": "Dover", "measure": "number of EHCPs", "uncertain": "NOT FOUND", "source": "N | u | d"},
        ],
    )  # fmt: skip
    rows = home_fragments.home_fragments(folder.read())
    assert rows[["fragment", "district_name", "value", "source_name", "source_page"]].values.tolist() == [
        [1, "Thanet", 1369.0, "A decision", "https://x.example/1"]
    ]
