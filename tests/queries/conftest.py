"""Made-up rows that several questions are asked about."""

import pytest

from tests.support.tiny_store import ASHFORD, DOVER, THANET, count, school


@pytest.fixture
def eight_schools(tiny):
    """Of three districts, several kinds, one with a doubtful figure and one without pupils."""
    tiny.rows(
        "dfe_schools",
        [
            school(1, DOVER),
            school(2, DOVER),
            school(3, ASHFORD, phase="secondary", is_selective=False),
            school(4, THANET, phase="secondary", is_selective=True),
            school(5, THANET),
            school(6, THANET, "special"),  # not mainstream
            school(7, THANET, "independent"),  # doubtful: left out everywhere here
            school(8, DOVER),  # no pupils: left out
        ],
    )
    tiny.rows(
        "dfe_school_census",
        [
            count(1, 2023, 100, 10, 8),
            count(2, 2023, 100, 20, 0),
            count(3, 2023, 200, 40, 8),
            count(4, 2023, 200, 10, 2),
            count(5, 2023, 400, 50, 12),
            count(6, 2023, 100, 0, 100),
            count(7, 2023, 500, 0, 84, status="doubtful"),
            count(8, 2023, 0, 0, 0),
        ],
    )
    return tiny
