-- Answers:  In the county, England and its ten statistical neighbours, how many pupils and plans does each kind of school have?
-- Grain:    place_code, school_group
-- Params:
--   $year      INTEGER  a year held in dfe_school_census
--   $doubtful  VARCHAR  one of kept, left out; default kept
-- Basis:    school
-- Columns:
--   place_code    VARCHAR  GSS code of the authority or of England
--   place_name    VARCHAR  name of the authority, or England
--   school_group  VARCHAR  nursery, primary, secondary, special, independent or alternative provision
--   year          INTEGER  calendar year; of the January census
--   schools       BIGINT   count; schools of this kind
--   pupils        BIGINT   count; pupils on their rolls
--   plans         BIGINT   count; of these, pupils with an EHC plan, as published
--   plans_status  VARCHAR  ok, partly doubtful when a school's figure in it is, partly not available or not available
--   place_basis   VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_authorities, dfe_england_schools, dfe_school_census
-- Caveat:   Counts pupils where their school stands. Authorities as the list of them held has them. Grammar schools are among the secondary schools.
--           “left out” leaves out every school whose figure is doubtful.
SELECT
    places.place_code,
    places.place_name,
    counted.school_group,
    counted.year,
    count(*) AS schools,
    sum(counted.pupils)::BIGINT AS pupils,
    sum(counted.plans)::BIGINT AS plans,
    sum_status(
        count(*),
        count(*) FILTER (counted.plans_status = 'doubtful'),
        count(*) FILTER (counted.plans_status = 'not available')
    ) AS plans_status,
    'school' AS place_basis
FROM like_the_county() AS places
INNER JOIN counts_in_england('all', years_left_out($doubtful, [$year])) AS counted
    ON places.authority_number IS NULL OR places.authority_number = counted.authority_number
WHERE counted.year = $year
GROUP BY places.place_code, places.place_name, counted.school_group, counted.year
ORDER BY places.place_name, counted.school_group
