-- Answers:  Which figures on EHC plans by the district children live in have been published?
-- Grain:    fragment
-- Params:
--   none
-- Basis:    home
-- Columns:
--   fragment       INTEGER  running number; in the order of the list they were gathered in
--   district_name  VARCHAR  district the children live in
--   dated          VARCHAR  date as printed
--   says           VARCHAR  what is counted, in the words of the source
--   value          DOUBLE   as its row says; the figure as printed, in its own unit
--   unit           VARCHAR  what the figure is in: pupils, plans or per cent
--   doubt          VARCHAR  what is uncertain about it; empty when nothing is
--   source_name    VARCHAR  where it was read
--   source_page    VARCHAR  its address
--   place_basis    VARCHAR  home: counted where people live
-- Reads:    kcc_home_fragments
-- Caveat:   Fragments of different dates and ages, for a few districts only. They cannot be compared with one another, and must
--           never be set beside counts by school. That children live in the district is our reading where the source says only “in the district”.
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
