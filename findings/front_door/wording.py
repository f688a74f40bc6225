"""The voice of the front door, and where it leads for a place."""

from findings.sentences import Voice

say = Voice("front_door")

# The page that a place leads to.
PLACE_PAGE = "overview"
