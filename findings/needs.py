"""Which labels of special schools and which codes of units are for the same need."""

# What a parent asks for → the county's labels of special schools and the codes of units that are for it.
NEEDS = {
    "Autism, speech, language and communication": ("C&I", "C&I with learning", "ASD", "SLCN"),
    "Social, emotional and mental health": ("SEMH", "SEMH with learning"),
    "Severe, profound or complex learning needs": ("PSCN", "C&L"),
    "Physical disability or medical needs": ("PD",),
    "Hearing or sight": ("HI", "VI"),
}


def same_need(code: str) -> tuple[str, ...]:
    """Every label and code for the need that one label is for; none for a label that is for no need we know."""
    return next((codes for codes in NEEDS.values() if code in codes), ())
