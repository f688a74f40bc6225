"""What “How unequal?” says: how far apart the places are, whether it could be chance, and what cannot be told."""

from findings.how_unequal.counties import counties
from findings.how_unequal.hosts import like
from findings.how_unequal.levels import levels
from findings.how_unequal.places import chance, elsewhere, gaps, lead
from findings.how_unequal.unknown import by_home

__all__ = ["by_home", "chance", "counties", "elsewhere", "gaps", "lead", "levels", "like"]
