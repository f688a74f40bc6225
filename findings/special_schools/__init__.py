"""What “Special schools” says: which there are, what each is for, and how full it is."""

from findings.special_schools.labels import by_area, labels
from findings.special_schools.pupils import pupils
from findings.special_schools.schools import lead, map_of_schools, schools, sites, statements

__all__ = ["by_area", "labels", "lead", "map_of_schools", "pupils", "schools", "sites", "statements"]
