-- Answers:  Which published figures do we doubt, and why?
-- Grain:    urn, year
-- Params:
--   none
-- Basis:    school
-- Columns:
--   urn                 INTEGER  unique reference number of the school
--   school_name         VARCHAR  name on the newest list that has it
--   place_name          VARCHAR  district it stands in
--   area_name           VARCHAR  area of that district
--   year                INTEGER  calendar year; of the January census
--   pupils              BIGINT   count; pupils on its roll
--   sen_support         BIGINT   count; pupils on SEN support, as published
--   sen_support_status  VARCHAR  ok, doubtful or not available
--   plans               BIGINT   count; pupils with an EHC plan, as published
--   plans_status        VARCHAR  ok, doubtful or not available
--   doubt               VARCHAR  why we doubt it
--   place_basis         VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census
-- Caveat:   Published figures are kept and marked, never changed. The reason is our reading, not the publisher's.
SELECT
    dfe_schools.urn,
    dfe_schools.school_name,
    ons_places.place_name,
    ons_places.area_name,
    dfe_school_census.year,
    dfe_school_census.pupils::BIGINT AS pupils,
    dfe_school_census.sen_support::BIGINT AS sen_support,
    dfe_school_census.sen_support_status,
    dfe_school_census.plans::BIGINT AS plans,
    dfe_school_census.plans_status,
    dfe_school_census.doubt,
    'school' AS place_basis
FROM dfe_school_census
INNER JOIN dfe_schools ON dfe_school_census.urn = dfe_schools.urn
INNER JOIN ons_places ON dfe_schools.district_code = ons_places.place_code
WHERE dfe_school_census.doubt IS NOT NULL
ORDER BY dfe_school_census.plans DESC
