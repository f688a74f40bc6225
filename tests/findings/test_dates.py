"""Dates said on pages come from the records and rows of what is held."""

import pandas as pd
import pytest

from data import catalogue
from findings import dates


@pytest.mark.golden
def test_a_publication_has_its_date_and_a_table_the_day_people_were_counted():
    assert dates.published("dfe_schools", "Get Information about Schools, open establishments") == "24 May 2025"
    assert dates.published("os_postcodes", "Code-Point Open") == "20 October 2025"
    assert dates.counted("dfe_special_plans") == "January 2025"
    assert dates.counted("dfe_placements") == "January 2026"
    assert dates.counted("dfe_authorities") == "January 2023"
    assert dates.counted("ons_population") == "mid-2024"
    assert dates.edition("mhclg_deprivation") == "English Indices of Deprivation 2025"


def test_a_table_without_a_record_is_said_to_be_missing():
    with pytest.raises(catalogue.Damaged, match="“dfe_moon” is missing"):
        dates.counted("dfe_moon")


def test_four_in_five_dates_lie_between_a_tenth_and_nine_tenths():
    # Ten dates: the earliest and the latest are left out, a missing one does not count.
    years = pd.Series([2004, 2017, 2017, 2018, 2019, 2019, 2020, 2021, 2022, 2026])
    given = pd.concat([pd.to_datetime(years.astype(str) + "-06-01"), pd.Series([pd.NaT])])
    assert dates.mostly(given) == {"first": 2017, "last": 2022}
