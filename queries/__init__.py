"""What we know how to ask: `ask` a question, read its `contract`, list the `names`."""

from queries.contract import Contract, Wrong, contract, names
from queries.store import Unavailable, ask, filled, held

__all__ = ["Contract", "Unavailable", "Wrong", "ask", "contract", "filled", "held", "names"]
