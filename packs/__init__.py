"""How what we say looks on paper, on slides and without a network: the same findings as on the pages, drawn once more."""
