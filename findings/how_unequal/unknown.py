"""What the figures cannot tell: plans by where children live."""

from findings import answers
from findings.answers import answer
from findings.finding import Asked, Column, Finding, Table
from findings.how_unequal.places import say

NAME = "lottery/home_fragments"


@answers.kept
def by_home() -> Finding:
    """Every published figure by home district, each with its date and what is uncertain about it."""
    rows = answer(NAME)
    if rows.empty:
        return Finding(nothing=say("home.none"))
    columns = (
        Column("district_name", "Home district"),
        Column("says", "What is counted"),
        Column("value", "Figure", "printed"),
        Column("unit", "In"),
        Column("dated", "Date"),
        Column("doubt", "Doubt"),
        Column("source_name", "Read in"),
    )
    cells = tuple(
        tuple(row[column.name] for column in columns) for row in rows.astype(object).where(rows.notna(), "").to_dict("records")
    )
    districts = list(dict.fromkeys(rows["district_name"]))
    return Finding(
        caveats=(say("home.refused"), say("home.fragments", districts=districts)),
        table=Table(columns, cells, say("home.caption"), stacks=True),
        questions=(Asked.of(NAME),),
    )
