"""What the gaps page says: which kinds of special school are missing where, how sure that is, and how far the next one is."""

from findings.gaps.beside import beside
from findings.gaps.journeys import journeys
from findings.gaps.need import lasting, planners, shortage
from findings.gaps.outside import NEAREST, are_many_outside, every_outside, outside
from findings.gaps.schools import mapping, supply
from findings.gaps.there import lead, there
from findings.gaps.units import are_many, units, units_by_need

__all__ = [
    "NEAREST",
    "are_many",
    "are_many_outside",
    "beside",
    "every_outside",
    "journeys",
    "lasting",
    "lead",
    "mapping",
    "outside",
    "planners",
    "shortage",
    "supply",
    "there",
    "units",
    "units_by_need",
]
