-- Answers:  How many pupils in the schools of each place have an EHC plan, or are on SEN support, and out of how many?
-- Grain:    place_code
-- Params:
--   $level     VARCHAR  one of county, area, district
--   $year      INTEGER  a year held in dfe_school_census
--   $schools   VARCHAR  one of all, mainstream, primary, secondary; default all
--   $doubtful  VARCHAR  one of kept, left out; default kept
-- Basis:    school
-- Columns:
--   place_code                   VARCHAR  GSS code of the county or district; our own code for an area
--   place_name                   VARCHAR  name of the place
--   area_name                    VARCHAR  the area it is or lies in; empty for the county
--   year                         INTEGER  calendar year; of the January census
--   schools                      BIGINT   count; schools in the census
--   pupils                       BIGINT   count; pupils on their rolls
--   sen_support                  BIGINT   count; of these, pupils on SEN support
--   sen_support_per_1000_pupils  DOUBLE   per 1,000 pupils; pupils on SEN support
--   sen_support_per_1000_low     DOUBLE   per 1,000 pupils; lower end of its 95 % Wilson interval
--   sen_support_per_1000_high    DOUBLE   per 1,000 pupils; upper end of its 95 % Wilson interval
--   sen_support_status           VARCHAR  ok, partly doubtful when a school's figure in it is, partly not available or not available
--   plans                        BIGINT   count; of the pupils, those with an EHC plan, as published
--   plans_per_1000_pupils        DOUBLE   per 1,000 pupils; pupils with an EHC plan
--   plans_per_1000_low           DOUBLE   per 1,000 pupils; lower end of its 95 % Wilson interval
--   plans_per_1000_high          DOUBLE   per 1,000 pupils; upper end of its 95 % Wilson interval
--   plans_status                 VARCHAR  ok, partly doubtful when a school's figure in it is, partly not available or not available
--   place_basis                  VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census
-- Caveat:   Counts pupils where their school stands, not where they live. “mainstream” means state-funded nursery,
--           primary, secondary and all-through schools (with “secondary”); “all” adds special, independent and alternative provision.
--           A rate is over the pupils of the schools that give the figure; SEN support is not held for every January.
--           “left out” leaves out every school whose figure is doubtful.
SELECT
    place_code,
    place_name,
    area_name,
    year,
    schools,
    pupils,
    sen_support,
    1000 * sen_support / nullif(sen_support_of, 0) AS sen_support_per_1000_pupils,
    1000 * wilson_low(sen_support, sen_support_of) AS sen_support_per_1000_low,
    1000 * wilson_high(sen_support, sen_support_of) AS sen_support_per_1000_high,
    sen_support_status,
    plans,
    1000 * plans / nullif(plans_of, 0) AS plans_per_1000_pupils,
    1000 * wilson_low(plans, plans_of) AS plans_per_1000_low,
    1000 * wilson_high(plans, plans_of) AS plans_per_1000_high,
    plans_status,
    'school' AS place_basis
FROM place_counts($level, $schools, years_left_out($doubtful, [$year]))
WHERE year = $year
ORDER BY place_name
