-- Answers:  How did the rates of Kent, England and Kent's ten statistical neighbours change from January 2019 to January 2023?
-- Grain:    place_code
-- Params:
--   $schools  VARCHAR  one of mainstream, primary, secondary, all; default mainstream
--   $measure  VARCHAR  one of plans, sen_support; default plans
-- Basis:    school
-- Columns:
--   place_code       VARCHAR  GSS code of the authority or of England
--   place_name       VARCHAR  name of the authority, or England
--   pupils_from      BIGINT   count; pupils in January 2019
--   pupils_to        BIGINT   count; pupils in January 2023
--   counted_from     BIGINT   count; of these, with an EHC plan or on SEN support, January 2019
--   counted_to       BIGINT   count; the same, January 2023
--   per_1000_from    DOUBLE   per 1,000 pupils; January 2019
--   per_1000_to      DOUBLE   per 1,000 pupils; January 2023
--   per_1000_change  DOUBLE   per 1,000 pupils; later minus earlier
--   change_low       DOUBLE   per 1,000 pupils; lower end of the 95 % Newcombe interval of the change
--   change_high      DOUBLE   per 1,000 pupils; upper end of that interval
--   place_basis      VARCHAR  school: counted where the school is
-- Reads:    dfe_authorities, dfe_england_schools
-- Caveat:   Between two counts, not between the same pupils. Authorities of January 2023. The kind of a school is found by its name
--           in 2023 and by its number in 2019: a few whose kind is not known count among all schools only.
WITH summed AS (
    SELECT
        places.place_code,
        places.place_name,
        coalesce(sum(counted.pupils) FILTER (counted.year = 2019), 0)::BIGINT AS pupils_from,
        coalesce(sum(counted.pupils) FILTER (counted.year = 2023), 0)::BIGINT AS pupils_to,
        coalesce(
            sum(if($measure = 'plans', counted.plans, counted.sen_support)) FILTER (counted.year = 2019), 0
        )::BIGINT AS counted_from,
        coalesce(
            sum(if($measure = 'plans', counted.plans, counted.sen_support)) FILTER (counted.year = 2023), 0
        )::BIGINT AS counted_to
    FROM like_kent() AS places
    INNER JOIN dfe_england_schools AS counted
        ON places.authority_number IS NULL OR places.authority_number = counted.authority_number
    WHERE is_among($schools, counted.school_group)
    GROUP BY places.place_code, places.place_name
)

SELECT
    place_code,
    place_name,
    pupils_from,
    pupils_to,
    counted_from,
    counted_to,
    1000 * counted_from / nullif(pupils_from, 0) AS per_1000_from,
    1000 * counted_to / nullif(pupils_to, 0) AS per_1000_to,
    1000 * (counted_to / nullif(pupils_to, 0) - counted_from / nullif(pupils_from, 0)) AS per_1000_change,
    1000 * newcombe_low(counted_from, pupils_from, counted_to, pupils_to) AS change_low,
    1000 * newcombe_high(counted_from, pupils_from, counted_to, pupils_to) AS change_high,
    'school' AS place_basis
FROM summed
ORDER BY place_name
