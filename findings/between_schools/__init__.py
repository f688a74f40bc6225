"""What “Between schools” says: which schools have unusually many or few for their size, and in how few half of them sit."""

from findings.between_schools.concentration import concentration
from findings.between_schools.funnel import every_school, funnel, how, lead, list_title, schools
from findings.between_schools.meals import meals

__all__ = ["concentration", "every_school", "funnel", "how", "lead", "list_title", "meals", "schools"]
