-- Answers:  Which schools have more or fewer than chance and the usual spread between schools like them would give?
-- Grain:    urn
-- Params:
--   $year     INTEGER  a year held in dfe_school_census with $measure
--   $schools  VARCHAR  one of primary, secondary not selective, grammar; default primary
--   $measure  VARCHAR  one of plans, sen_support; default plans
-- Basis:    school
-- Columns:
--   urn           INTEGER  unique reference number of the school
--   school_name   VARCHAR  name on the newest list that has it
--   school_group  VARCHAR  primary, secondary not selective or grammar
--   place_code    VARCHAR  GSS code of its district
--   place_name    VARCHAR  its district
--   area_code     VARCHAR  code of its area
--   year          INTEGER  calendar year; of the January census
--   pupils        BIGINT   count; pupils on its roll
--   counted       BIGINT   count; of these, pupils with an EHC plan or on SEN support
--   per_1000      DOUBLE   per 1,000 pupils; in the school
--   low           DOUBLE   per 1,000 pupils; lower end of the school's own 95 % Wilson interval
--   high          DOUBLE   per 1,000 pupils; upper end of that interval
--   all_per_1000  DOUBLE   per 1,000 pupils; in all schools like it
--   low_95        DOUBLE   per 1,000 pupils; 1.96 standard deviations below, on the arcsine scale, with the spread between schools in it
--   high_95       DOUBLE   per 1,000 pupils; the upper limit to it
--   low_998       DOUBLE   per 1,000 pupils; 3.09 standard deviations below in the same way
--   high_998      DOUBLE   per 1,000 pupils; the upper limit to it
--   chance_low    DOUBLE   per 1,000 pupils; the 99.8 % lower limit if chance alone made schools differ
--   chance_high   DOUBLE   per 1,000 pupils; the upper limit to it
--   standing      VARCHAR  inside the limits, above or below the inner limit, or above or below both; never below one of under one pupil
--   dispersion    DOUBLE   index; mean square of the z-scores, a tenth at each end drawn in: 1 when chance alone is at work
--   tau_squared   DOUBLE   index; spread between schools beyond chance, on the arcsine scale
--   place_basis   VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census
-- Caveat:   Limits are widened for the usual spread between schools (Spiegelhalter 2005). A school outside them is unusual, not
--           wrong: it may host a unit or be known for its support. Schools with fewer than 30 pupils are left out.
WITH shown AS (
    SELECT
        urn,
        district_code,
        area_code,
        school_group,
        pupils,
        counted,
        sum(counted) OVER () / nullif(sum(pupils) OVER (), 0) AS whole
    FROM firm_schools($year, $schools, $measure)
    WHERE pupils >= fewest_pupils()
),

scored AS (
    SELECT
        urn,
        pupils,
        (asin(sqrt(counted / nullif(pupils, 0))) - asin(sqrt(whole))) * 2 * sqrt(pupils) AS z
    FROM shown
),

ends AS (
    SELECT
        quantile_cont(z, 0.1) AS low,
        quantile_cont(z, 0.9) AS high
    FROM scored
),

dispersed AS (
    SELECT
        count(*) AS schools,
        avg(least(greatest(scored.z, ends.low), ends.high) ^ 2) AS dispersion,
        sum(4 * scored.pupils) AS weight,
        sum((4 * scored.pupils) ^ 2) AS weight_squared
    FROM scored
    CROSS JOIN ends
),

spread AS (
    SELECT
        dispersion,
        greatest(
            0, (schools * dispersion - (schools - 1)) / nullif(weight - weight_squared / nullif(weight, 0), 0)
        ) AS tau_squared
    FROM dispersed
),

limited AS (
    SELECT
        shown.urn,
        shown.district_code,
        shown.area_code,
        shown.school_group,
        shown.pupils,
        shown.counted,
        shown.whole,
        1000 * shown.counted / nullif(shown.pupils, 0) AS per_1000,
        1000 * funnel_limit(shown.whole, shown.pupils, -1.959964, spread.tau_squared) AS low_95,
        1000 * funnel_limit(shown.whole, shown.pupils, 1.959964, spread.tau_squared) AS high_95,
        1000 * funnel_limit(shown.whole, shown.pupils, -3.090232, spread.tau_squared) AS low_998,
        1000 * funnel_limit(shown.whole, shown.pupils, 3.090232, spread.tau_squared) AS high_998,
        1000 * funnel_limit(shown.whole, shown.pupils, -3.090232, 0) AS chance_low,
        1000 * funnel_limit(shown.whole, shown.pupils, 3.090232, 0) AS chance_high,
        spread.dispersion,
        spread.tau_squared
    FROM shown
    CROSS JOIN spread
)

SELECT
    limited.urn,
    dfe_schools.school_name,
    limited.school_group,
    limited.district_code AS place_code,
    ons_places.place_name,
    limited.area_code,
    $year::INTEGER AS year,
    limited.pupils::BIGINT AS pupils,
    limited.counted::BIGINT AS counted,
    limited.per_1000,
    1000 * wilson_low(limited.counted, limited.pupils) AS low,
    1000 * wilson_high(limited.counted, limited.pupils) AS high,
    1000 * limited.whole AS all_per_1000,
    limited.low_95,
    limited.high_95,
    limited.low_998,
    limited.high_998,
    limited.chance_low,
    limited.chance_high,
    CASE
        WHEN limited.per_1000 > limited.high_998 THEN 'above both'
        WHEN limited.per_1000 > limited.high_95 THEN 'above the inner'
        WHEN limited.per_1000 < limited.low_998 AND limited.low_998 * limited.pupils >= 1000 THEN 'below both'
        WHEN limited.per_1000 < limited.low_95 AND limited.low_95 * limited.pupils >= 1000 THEN 'below the inner'
        ELSE 'inside'
    END AS standing,
    limited.dispersion,
    limited.tau_squared,
    'school' AS place_basis
FROM limited
INNER JOIN dfe_schools ON limited.urn = dfe_schools.urn
INNER JOIN ons_places ON limited.district_code = ons_places.place_code
ORDER BY limited.pupils, limited.urn
