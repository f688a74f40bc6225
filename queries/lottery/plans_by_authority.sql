-- Answers:  How do Kent, England and Kent's ten statistical neighbours compare, by the schools that stand there, and what changed?
-- Grain:    place_code
-- Params:
--   $year     INTEGER  a year held in dfe_school_census
--   $schools  VARCHAR  one of mainstream, primary, secondary, special, independent, alternative provision, all; default mainstream
-- Basis:    school
-- Columns:
--   place_code             VARCHAR  GSS code of the authority or of England
--   place_name             VARCHAR  name of the authority, or England
--   neighbour              INTEGER  running number; 1 for the authority most like Kent, to 10; empty for Kent and England
--   year                   INTEGER  calendar year; of the January census
--   schools                BIGINT   count; schools in the census
--   pupils                 BIGINT   count; pupils on their rolls
--   sen_support            BIGINT   count; of these, pupils on SEN support
--   sen_support_per_1000   DOUBLE   per 1,000 pupils; pupils on SEN support
--   sen_support_low        DOUBLE   per 1,000 pupils; lower end of its 95 % Wilson interval
--   sen_support_high       DOUBLE   per 1,000 pupils; upper end of its 95 % Wilson interval
--   plans                  BIGINT   count; of the pupils, those with an EHC plan, as published
--   plans_per_1000         DOUBLE   per 1,000 pupils; pupils with an EHC plan
--   plans_low              DOUBLE   per 1,000 pupils; lower end of its 95 % Wilson interval
--   plans_high             DOUBLE   per 1,000 pupils; upper end of its 95 % Wilson interval
--   place_basis            VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_authorities, dfe_england_schools, dfe_school_census
-- Caveat:   Counts pupils where their school stands. Authorities of January 2023. A statistical neighbour is like Kent in its people, not in its schools: few have grammar schools.
WITH summed AS (
    SELECT
        places.place_code,
        places.place_name,
        places.neighbour,
        count(*) AS schools,
        sum(counted.pupils)::BIGINT AS pupils,
        sum(counted.sen_support)::BIGINT AS sen_support,
        sum(counted.pupils) FILTER (counted.sen_support IS NOT NULL)::BIGINT AS sen_support_of,
        sum(counted.plans)::BIGINT AS plans,
        sum(counted.pupils) FILTER (counted.plans IS NOT NULL)::BIGINT AS plans_of
    FROM like_the_county() AS places
    INNER JOIN counts_in_england($schools) AS counted
        ON places.authority_number IS NULL OR places.authority_number = counted.authority_number
    WHERE counted.year = $year
    GROUP BY places.place_code, places.place_name, places.neighbour
)

SELECT
    place_code,
    place_name,
    neighbour,
    $year::INTEGER AS year,
    schools,
    pupils,
    sen_support,
    1000 * sen_support / nullif(sen_support_of, 0) AS sen_support_per_1000,
    1000 * wilson_low(sen_support, sen_support_of) AS sen_support_low,
    1000 * wilson_high(sen_support, sen_support_of) AS sen_support_high,
    plans,
    1000 * plans / nullif(plans_of, 0) AS plans_per_1000,
    1000 * wilson_low(plans, plans_of) AS plans_low,
    1000 * wilson_high(plans, plans_of) AS plans_high,
    'school' AS place_basis
FROM summed
ORDER BY place_name
