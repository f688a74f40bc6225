"""How the sources word standing, dates and names of special schools, and what each wording means.

A wording that is not here is refused by the build, never guessed.
"""

# Wording of the source → one of five statuses. A wording not listed is refused, never guessed.
STATUS_OF = {
    "in force": "in force",
    "in force (178 in the later decision)": "in force",
    "'statutory roll' at opening, per kentadvice": "in force",
    "roll set at redesignation": "in force",
    "capacity": "in force",
    "stated by school": "in force",
    "stated by school (page may be out of date)": "in force",
    "stated": "in force",
    "estimated": "in force",
    "school page": "in force",
    "blog": "in force",
    "proposed in source; 465 confirmed as in force by 20/00038": "in force",
    "proposed in source; 280 confirmed as in force by decision 2814": "in force",
    "proposed in source; 348 confirmed as in force by 22/00043": "in force",
    "KsENT admissions guidance": "in force",
    "decision approved (recommendations approved)": "approved",
    "decision approved": "approved",
    "KCC decision approved": "approved",
    "KCC decision 20/00038 approved": "approved",
    "KCC decision 20/00001 approved": "approved",
    "recommendations approved (other stored copy of the same issue)": "approved",
    "proposed": "proposed",
    "proposed (outcome not seen)": "proposed",
    "proposed (plus 16 nursery places); outcome not seen": "proposed",
    "proposed (includes 105 further places at the North site)": "proposed",
    "agreed to publish notice Aug 2024; final outcome not seen": "proposed",
    "consulted on (240-place satellite at Walmer, Dover district)": "proposed",
    "figure put to and endorsed/considered by cabinet committee; final decision not seen": "proposed",
    "KCC consultation": "proposed",
    "KCC proposed decision 22/00007": "proposed",
    "KCC proposed decision 23/00077": "proposed",
    "KCC proposed decision 16/00099": "proposed",
    "KCC proposed decision": "proposed",
    "proposal (OLD)": "proposed",
    "news of KCC committee paper": "proposed",
    "press on KCC report": "proposed",
    "shelved Apr 2025 (not implemented)": "withdrawn",
    "planned": "planned",
    "planned; opening not confirmed in sources read": "planned",
    "trust page": "planned",
    "trust page before opening": "planned",
    "press / KCC news": "planned",
    "KCC news": "planned",
    "press on the planning application": "planned",
    "DfE funding confirmed Dec 2025 (press); KCC may take cash instead": "planned",
    "as above": "planned",
}

# The file has one word for two labels of the county, and tells them apart in the fuller wording.
SEMH_WITH_LEARNING = "SEMH with learning difficulties"
# The Orchard School: “SEMH and, in the primary phase, SEMH; secondary SEMH with LD” in the admissions guidance.
PRIMARY_DESIGNATION = {119058: "SEMH"}

# Wording of a date → the first day it can mean, so that statements can be put in order; empty when it says none.
DAY_OF = {
    "": None,
    "undated": None,
    "undated page": None,
    "original": None,
    "planned": None,
    "2004-2008": "2004-01-01",
    "Apr 2008": "2008-04-01",
    "before Sep 2014": "2014-01-01",
    "from Sep 2014": "2014-09-01",
    "Sep 2014": "2014-09-01",
    "2014-09": "2014-09-01",
    "2015": "2015-01-01",
    "c. 2015": "2015-01-01",
    "Sep 2015": "2015-09-01",
    "before Jan 2016": "2015-12-01",
    "2017": "2017-01-01",
    "early 2017": "2017-01-01",
    "2016/2020": "2016-01-01",
    "2017-09": "2017-09-01",
    "2018": "2018-01-01",
    "May 2018": "2018-05-01",
    "2018/2019": "2018-01-01",
    "about 2018-19": "2018-09-01",
    "2019": "2019-04-02",  # decision 19/00038, which changed what was in force on 1 April 2019
    "before 15 Mar 2019": "2018-09-01",
    "from 15 Mar 2019": "2019-03-15",
    "Mar 2019": "2019-03-01",
    "Apr 2019": "2019-04-01",
    "from 1 Sep 2019": "2019-09-01",
    "Oct 2019": "2019-10-01",
    "2020": "2020-01-01",
    "Jan 2020": "2020-01-01",
    "Mar 2020": "2020-03-01",
    "decision 20 Mar 2020": "2020-03-20",
    "last few years to 2020": "2020-01-01",
    "before Sep 2020": "2020-01-01",
    "Aug-Sep 2020": "2020-08-01",
    "from Sep 2020": "2020-09-01",
    "2020-09": "2020-09-01",
    "Sep 2020 opening": "2020-09-01",
    "capacity after five years from Sep 2020": "2025-09-01",
    "2021-2023": "2021-01-01",
    "Jan 2022": "2022-01-01",
    "2022": "2022-01-01",
    "before Sep 2022": "2022-01-01",
    "from Sep 2022": "2022-09-01",
    "2022-09": "2022-09-01",
    "2023": "2023-01-01",
    "approved Jul 2023; target Sep 2026, now 2028 or later": "2028-09-01",
    "first intake expected 2024": "2024-01-01",
    "2024": "2024-01-01",
    "before Sep 2024": "2024-01-01",
    "2023/24": "2024-01-01",
    "Jul-Sep 2024": "2024-07-01",
    "undated, about 2024/25": "2024-09-01",
    "January 2025": "2025-01-01",
    "from Sep 2024": "2024-09-01",
    "2024-09": "2024-09-01",
    "Nov 2024": "2024-11-01",
    "2025": "2025-01-01",
    "undated, 2025-26": "2025-09-01",
    "2025-09": "2025-09-01",
    "opening not before late 2028 if delivered": "2028-09-01",
}

NUMBER_OF_NAME = {
    "Leigh Academy Milestone": 137883,
    "Milestone Academy (now Leigh Academy Milestone)": 137883,
    "St Nicholas School": 119059,
    "The Elms School": 119046,
    "The Wyvern School": 131748,
}
# Written about as special schools, yet on none of our lists of Kent schools: kept by name, without a number.
NOT_ON_OUR_LISTS = (
    "Parkwood Hall Co-operative Academy",
    "Isle of Sheppey special free school (SABDEN MAT; name not seen)",
    "Leigh Academy Birchwood (Swanley, planned)",
    "Whitstable Special School (planned)",
    "New special free school, Swanley (Leigh Academy Birchwood/Swanley)",
    "New special free school, Whitstable",
)
# Labels of today that the strategy words like one of the three proposed in 2024.
PROPOSED_LIKE = {
    "PSCN": "Complex Learning Needs",
    "SEMH": "Social, Emotional, Mental Health",
    "SEMH with learning": "Social, Emotional, Mental Health",
}
PLACES_NOTES = {
    119044: "Sources disagree: the decision of 2020 says 620, committee papers of March 2020 say 548.",
    147833: "Sources disagree: 168 in the planning news of 2019, 160 in the news of August 2020.",
    119055: "No number newer than 2020 was found; 854 pupils were on roll in January 2025.",
    119059: "The consultation of 2018 proposed 285; the decision of 2022 raises 285 to 310.",
    119051: "Only the number of 2004 to 2008 was found.",
    131748: "Only the number of 2015 was found; whether the 270 proposed then was adopted was not seen.",
}
# How the proposed label of a school is known.
NAMED, WORDED_ALIKE, NOT_SEEN = PROPOSED_BASES = (
    "named in a headteacher's letter of November 2024",
    "the strategy words this label like the present one",
    "not seen",
)
