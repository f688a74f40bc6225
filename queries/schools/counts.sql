-- Answers:  How many pupils with an EHC plan, or on SEN support, did each school have each January, and how sure is the rate?
-- Grain:    urn, year
-- Params:
--   none
-- Basis:    school
-- Columns:
--   urn                          INTEGER  unique reference number of the school
--   year                         INTEGER  calendar year; of the January census
--   pupils                       BIGINT   count; pupils on its roll
--   plans                        BIGINT   count; of these, pupils with an EHC plan
--   plans_per_1000_pupils        DOUBLE   per 1,000 pupils; empty when the school has no pupils
--   plans_per_1000_low           DOUBLE   per 1,000 pupils; low end of the 95 % Wilson interval
--   plans_per_1000_high          DOUBLE   per 1,000 pupils; high end of it
--   plans_status                 VARCHAR  ok or doubtful
--   sen_support                  BIGINT   count; of these, pupils on SEN support
--   sen_support_per_1000_pupils  DOUBLE   per 1,000 pupils; empty when the school has no pupils
--   sen_support_per_1000_low     DOUBLE   per 1,000 pupils; low end of the 95 % Wilson interval
--   sen_support_per_1000_high    DOUBLE   per 1,000 pupils; high end of it
--   sen_support_status           VARCHAR  ok or doubtful
--   doubt                        VARCHAR  why a figure is doubtful; empty when none is
--   place_basis                  VARCHAR  school: counted where the school is
-- Reads:    dfe_school_census
-- Caveat:   As published for each school, small numbers too. A small number can change with one family moving house.
SELECT
    urn,
    year,
    pupils::BIGINT AS pupils,
    plans::BIGINT AS plans,
    1000 * plans / nullif(pupils, 0) AS plans_per_1000_pupils,
    1000 * wilson_low(plans, pupils) AS plans_per_1000_low,
    1000 * wilson_high(plans, pupils) AS plans_per_1000_high,
    plans_status,
    sen_support::BIGINT AS sen_support,
    1000 * sen_support / nullif(pupils, 0) AS sen_support_per_1000_pupils,
    1000 * wilson_low(sen_support, pupils) AS sen_support_per_1000_low,
    1000 * wilson_high(sen_support, pupils) AS sen_support_per_1000_high,
    sen_support_status,
    doubt,
    'school' AS place_basis
FROM dfe_school_census
ORDER BY urn, year
