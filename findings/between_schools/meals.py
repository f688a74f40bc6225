"""Schools in five groups by their share of pupils on free school meals."""

import pandas as pd

from findings import answers, words
from findings.answers import answer
from findings.between_schools.left_out import left_out
from findings.choices import Spread
from findings.finding import Asked, Between, Column, Finding, Table
from findings.pictures import Dot, Dots
from findings.sentences import Voice

say = Voice("between_schools")


def most_and_fewest(spread: Spread, rows: pd.DataFrame) -> str:
    """The rate in the fifth with the most pupils on free meals, and in the fifth with the fewest; nothing where there are not two."""
    if len(rows) < 2:
        return ""
    by_meals = rows.sort_values("meals_from")
    first, last = by_meals["per_1000"].iloc[-1], by_meals["per_1000"].iloc[0]
    return say("meals.finding", schools=spread.places, having=spread.having, first=first, last=last)


@answers.kept
def meals(spread: Spread) -> Finding:
    """The rate in each fifth of schools, from the most to the fewest pupils on free meals."""
    rows = answer("lottery/by_free_meals", **spread.params)
    if rows.empty:
        return Finding(nothing=say("meals.nothing", year=spread.year))
    ends = [words.between(row.meals_from, row.meals_to, words.percent) for row in rows.itertuples()]
    dots = tuple(
        Dot(
            name,
            row.per_1000,
            words.rate(row.per_1000),
            say(
                "meals.dot",
                schools=row.schools,
                low_meals=row.meals_from,
                high_meals=row.meals_to,
                rate=row.per_1000,
                low=row.low,
                high=row.high,
            ),
            row.low,
            row.high,
        )
        for name, row in zip(ends, rows.itertuples(), strict=True)
    )
    rates = [words.rate(rate) for rate in rows["per_1000"]]
    columns = (
        Column("meals", "Pupils on free meals", "percent"),
        Column("schools", "Schools", "count"),
        Column("per_1000", "Per 1,000", "rate"),
        Column("interval", "95% interval", "rate"),
        Column("counted", spread.what, "count"),
        Column("pupils", "Pupils", "count"),
    )
    cells = tuple(
        (
            Between(row.meals_from, row.meals_to),
            row.schools,
            row.per_1000,
            Between(row.low, row.high),
            row.counted,
            row.pupils,
        )
        for row in rows.itertuples()
    )
    return Finding(
        most_and_fewest(spread, rows),
        picture=Dots(dots, say("meals.alt", schools=spread.places, what=spread.title, rates=rates)),
        caveats=(
            say("meals.say"),
            *left_out(spread, "meals.left_out", rows["schools"].sum(), rows["counted"].sum()),
            say("interval.counted"),
        ),
        table=Table(columns, cells, say("meals.caption", title=spread.title)),
        questions=(Asked.of("lottery/by_free_meals", **spread.params),),
    )
