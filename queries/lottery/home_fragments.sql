-- Answers:  Which counts of EHC plans by the district children live in have been published?
-- Grain:    fragment
-- Params:
--   none
-- Basis:    home
-- Columns:
--   fragment       INTEGER  running number; of the figure
--   district_name  VARCHAR  district the children live in
--   dated          VARCHAR  date as printed
--   says           VARCHAR  what is counted
--   value          DOUBLE   count; the figure as printed (a percentage where unit says per cent)
--   unit           VARCHAR  pupils, plans or per cent
--   doubt          VARCHAR  what is uncertain about it; empty when nothing is
--   source_name    VARCHAR  where it was read
--   source_page    VARCHAR  its address
--   place_basis    VARCHAR  home: counted where people live
-- Reads:    kcc_home_fragments
-- Caveat:   Fragments of different dates and ages for three districts. They cannot be compared with one another, and must never be
--           set beside counts by school.
SELECT
    fragment,
    district_name,
    dated,
    says,
    value,
    unit,
    doubt,
    source_name,
    source_page,
    'home' AS place_basis
FROM kcc_home_fragments
ORDER BY fragment
