"""What “My area” says: a district, an area or the county for a phone or one sheet of paper."""

from findings.my_area.asked import asked, questions
from findings.my_area.near import near
from findings.my_area.rate import lead, line, support, years
from findings.my_area.schools import are_many, are_too_many_for_paper, each_school, running, schools, units

__all__ = [
    "are_many",
    "are_too_many_for_paper",
    "asked",
    "each_school",
    "lead",
    "line",
    "near",
    "questions",
    "running",
    "schools",
    "support",
    "units",
    "years",
]
