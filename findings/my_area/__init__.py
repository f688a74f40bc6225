"""What “My area” says: a district, an area or the county for a phone or one sheet of paper."""

from findings.my_area.asked import asked
from findings.my_area.near import near
from findings.my_area.rate import lead, line, support, years
from findings.my_area.schools import are_many, each_school, schools, units

__all__ = ["are_many", "asked", "each_school", "lead", "line", "near", "schools", "support", "units", "years"]
