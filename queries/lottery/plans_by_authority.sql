-- Answers:  How do the county, England and its ten statistical neighbours compare, by the schools that stand there?
-- Grain:    place_code
-- Params:
--   $year      INTEGER  a year held in dfe_school_census
--   $schools   VARCHAR  one of mainstream, primary, secondary, all; default mainstream
--   $doubtful  VARCHAR  one of kept, left out; default kept
-- Basis:    school
-- Columns:
--   place_code            VARCHAR  GSS code of the authority or of England
--   place_name            VARCHAR  name of the authority, or England
--   neighbour             INTEGER  running number; 1 for the authority most like the county, to 10; empty for itself and England
--   year                  INTEGER  calendar year; of the January census
--   schools               BIGINT   count; schools in the census
--   pupils                BIGINT   count; pupils on their rolls
--   sen_support           BIGINT   count; of these, pupils on SEN support
--   sen_support_per_1000  DOUBLE   per 1,000 pupils; pupils on SEN support
--   sen_support_low       DOUBLE   per 1,000 pupils; lower end of its 95 % Wilson interval
--   sen_support_high      DOUBLE   per 1,000 pupils; upper end of its 95 % Wilson interval
--   sen_support_status    VARCHAR  ok, partly doubtful when a school's figure in it is, partly not available or not available
--   plans                 BIGINT   count; of the pupils, those with an EHC plan, as published
--   plans_per_1000        DOUBLE   per 1,000 pupils; pupils with an EHC plan
--   plans_low             DOUBLE   per 1,000 pupils; lower end of its 95 % Wilson interval
--   plans_high            DOUBLE   per 1,000 pupils; upper end of its 95 % Wilson interval
--   plans_status          VARCHAR  ok, partly doubtful when a school's figure in it is, partly not available or not available
--   place_basis           VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_authorities, dfe_england_schools, dfe_school_census
-- Caveat:   Counts pupils where their school stands. Authorities as the list of them held has them. A statistical neighbour is like the county in its
--           people, not in its schools: few have grammar schools. A rate is over the pupils of the schools that give the figure.
--           “left out” leaves out every school whose figure is doubtful.
SELECT
    place_code,
    place_name,
    neighbour,
    year,
    schools,
    pupils,
    sen_support,
    1000 * sen_support / nullif(sen_support_of, 0) AS sen_support_per_1000,
    1000 * wilson_low(sen_support, sen_support_of) AS sen_support_low,
    1000 * wilson_high(sen_support, sen_support_of) AS sen_support_high,
    sen_support_status,
    plans,
    1000 * plans / nullif(plans_of, 0) AS plans_per_1000,
    1000 * wilson_low(plans, plans_of) AS plans_low,
    1000 * wilson_high(plans, plans_of) AS plans_high,
    plans_status,
    'school' AS place_basis
FROM authority_counts($schools, years_left_out($doubtful, [$year]))
WHERE year = $year
ORDER BY place_name
