"""Schools that a section leaves out, counted aloud."""

from findings import answers
from findings.answers import answer
from findings.choices import Spread
from findings.sentences import Voice

say = Voice("between_schools")


def left_out(spread: Spread, wording: str, schools: int, counted: int) -> tuple[str, ...]:
    """How many of the county's schools are not among so many shown, and how many pupils with a plan or on SEN support are in them."""
    rows = answer("lottery/groups_by_place", year=spread.year)
    every = rows[(rows["place_code"] == answers.county().code) & (rows["school_group"] == spread.schools.lower())]
    if every.empty or not (missing := int(every["schools"].iloc[0]) - schools):
        return ()
    published = every[spread.measure].fillna(0).iloc[0]
    return (say(wording, schools=missing, all=every["schools"].iloc[0], counted=published - counted, what=spread.what),)
