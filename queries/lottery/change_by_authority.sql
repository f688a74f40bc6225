-- Answers:  How did the rates of the county, England and its ten statistical neighbours change between two January censuses?
-- Grain:    place_code
-- Params:
--   $from_year  INTEGER  a year held in dfe_school_census with $measure; default the one before
--   $to_year    INTEGER  a year held in dfe_school_census with $measure; default newest
--   $schools    VARCHAR  one of mainstream, primary, secondary, all; default mainstream
--   $measure    VARCHAR  one of plans, sen_support; default plans
--   $doubtful   VARCHAR  one of kept, left out; default kept
-- Basis:    school
-- Columns:
--   place_code       VARCHAR  GSS code of the authority or of England
--   place_name       VARCHAR  name of the authority, or England
--   from_year        INTEGER  calendar year; of the earlier January census
--   to_year          INTEGER  calendar year; of the later January census
--   pupils_from      BIGINT   count; pupils in the earlier year, in schools that give the figure
--   pupils_to        BIGINT   count; the same, in the later year
--   counted_from     BIGINT   count; of these, with an EHC plan or on SEN support, in the earlier year
--   counted_to       BIGINT   count; the same, in the later year
--   per_1000_from    DOUBLE   per 1,000 pupils; in the earlier year
--   per_1000_to      DOUBLE   per 1,000 pupils; in the later year
--   per_1000_change  DOUBLE   per 1,000 pupils; later minus earlier
--   change_low       DOUBLE   per 1,000 pupils; lower end of the 95 % Newcombe interval of the change
--   change_high      DOUBLE   per 1,000 pupils; upper end of that interval
--   status           VARCHAR  ok, partly doubtful, partly not available or not available, in either year
--   place_basis      VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_authorities, dfe_england_schools, dfe_school_census
-- Caveat:   Between two counts, not between the same pupils. Authorities as the list of them held has them. A rate is over the pupils of the schools
--           that give the figure.
--           “left out” leaves out every school whose figure is doubtful in either year.
WITH figures AS (
    SELECT
        place_code,
        place_name,
        year,
        if($measure = 'plans', plans, sen_support) AS counted,
        if($measure = 'plans', plans_of, sen_support_of) AS pupils,
        if($measure = 'plans', plans_status, sen_support_status) AS status
    FROM authority_counts($schools, years_left_out($doubtful, [$from_year, $to_year]))
),

summed AS (
    SELECT
        later.place_code,
        later.place_name,
        coalesce(earlier.pupils, 0) AS pupils_from,
        later.pupils AS pupils_to,
        earlier.counted AS counted_from,
        later.counted AS counted_to,
        change_status(coalesce(earlier.status, 'not available'), later.status) AS status
    FROM figures AS later
    LEFT JOIN figures AS earlier ON later.place_code = earlier.place_code AND earlier.year = $from_year
    WHERE later.year = $to_year
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
    status,
    'school' AS place_basis
FROM summed
ORDER BY place_name
