"""Which labels of special schools and which codes of units are for the same need."""

from typing import NamedTuple


class Need(NamedTuple):
    """What a parent asks for: the county's labels of special schools that are for it, and the codes of units."""

    labels: tuple[str, ...]
    units: tuple[str, ...]


NEEDS = {
    "Autism, speech, language and communication": Need(("C&I", "C&I with learning"), ("ASD", "SLCN")),
    "Social, emotional and mental health, without learning difficulties": Need(("SEMH",), ("SEMH",)),
    "Social, emotional and mental health, with learning difficulties": Need(("SEMH with learning",), ("SEMH",)),
    "Severe, profound or complex learning needs": Need(("PSCN",), ("PSCN", "C&L")),
    "Physical disability or medical needs": Need(("PD",), ("PD",)),
    "Hearing or sight": Need((), ("HI", "VI")),
}


def units_for(label: str) -> tuple[str, ...]:
    """The codes of units for the need that one label is for; none for a label that is for no need we know."""
    return next((need.units for need in NEEDS.values() if label in need.labels), ())
