-- Answers:  Which January school censuses are held, and what does each count?
-- Grain:    year
-- Params:
--   none
-- Basis:    school
-- Columns:
--   year             INTEGER  calendar year; of the January census
--   schools          BIGINT   count; schools of the county in it
--   pupils           BIGINT   count; pupils on their rolls
--   plans            BIGINT   count; of these, pupils with an EHC plan; empty when that census does not give them
--   sen_support      BIGINT   count; of these, pupils on SEN support; empty when that census does not give them
--   place_basis      VARCHAR  school: counted where the school is
-- Reads:    dfe_schools, dfe_school_census
-- Caveat:   Counts where the school stands. In each January before 2019 statements are counted with EHC plans.
SELECT
    dfe_school_census.year,
    count(*) AS schools,
    sum(dfe_school_census.pupils)::BIGINT AS pupils,
    sum(dfe_school_census.plans)::BIGINT AS plans,
    sum(dfe_school_census.sen_support)::BIGINT AS sen_support,
    'school' AS place_basis
FROM dfe_school_census
INNER JOIN dfe_schools ON dfe_school_census.urn = dfe_schools.urn
GROUP BY dfe_school_census.year
ORDER BY dfe_school_census.year
