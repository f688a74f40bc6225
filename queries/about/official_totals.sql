-- Answers:  Which totals does the publisher print of what we add up, what do our sums say, and why do they differ?
-- Grain:    publication, what, place_name, year
-- Params:
--   none
-- Basis:    none
-- Columns:
--   publication  VARCHAR  where the publisher prints its total
--   what         VARCHAR  what is added up
--   place_name   VARCHAR  the council, as that publication names it, or England
--   year         INTEGER  calendar year; of January
--   unit         VARCHAR  count or percent 0–100
--   ours         DOUBLE   as its row says; our sum, rounded as the publisher rounds it
--   theirs       DOUBLE   as its row says; the publisher's total
--   difference   DOUBLE   as its row says; ours minus theirs
--   reason       VARCHAR  why they differ; empty when they are the same
--   place_basis  VARCHAR  school or authority; both sums of a row are counted alike
-- Reads:    dfe_official_totals
-- Caveat:   Only totals that the publisher prints in a file we hold. That sums are the same does not say that each school's figure is right.
SELECT
    publication,
    what,
    place_name,
    year,
    unit,
    ours,
    theirs,
    difference,
    reason,
    place_basis
FROM dfe_official_totals
ORDER BY difference = 0 ASC, year DESC, publication ASC, what ASC, place_name ASC
