-- Answers:  What has been published about each special school: places, rolls, ages, needs and labels, and how sure is it?
-- Grain:    fact_number
-- Params:
--   none
-- Basis:    school
-- Columns:
--   fact_number     INTEGER  running number; of the statement
--   urn             INTEGER  unique reference number; empty for a school on none of our lists
--   school_name     VARCHAR  name as the source gives it
--   fact            VARCHAR  what the statement is about
--   value           VARCHAR  the statement, as printed
--   number          DOUBLE   count; the number it states, for places and rolls
--   dated           VARCHAR  date as printed
--   as_of           DATE     first day that date can mean; empty when undated
--   status          VARCHAR  in force, approved, proposed, withdrawn or planned
--   status_wording  VARCHAR  the source's own wording of the status
--   note            VARCHAR  remark
--   source_name     VARCHAR  where it was read
--   source_page     VARCHAR  its address, where there is one
--   place_basis     VARCHAR  school: about the school, wherever its pupils live
-- Reads:    kcc_special_school_facts
-- Caveat:   Statements of different dates and standing, side by side. They disagree in places and must not be added up.
SELECT
    fact_number,
    urn,
    school_name,
    fact,
    value,
    number,
    dated,
    as_of,
    status,
    status_wording,
    note,
    source_name,
    source_page,
    'school' AS place_basis
FROM kcc_special_school_facts
ORDER BY fact_number
