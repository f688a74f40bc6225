-- Answers:  In each place, how many pupils, plans and pupils on SEN support does each kind of school have?
-- Grain:    place_code, school_group
-- Params:
--   $year      INTEGER  a year held in dfe_school_census
--   $doubtful  VARCHAR  one of kept, left out; default kept
-- Basis:    school
-- Columns:
--   place_code             VARCHAR  GSS code of the county or district; our own code for an area
--   place_name             VARCHAR  name of the place
--   school_group           VARCHAR  nursery, primary, secondary not selective, grammar, special, independent, alternative provision
--   group_number           INTEGER  running number; the order to show them in
--   year                   INTEGER  calendar year; of the January census
--   schools                BIGINT   count; schools of this kind
--   pupils                 BIGINT   count; pupils on their rolls
--   sen_support            BIGINT   count; of these, pupils on SEN support
--   sen_support_per_1000   DOUBLE   per 1,000 pupils; empty for fewer than 30 pupils
--   sen_support_low        DOUBLE   per 1,000 pupils; lower end of its 95 % Wilson interval; none for special schools
--   sen_support_high       DOUBLE   per 1,000 pupils; upper end of its 95 % Wilson interval
--   sen_support_status     VARCHAR  ok, partly doubtful when a school's figure in it is, partly not available or not available
--   plans                  BIGINT   count; of the pupils, those with an EHC plan
--   plans_per_1000         DOUBLE   per 1,000 pupils; empty for fewer than 30 pupils
--   plans_low              DOUBLE   per 1,000 pupils; lower end of its 95 % Wilson interval; none for special schools
--   plans_high             DOUBLE   per 1,000 pupils; upper end of its 95 % Wilson interval
--   plans_pct              DOUBLE   percent 0–100; these plans, of all plans in the schools of the place
--   plans_status           VARCHAR  ok, partly doubtful when a school's figure in it is, partly not available or not available
--   place_basis            VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census
-- Caveat:   One kind for each school over all years. “primary”, “secondary” and “grammar” are state-funded mainstream schools.
--           “left out” leaves out every school whose figure is doubtful.
WITH counted AS (
    SELECT
        districts.place_code,
        districts.place_name,
        schools.school_group,
        count(*) AS schools,
        sum(schools.pupils)::BIGINT AS pupils,
        sum(schools.sen_support)::BIGINT AS sen_support,
        sum(schools.plans)::BIGINT AS plans,
        sum(schools.pupils) FILTER (schools.sen_support IS NOT NULL)::BIGINT AS sen_support_of,
        sum(schools.pupils) FILTER (schools.plans IS NOT NULL)::BIGINT AS plans_of,
        sum_status(
            count(*),
            count(*) FILTER (schools.sen_support_status = 'doubtful'),
            count(*) FILTER (schools.sen_support_status = 'not available')
        ) AS sen_support_status,
        sum_status(
            count(*),
            count(*) FILTER (schools.plans_status = 'doubtful'),
            count(*) FILTER (schools.plans_status = 'not available')
        ) AS plans_status
    FROM unnest(['county', 'area', 'district']) AS levels (level)
    CROSS JOIN LATERAL districts_in_places(levels.level) AS districts
    INNER JOIN counts_by_school('all', years_left_out($doubtful, [$year])) AS schools
        ON districts.district_code = schools.district_code AND schools.year = $year
    GROUP BY districts.place_code, districts.place_name, schools.school_group
)

SELECT
    place_code,
    place_name,
    school_group,
    list_position(
        ['nursery', 'primary', 'secondary, not selective', 'grammar', 'special', 'independent', 'alternative provision'],
        school_group
    )::INTEGER AS group_number,
    $year::INTEGER AS year,
    schools,
    pupils,
    sen_support,
    1000 * sen_support / nullif(enough(sen_support_of), 0) AS sen_support_per_1000,
    CASE WHEN school_group <> 'special' THEN 1000 * wilson_low(sen_support, enough(sen_support_of)) END AS sen_support_low,
    CASE WHEN school_group <> 'special' THEN 1000 * wilson_high(sen_support, enough(sen_support_of)) END AS sen_support_high,
    sen_support_status,
    plans,
    1000 * plans / nullif(enough(plans_of), 0) AS plans_per_1000,
    CASE WHEN school_group <> 'special' THEN 1000 * wilson_low(plans, enough(plans_of)) END AS plans_low,
    CASE WHEN school_group <> 'special' THEN 1000 * wilson_high(plans, enough(plans_of)) END AS plans_high,
    100 * plans / nullif(sum(plans) OVER (PARTITION BY place_code), 0) AS plans_pct,
    plans_status,
    'school' AS place_basis
FROM counted
ORDER BY place_name, group_number
