-- Answers:  How did EHC plans and SEN support in the schools of each place change between two January censuses?
-- Grain:    place_code
-- Params:
--   $level      VARCHAR  one of county, area, district
--   $from_year  INTEGER  a year held in dfe_school_census; default the one before
--   $to_year    INTEGER  a year held in dfe_school_census; default newest
--   $schools    VARCHAR  one of all, mainstream, primary, secondary; default all
--   $doubtful   VARCHAR  one of kept, left out; default kept
-- Basis:    school
-- Columns:
--   place_code                   VARCHAR  GSS code of the county or district; our own code for an area
--   place_name                   VARCHAR  name of the place
--   area_name                    VARCHAR  the area it is or lies in; empty for the county
--   from_year                    INTEGER  calendar year; of the earlier January census
--   to_year                      INTEGER  calendar year; of the later January census
--   pupils_from                  BIGINT   count; pupils in the earlier year
--   pupils_to                    BIGINT   count; pupils in the later year
--   sen_support_from             BIGINT   count; pupils on SEN support in the earlier year
--   sen_support_to               BIGINT   count; pupils on SEN support in the later year
--   sen_support_change           BIGINT   count; later minus earlier
--   sen_support_per_1000_from    DOUBLE   per 1,000 pupils; in the earlier year
--   sen_support_per_1000_to      DOUBLE   per 1,000 pupils; in the later year
--   sen_support_per_1000_change  DOUBLE   per 1,000 pupils; later minus earlier
--   sen_support_change_low       DOUBLE   per 1,000 pupils; lower end of the 95 % Newcombe interval of the change
--   sen_support_change_high      DOUBLE   per 1,000 pupils; upper end of that interval
--   sen_support_status           VARCHAR  ok, partly doubtful, partly not available or not available, in either year
--   plans_from                   BIGINT   count; pupils with an EHC plan in the earlier year
--   plans_to                     BIGINT   count; pupils with an EHC plan in the later year
--   plans_change                 BIGINT   count; later minus earlier
--   plans_per_1000_from          DOUBLE   per 1,000 pupils; in the earlier year
--   plans_per_1000_to            DOUBLE   per 1,000 pupils; in the later year
--   plans_per_1000_change        DOUBLE   per 1,000 pupils; later minus earlier
--   plans_change_low             DOUBLE   per 1,000 pupils; lower end of the 95 % Newcombe interval of the change
--   plans_change_high            DOUBLE   per 1,000 pupils; upper end of that interval
--   plans_status                 VARCHAR  ok, partly doubtful, partly not available or not available, in either year
--   place_basis                  VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census
-- Caveat:   Schools open, close and move between kinds; the change is between two counts, not between the same pupils.
--           “left out” leaves out every school whose figure is doubtful in either year.
WITH summed AS (
    SELECT
        earlier.place_code,
        earlier.place_name,
        earlier.area_name,
        earlier.pupils AS pupils_from,
        later.pupils AS pupils_to,
        earlier.sen_support AS sen_support_from,
        later.sen_support AS sen_support_to,
        earlier.sen_support_of AS sen_support_of_from,
        later.sen_support_of AS sen_support_of_to,
        change_status(earlier.sen_support_status, later.sen_support_status) AS sen_support_status,
        earlier.plans AS plans_from,
        later.plans AS plans_to,
        earlier.plans_of AS plans_of_from,
        later.plans_of AS plans_of_to,
        change_status(earlier.plans_status, later.plans_status) AS plans_status
    FROM place_counts($level, $schools, years_left_out($doubtful, [$from_year, $to_year])) AS earlier
    INNER JOIN place_counts($level, $schools, years_left_out($doubtful, [$from_year, $to_year])) AS later ON earlier.place_code = later.place_code
    WHERE
        earlier.year = $from_year
        AND later.year = $to_year
)

SELECT
    place_code,
    place_name,
    area_name,
    $from_year::INTEGER AS from_year,
    $to_year::INTEGER AS to_year,
    pupils_from,
    pupils_to,
    sen_support_from,
    sen_support_to,
    sen_support_to - sen_support_from AS sen_support_change,
    1000 * sen_support_from / nullif(sen_support_of_from, 0) AS sen_support_per_1000_from,
    1000 * sen_support_to / nullif(sen_support_of_to, 0) AS sen_support_per_1000_to,
    1000 * (sen_support_to / nullif(sen_support_of_to, 0) - sen_support_from / nullif(sen_support_of_from, 0)) AS sen_support_per_1000_change,
    1000 * newcombe_low(sen_support_from, sen_support_of_from, sen_support_to, sen_support_of_to) AS sen_support_change_low,
    1000 * newcombe_high(sen_support_from, sen_support_of_from, sen_support_to, sen_support_of_to) AS sen_support_change_high,
    sen_support_status,
    plans_from,
    plans_to,
    plans_to - plans_from AS plans_change,
    1000 * plans_from / nullif(plans_of_from, 0) AS plans_per_1000_from,
    1000 * plans_to / nullif(plans_of_to, 0) AS plans_per_1000_to,
    1000 * (plans_to / nullif(plans_of_to, 0) - plans_from / nullif(plans_of_from, 0)) AS plans_per_1000_change,
    1000 * newcombe_low(plans_from, plans_of_from, plans_to, plans_of_to) AS plans_change_low,
    1000 * newcombe_high(plans_from, plans_of_from, plans_to, plans_of_to) AS plans_change_high,
    plans_status,
    'school' AS place_basis
FROM summed
ORDER BY place_name
