-- Answers:  How did the rates of Kent, England and Kent's ten statistical neighbours change between two January censuses?
-- Grain:    place_code
-- Params:
--   $from_year  INTEGER  a year held in dfe_school_census with $measure; default the one before
--   $to_year    INTEGER  a year held in dfe_school_census with $measure; default newest
--   $schools    VARCHAR  one of mainstream, primary, secondary, all; default mainstream
--   $measure    VARCHAR  one of plans, sen_support; default plans
-- Basis:    school
-- Columns:
--   place_code       VARCHAR  GSS code of the authority or of England
--   place_name       VARCHAR  name of the authority, or England
--   from_year        INTEGER  calendar year; of the earlier January census
--   to_year          INTEGER  calendar year; of the later January census
--   pupils_from      BIGINT   count; pupils in the earlier year, in schools that give the figure
--   pupils_to        BIGINT   count; pupils in the later year
--   counted_from     BIGINT   count; of these, with an EHC plan or on SEN support, in the earlier year
--   counted_to       BIGINT   count; the same, in the later year
--   per_1000_from    DOUBLE   per 1,000 pupils; in the earlier year
--   per_1000_to      DOUBLE   per 1,000 pupils; in the later year
--   per_1000_change  DOUBLE   per 1,000 pupils; later minus earlier
--   change_low       DOUBLE   per 1,000 pupils; lower end of the 95 % Newcombe interval of the change
--   change_high      DOUBLE   per 1,000 pupils; upper end of that interval
--   place_basis      VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_authorities, dfe_england_schools, dfe_school_census
-- Caveat:   Between two counts, not between the same pupils. Authorities of January 2023.
WITH figures AS (
    SELECT
        authority_number,
        year,
        pupils,
        if($measure = 'plans', plans, sen_support) AS counted
    FROM counts_in_england($schools)
    WHERE year IN ($from_year, $to_year)
),

summed AS (
    SELECT
        places.place_code,
        places.place_name,
        coalesce(sum(figures.pupils) FILTER (figures.year = $from_year), 0)::BIGINT AS pupils_from,
        coalesce(sum(figures.pupils) FILTER (figures.year = $to_year), 0)::BIGINT AS pupils_to,
        coalesce(sum(figures.counted) FILTER (figures.year = $from_year), 0)::BIGINT AS counted_from,
        coalesce(sum(figures.counted) FILTER (figures.year = $to_year), 0)::BIGINT AS counted_to
    FROM like_the_county() AS places
    INNER JOIN figures
        ON places.authority_number IS NULL OR places.authority_number = figures.authority_number
    WHERE figures.counted IS NOT NULL
    GROUP BY places.place_code, places.place_name
)

SELECT
    place_code,
    place_name,
    $from_year::INTEGER AS from_year,
    $to_year::INTEGER AS to_year,
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
