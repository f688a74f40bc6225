"""How a meeting pack says what is its own; everything else is said as on the pages."""

from findings.sentences import Voice

say = Voice("meeting")
