-- Answers:  How many pupils with an EHC plan, or on SEN support, did each school have each January, and how sure is the rate?
-- Grain:    urn, year
-- Params:
--   none
-- Basis:    school
-- Columns:
--   urn                          INTEGER  unique reference number of the school
--   line_urn                     INTEGER  newest number of the same school
--   year                         INTEGER  calendar year; of the January census
--   pupils                       BIGINT   count; pupils on its roll
--   plans                        BIGINT   count; of these, pupils with an EHC plan
--   plans_per_1000_pupils        DOUBLE   per 1,000 pupils; empty for fewer than 30 pupils
--   plans_per_1000_low           DOUBLE   per 1,000 pupils; low end of the 95 % Wilson interval; none for special schools
--   plans_per_1000_high          DOUBLE   per 1,000 pupils; high end of it
--   plans_status                 VARCHAR  ok, doubtful or not available
--   sen_support                  BIGINT   count; of these, pupils on SEN support
--   sen_support_per_1000_pupils  DOUBLE   per 1,000 pupils; empty for fewer than 30 pupils
--   sen_support_per_1000_low     DOUBLE   per 1,000 pupils; low end of the 95 % Wilson interval; none for special schools
--   sen_support_per_1000_high    DOUBLE   per 1,000 pupils; high end of it
--   sen_support_status           VARCHAR  ok, doubtful or not available
--   doubt                        VARCHAR  why a figure is doubtful; empty when none is
--   place_basis                  VARCHAR  school: counted where the school is
-- Reads:    dfe_schools, dfe_school_census
-- Caveat:   As published for each school, small numbers too. A small number can change with one family moving house.
SELECT
    counted.urn,
    dfe_schools.line_urn,
    counted.year,
    counted.pupils::BIGINT AS pupils,
    counted.plans::BIGINT AS plans,
    1000 * counted.plans / nullif(enough(counted.pupils), 0) AS plans_per_1000_pupils,
    CASE WHEN dfe_schools.kind <> 'special' THEN 1000 * wilson_low(counted.plans, enough(counted.pupils)) END AS plans_per_1000_low,
    CASE WHEN dfe_schools.kind <> 'special' THEN 1000 * wilson_high(counted.plans, enough(counted.pupils)) END AS plans_per_1000_high,
    counted.plans_status,
    counted.sen_support::BIGINT AS sen_support,
    1000 * counted.sen_support / nullif(enough(counted.pupils), 0) AS sen_support_per_1000_pupils,
    CASE WHEN dfe_schools.kind <> 'special' THEN 1000 * wilson_low(counted.sen_support, enough(counted.pupils)) END AS sen_support_per_1000_low,
    CASE WHEN dfe_schools.kind <> 'special' THEN 1000 * wilson_high(counted.sen_support, enough(counted.pupils)) END AS sen_support_per_1000_high,
    counted.sen_support_status,
    counted.doubt,
    'school' AS place_basis
FROM dfe_school_census AS counted
INNER JOIN dfe_schools ON counted.urn = dfe_schools.urn
ORDER BY counted.year, counted.urn
