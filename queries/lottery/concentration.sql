-- Answers:  In how few schools do half of the plans sit, and how many schools have none?
-- Grain:    place_code, school_group
-- Params:
--   $level    VARCHAR  one of county, area, district
--   $year     INTEGER  a year held in dfe_school_census with $measure
--   $measure  VARCHAR  one of plans, sen_support; default plans
-- Basis:    school
-- Columns:
--   place_code           VARCHAR  GSS code of the county or district; our own code for an area
--   place_name           VARCHAR  name of the place
--   area_name            VARCHAR  the area it is or lies in; empty for the county
--   school_group         VARCHAR  primary, secondary not selective, or grammar
--   year                 INTEGER  calendar year; of the January census
--   schools              BIGINT   count; schools of this group with pupils
--   schools_none         BIGINT   count; of these, schools with none
--   counted              BIGINT   count; pupils with an EHC plan or on SEN support in them
--   schools_half         BIGINT   count; fewest schools that together have half of them
--   schools_half_pupils  BIGINT   count; fewest schools that together have half of all pupils: what it would be at one rate
--   place_basis          VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census
-- Caveat:   Large schools have more of everything: compare with how many schools hold half of all pupils. A school that hosts a
--           unit holds many plans by design.
WITH there AS (
    SELECT
        places.place_code,
        places.place_name,
        places.area_name,
        schools.school_group,
        schools.urn,
        schools.pupils,
        schools.counted
    FROM districts_in_places($level) AS places
    INNER JOIN firm_schools($year, 'mainstream', $measure) AS schools ON places.district_code = schools.district_code
    WHERE schools.school_group <> 'nursery'
),

running AS (
    SELECT
        place_code,
        place_name,
        area_name,
        school_group,
        pupils,
        counted,
        sum(counted) OVER by_count - counted AS counted_before,
        sum(pupils) OVER by_size - pupils AS pupils_before,
        sum(counted) OVER whole AS all_counted,
        sum(pupils) OVER whole AS all_pupils
    FROM there
    WINDOW
        by_count AS (
            PARTITION BY place_code, school_group
            ORDER BY counted DESC, urn ASC
            ROWS UNBOUNDED PRECEDING
        ),
        by_size AS (
            PARTITION BY place_code, school_group
            ORDER BY pupils DESC, urn ASC
            ROWS UNBOUNDED PRECEDING
        ),
        whole AS (PARTITION BY place_code, school_group)
)

SELECT
    place_code,
    place_name,
    area_name,
    school_group,
    $year::INTEGER AS year,
    count(*) AS schools,
    count(*) FILTER (counted = 0) AS schools_none,
    sum(counted)::BIGINT AS counted,
    count(*) FILTER (2 * counted_before < all_counted AND counted > 0) AS schools_half,
    count(*) FILTER (2 * pupils_before < all_pupils) AS schools_half_pupils,
    'school' AS place_basis
FROM running
GROUP BY place_code, place_name, area_name, school_group
ORDER BY place_name, list_position(['primary', 'secondary, not selective', 'grammar'], school_group)
