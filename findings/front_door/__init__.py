"""The front door: what this is and for whom, one figure, a search over all of it, three ways in, and what is new."""

from findings.front_door.ways_in import Door, about, doors, headline, news
from findings.front_door.wording import say

__all__ = ["Door", "about", "doors", "headline", "news", "say"]
