"""How the sources word hosts, needs, standing and dates of resourced provisions, and what each wording means.

A wording that is not here is refused by the build, never guessed.
"""

# Name of the host in the source → its number in the register of Kent schools; None for hosts that are on none of our lists.
HOSTS = {
    "Ashford Oaks Primary": 135125,
    "Bishops Down Primary": 118468,
    "Cage Green Primary": 147104,
    "Canterbury Primary": 136344,
    "Castle Hill Community Primary": 133177,
    "Chilmington Green Primary": 145115,
    "Dover Christ Church Academy (Aspen 2)": 150278,
    "East Borough Primary": 144531,
    "Finberry Primary": 141881,
    "Fleetdown Primary": 148519,
    "Folkestone Academy": 145420,
    "Garlinge Primary": 135212,
    "Garlinge Primary School": 135212,
    "Herne Bay Infant and Nursery with Herne Bay Junior": 118359,
    "Holborough Lakes (Valley Invicta)": 140431,
    "Holy Trinity and St John's CE Primary": 118694,
    "Hugh Christie Technology College": 150743,
    "John Wesley CEM Primary": 133627,
    "Joy Lane Primary": 135130,
    "Kings Farm Primary": 118585,
    "Kings Farm Primary School": 118585,
    "Langafel CEP": 118711,
    "Langley Park Primary": 142188,
    "Leybourne Chase (Valley Invicta)": 140430,
    "Martello Grove": 140433,
    "Molehill Copse Primary": 138195,
    "New Line Learning Academy": 135372,
    "Nonington CEP": 118688,
    "Oakfield Primary": 143218,
    "Pent Valley Technology College": None,  # closed before January 2019
    "River Primary": 118393,
    "River Primary School": 118393,
    "Sittingbourne Community College": 137687,  # The Sittingbourne School since
    "Slade Primary School": 118285,
    "St Augustine's Academy": 136923,
    "St John's CE Primary": 137071,  # the source says Canterbury
    "The Canterbury Academy": 136302,
    "The Downs CE Primary": 147058,
    "The Judd School": 118843,
    "Thistle Hill Academy": 140393,
    "Turner Free School": 145923,
    "Tymberwood Academy": 140167,
    "Valley Invicta Primary at Kings Hill": 140432,
    "West Minster Primary": 118438,
    "Whitfield Aspen Primary": 118459,
    "Whitfield Aspen Primary (Aspen I)": 118459,
    "Wilmington Academy": 136205,
}
# A unit named in the school's own name in the register → what it is for there.
IN_A_NAME = {
    "Slade Primary School and Attached Unit for Children with Hearing Impairment": "Hearing Impairment",
    "West Malling Church of England Primary School and McGinty Speech and Language Srp": "Speech and Language",
}
# Words by which a unit is known in a name.
UNIT_WORDS = r"\b(?:Unit|Srp|Resourced?)\b"
# Hosts of the second file that are secondary schools; the first file says the phase itself.
SECONDARY_HOSTS = ("The Canterbury Academy", "Turner Free School")

# Wording of the need → its code, and a second code when the words name one: also for it, or to change to it.
NEEDS = {
    "ASC": ("ASD", None),
    "ASD": ("ASD", None),
    "ASD and SLCN": ("ASD", "SLCN"),
    "ASD+SLCN": ("ASD", "SLCN"),
    "HI": ("HI", None),
    "Hearing Impairment": ("HI", None),
    "PD": ("PD", None),
    "PSCN": ("PSCN", None),
    "SEMH": ("SEMH", None),
    "SEMH, changing to ASD": ("SEMH", "ASD"),
    "SLCN": ("SLCN", None),
    "Speech and Language": ("SLCN", None),
    "S&LN": ("SLCN", None),
    "VI (added)": ("VI", None),
    "cognition & learning / SLCN": ("C&L", "SLCN"),
    "speech and language": ("SLCN", None),
}

# Wording of the standing → one of six words.
STATUS_OF = {
    "open": "in force",
    "in force": "in force",
    "named in the school's own name": "in force",
    "recently opened, Jul 2017": "in force",
    "opened by Jan 2014": "in force",
    "2014": "in force",
    "stated in 20/00001": "in force",
    "KCC decision 20/00047 approved": "approved",
    "KCC decision 18/00059 approved": "approved",
    "approved to publish notice, 2018": "approved",
    "recommendations approved": "approved",
    "due Sep 2017": "planned",
    "planned with permanent site 2020-21": "planned",
    "planned, in decision 25/00111": "planned",
    "2024: eight more classrooms proposed because more pupils need places": "in force",
    "redesignation proposed, Apr 2020": "proposed",
    "redesignation proposed 2020": "proposed",
    "proposed": "proposed",
    "proposed Nov 2018": "proposed",
    "proposed decision 23/00124 (outcome not in excerpt)": "proposed",
    "trust consultation": "proposed",
    "consultation": "proposed",
    "public notice stage": "proposed",
    "proposal": "proposed",
    "WITHDRAWN": "withdrawn",
    "proposed for removal (25/00111)": "to close",
    "KCC decision approved subject to call-in": "to close",
}

# Wording of a date → the first day it can mean, so that statements can be put in order.
DAY_OF = {
    "before Sep 2014": "2014-01-01",
    "Jan 2014": "2014-01-01",
    "Jul 2017": "2017-07-01",
    "2018": "2018-01-01",
    "15 Nov 2018": "2018-11-15",
    "as first built (2018 plan)": "2018-01-01",
    "2019": "2019-01-01",
    "Sep 2019": "2019-09-01",
    "2019-09": "2019-09-01",
    "from Sep 2019": "2019-09-01",
    "full size; to commission 4 (2019-20), 8 (2020-21), 12 (2021-22)": "2019-09-01",
    "Jan 2020": "2020-01-01",
    "2020": "2020-01-01",
    "Apr 2020": "2020-04-01",
    "2021": "2021-01-01",
    "about 2021-22": "2021-09-01",
    "2022": "2022-01-01",
    "from Sep 2022": "2022-09-01",
    "2023": "2023-01-01",
    "2025": "2025-01-01",
    "24 May 2025": "2025-05-24",
    "from Sep 2026": "2026-09-01",
    "2026-09": "2026-09-01",
}
