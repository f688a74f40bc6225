-- Answers:  How did EHC plans and SEN support in the schools of each place change between two January censuses?
-- Grain:    place_code
-- Params:
--   $level      VARCHAR  one of county, area, district
--   $from_year  INTEGER  one of 2019, 2023; default 2019
--   $to_year    INTEGER  one of 2019, 2023; default 2023
--   $schools    VARCHAR  one of all, mainstream, primary, secondary; default all
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
--   sen_support_status           VARCHAR  ok, or partly doubtful when a school's figure in either year is doubtful
--   plans_from                   BIGINT   count; pupils with an EHC plan in the earlier year
--   plans_to                     BIGINT   count; pupils with an EHC plan in the later year
--   plans_change                 BIGINT   count; later minus earlier
--   plans_per_1000_from          DOUBLE   per 1,000 pupils; in the earlier year
--   plans_per_1000_to            DOUBLE   per 1,000 pupils; in the later year
--   plans_per_1000_change        DOUBLE   per 1,000 pupils; later minus earlier
--   plans_change_low             DOUBLE   per 1,000 pupils; lower end of the 95 % Newcombe interval of the change
--   plans_change_high            DOUBLE   per 1,000 pupils; upper end of that interval
--   plans_status                 VARCHAR  ok, or partly doubtful when a school's figure in either year is doubtful
--   place_basis                  VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census
-- Caveat:   Schools open, close and move between kinds; the change is between two counts, not between the same pupils.
WITH summed AS (
    SELECT
        districts.place_code,
        districts.place_name,
        districts.area_name,
        coalesce(sum(counted.pupils) FILTER (counted.year = $from_year), 0)::BIGINT AS pupils_from,
        coalesce(sum(counted.pupils) FILTER (counted.year = $to_year), 0)::BIGINT AS pupils_to,
        coalesce(sum(counted.sen_support) FILTER (counted.year = $from_year), 0)::BIGINT AS sen_support_from,
        coalesce(sum(counted.sen_support) FILTER (counted.year = $to_year), 0)::BIGINT AS sen_support_to,
        coalesce(sum(counted.plans) FILTER (counted.year = $from_year), 0)::BIGINT AS plans_from,
        coalesce(sum(counted.plans) FILTER (counted.year = $to_year), 0)::BIGINT AS plans_to,
        coalesce(bool_or(counted.sen_support_status = 'doubtful'), FALSE) AS has_doubtful_support,
        coalesce(bool_or(counted.plans_status = 'doubtful'), FALSE) AS has_doubtful_plans
    FROM districts_in_places($level) AS districts
    LEFT JOIN counts_by_school($schools) AS counted
        ON districts.district_code = counted.district_code AND counted.year IN ($from_year, $to_year)
    GROUP BY districts.place_code, districts.place_name, districts.area_name
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
    1000 * sen_support_from / nullif(pupils_from, 0) AS sen_support_per_1000_from,
    1000 * sen_support_to / nullif(pupils_to, 0) AS sen_support_per_1000_to,
    1000 * (sen_support_to / nullif(pupils_to, 0) - sen_support_from / nullif(pupils_from, 0)) AS sen_support_per_1000_change,
    1000 * newcombe_low(sen_support_from, pupils_from, sen_support_to, pupils_to) AS sen_support_change_low,
    1000 * newcombe_high(sen_support_from, pupils_from, sen_support_to, pupils_to) AS sen_support_change_high,
    if(has_doubtful_support, 'partly doubtful', 'ok') AS sen_support_status,
    plans_from,
    plans_to,
    plans_to - plans_from AS plans_change,
    1000 * plans_from / nullif(pupils_from, 0) AS plans_per_1000_from,
    1000 * plans_to / nullif(pupils_to, 0) AS plans_per_1000_to,
    1000 * (plans_to / nullif(pupils_to, 0) - plans_from / nullif(pupils_from, 0)) AS plans_per_1000_change,
    1000 * newcombe_low(plans_from, pupils_from, plans_to, pupils_to) AS plans_change_low,
    1000 * newcombe_high(plans_from, pupils_from, plans_to, pupils_to) AS plans_change_high,
    if(has_doubtful_plans, 'partly doubtful', 'ok') AS plans_status,
    'school' AS place_basis
FROM summed
ORDER BY place_name
