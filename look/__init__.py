"""How every picture of ours looks, wherever it is drawn: the colours, the scale, where outlines and marks stand."""
