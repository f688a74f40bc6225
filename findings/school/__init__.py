"""What the page of one school says: its pupils and plans over the years, schools like it, its unit, how full it is, what is near."""

from findings.school.alike import alike
from findings.school.choice import asked, choice, listed
from findings.school.counts import counts
from findings.school.lead import lead
from findings.school.near import near
from findings.school.provision import labels, places, sites, units

__all__ = ["alike", "asked", "choice", "counts", "labels", "lead", "listed", "near", "places", "sites", "units"]
