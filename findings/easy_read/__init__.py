"""What “Easy Read” says: a place in short sentences, one idea each, every one beside a picture that says the same."""

from findings.easy_read.lines import Line, lead, lines

__all__ = ["Line", "lead", "lines"]
