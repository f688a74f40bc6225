"""What the overview says: how EHC plans and SEN support differ between districts, areas and schools, and how that changed."""

from findings.overview.figures import counted, figures
from findings.overview.lead import beside_county, lead, whole
from findings.overview.over_time import over_time
from findings.overview.places import areas, dots, map_of_places
from findings.overview.schools import map_of_schools, schools

__all__ = [
    "areas",
    "beside_county",
    "counted",
    "dots",
    "figures",
    "lead",
    "map_of_places",
    "map_of_schools",
    "over_time",
    "schools",
    "whole",
]
