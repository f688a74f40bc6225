"""What the gaps page says: which kinds of special school are missing where, how sure that is, and how far the next one is."""

from findings.gaps.beside import beside
from findings.gaps.grid import grid
from findings.gaps.journeys import journeys
from findings.gaps.need import lasting, planners, shortage
from findings.gaps.outside import outside
from findings.gaps.schools import mapping, supply
from findings.gaps.there import lead, missing, there
from findings.gaps.units import units, units_by_need

__all__ = [
    "beside",
    "grid",
    "journeys",
    "lasting",
    "lead",
    "mapping",
    "missing",
    "outside",
    "planners",
    "shortage",
    "supply",
    "there",
    "units",
    "units_by_need",
]
