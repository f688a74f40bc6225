"""A publisher's text as a number or the reason why there is none: a missing figure is never 0."""

from collections.abc import Callable, Mapping

import pandas as pd

from data.build.raw import Refused, whole_numbers

OK = "ok"
SUPPRESSED = "suppressed"
NOT_AVAILABLE = "not available"
NOT_APPLICABLE = "not applicable"
ROUNDS_TO_ZERO = "rounds to zero"
DOUBTFUL = "doubtful"  # printed as a number, but we doubt it: given later, by a written rule
STATUSES = (OK, SUPPRESSED, NOT_AVAILABLE, NOT_APPLICABLE, ROUNDS_TO_ZERO, DOUBTFUL)

# What the publishers' usual symbols stand for; a file that leaves cells blank says so itself: `SYMBOLS | {"": NOT_AVAILABLE}`.
SYMBOLS = {
    "c": SUPPRESSED,
    "SUPP": SUPPRESSED,
    "x": NOT_AVAILABLE,
    ":": NOT_AVAILABLE,
    "..": NOT_AVAILABLE,
    "NA": NOT_AVAILABLE,
    "NP": NOT_AVAILABLE,
    "z": NOT_APPLICABLE,
    "low": ROUNDS_TO_ZERO,
    "0~": ROUNDS_TO_ZERO,
}


def values(
    column: pd.Series,
    file: str,
    symbols: Mapping[str, str],
    numbers: Callable[[pd.Series, str], pd.Series] = whole_numbers,
) -> pd.DataFrame:
    """The `value` and the `status` of each cell: a number that is ok, or none and what its symbol stands for.

    `numbers` reads what is no symbol: `whole_numbers` or `decimals`. Raises Refused when a cell is neither.
    """
    text = column.str.strip()
    status = text.map(symbols).fillna(OK)
    if (text.eq("") & status.eq(OK)).any():
        raise Refused(f"{file} has an empty cell in “{column.name}”.")
    return pd.DataFrame({"value": numbers(text.mask(status != OK, ""), file), "status": status})
