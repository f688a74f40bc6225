-- Answers:  How many pupils with an EHC plan, or on SEN support, does each school have, and out of how many?
-- Grain:    urn
-- Params:
--   $place_code  VARCHAR  a code from places/all; default county
--   $year        INTEGER  a year held in dfe_school_census
--   $schools     VARCHAR  one of all, mainstream; default all
-- Basis:    school
-- Columns:
--   urn                          INTEGER  unique reference number of the school
--   school_name                  VARCHAR  name on the newest list that has it
--   kind                         VARCHAR  mainstream, special, independent or alternative provision
--   phase                        VARCHAR  nursery, primary, secondary, all-through or not stated
--   place_name                   VARCHAR  district it stands in
--   area_name                    VARCHAR  area of that district
--   year                         INTEGER  calendar year; of the January census
--   pupils                       BIGINT   count; pupils on its roll
--   sen_support                  BIGINT   count; of these, pupils on SEN support
--   sen_support_per_1000_pupils  DOUBLE   per 1,000 pupils; empty for fewer than 30 pupils
--   sen_support_status           VARCHAR  ok or doubtful
--   plans                        BIGINT   count; of these, pupils with an EHC plan
--   plans_per_1000_pupils        DOUBLE   per 1,000 pupils; empty for fewer than 30 pupils
--   plans_status                 VARCHAR  ok or doubtful
--   doubt                        VARCHAR  why a figure is doubtful; empty when none is
--   easting                      INTEGER  metres; point of the main site, British National Grid
--   northing                     INTEGER  metres; point of the main site, British National Grid
--   place_basis                  VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census
-- Caveat:   As published for each school, small numbers too. A small number can change with one family moving house.
SELECT
    dfe_schools.urn,
    dfe_schools.school_name,
    dfe_schools.kind,
    dfe_schools.phase,
    ons_places.place_name,
    ons_places.area_name,
    dfe_school_census.year,
    dfe_school_census.pupils::BIGINT AS pupils,
    dfe_school_census.sen_support::BIGINT AS sen_support,
    1000 * dfe_school_census.sen_support / nullif(enough(dfe_school_census.pupils), 0) AS sen_support_per_1000_pupils,
    dfe_school_census.sen_support_status,
    dfe_school_census.plans::BIGINT AS plans,
    1000 * dfe_school_census.plans / nullif(enough(dfe_school_census.pupils), 0) AS plans_per_1000_pupils,
    dfe_school_census.plans_status,
    dfe_school_census.doubt,
    dfe_schools.easting,
    dfe_schools.northing,
    'school' AS place_basis
FROM dfe_school_census
INNER JOIN dfe_schools ON dfe_school_census.urn = dfe_schools.urn
INNER JOIN ons_places ON dfe_schools.district_code = ons_places.place_code
WHERE
    dfe_school_census.year = $year
    AND ($schools = 'all' OR dfe_schools.kind = 'mainstream')
    AND is_inside($place_code, ons_places.place_code, ons_places.area_code)
ORDER BY dfe_schools.school_name, dfe_schools.urn
