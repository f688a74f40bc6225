"""What the what-if page says: a plan in words, what it would do, how sure that is, and where."""

from findings.what_if.changes import said
from findings.what_if.effect import by_kind, kinds, lead, remarks
from findings.what_if.where import where

__all__ = ["by_kind", "kinds", "lead", "remarks", "said", "where"]
