"""The changes of a plan in words."""

from findings.gaps.wording import kind
from findings.sentences import Voice
from model.scenarios import what_if
from model.scenarios.what_if import Change

say = Voice("what_if")


def said(change: Change) -> str:
    """One change in words."""
    schools = what_if.schools()
    parts: dict[str, object] = {}
    if change.act in ("add", "take", "new"):
        parts["places"] = change.places
    if change.act in ("add", "take", "open", "label"):
        parts["school"] = schools.at[change.word, "provider_name"]
    if change.act == "open":
        parts["places"] = schools.at[change.word, "places_if_open"]
    if change.act == "new":
        parts["ward"] = what_if.wards().at[change.word, "ward_name"]
    if change.kind:
        parts["kind"] = kind(change.kind)
    return say(f"change.{change.act}", **parts)
