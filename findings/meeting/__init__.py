"""What a pack for a meeting says: who it is for, the sheets that follow from it, and the words explained at its end."""

from findings.meeting.choice import AUDIENCES, MOST, Choice, offered, problem, ready
from findings.meeting.pack import Pack, pack
from findings.meeting.sheets import Sheet
from findings.meeting.wording import say

__all__ = ["AUDIENCES", "MOST", "Choice", "Pack", "Sheet", "offered", "pack", "problem", "ready", "say"]
