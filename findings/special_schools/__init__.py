"""What “Special schools” says: which there are, what each is for, and how full it is."""

from findings.special_schools.beside_map import beside_map
from findings.special_schools.labels import by_area, labels
from findings.special_schools.pupils import pupils
from findings.special_schools.schools import lead, map_of_schools, schools, sites, statements
from findings.special_schools.unlabelled import open_now, unlabelled, unlabelled_schools

__all__ = [
    "beside_map",
    "by_area",
    "labels",
    "lead",
    "map_of_schools",
    "open_now",
    "pupils",
    "schools",
    "sites",
    "statements",
    "unlabelled",
    "unlabelled_schools",
]
