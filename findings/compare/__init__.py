"""What “Compare” says: two to six places side by side, by their schools, their families and their councils."""

from findings.compare.change import change, over_time
from findings.compare.kinds import groups, kinds
from findings.compare.people import councils, families
from findings.compare.places import names
from findings.compare.rates import how, lead, rates, side_by_side

__all__ = ["change", "councils", "families", "groups", "how", "kinds", "lead", "names", "over_time", "rates", "side_by_side"]
