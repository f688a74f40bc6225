-- Answers:  In which kinds of school are the pupils with an EHC plan?
-- Grain:    kind, sector
-- Params:
--   $place_code  VARCHAR  a code from places/all; default county
--   $year        INTEGER  a year held in dfe_school_census
-- Basis:    school
-- Columns:
--   kind         VARCHAR  mainstream, special, independent or alternative provision
--   sector       VARCHAR  state-funded, non-maintained or independent
--   year         INTEGER  calendar year; of the January census
--   schools      BIGINT   count; schools of this kind
--   pupils       BIGINT   count; pupils on their rolls
--   sen_support  BIGINT   count; of these, pupils on SEN support
--   plans        BIGINT   count; of these, pupils with an EHC plan
--   place_basis  VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census
-- Caveat:   One kind for each school over all years: its type in the newest register where it has one.
SELECT
    dfe_schools.kind,
    dfe_schools.sector,
    dfe_school_census.year,
    count(*) AS schools,
    sum(dfe_school_census.pupils)::BIGINT AS pupils,
    sum(dfe_school_census.sen_support)::BIGINT AS sen_support,
    sum(dfe_school_census.plans)::BIGINT AS plans,
    'school' AS place_basis
FROM dfe_school_census
INNER JOIN dfe_schools ON dfe_school_census.urn = dfe_schools.urn
INNER JOIN ons_places ON dfe_schools.district_code = ons_places.place_code
WHERE
    dfe_school_census.year = $year
    AND is_inside($place_code, ons_places.place_code, ons_places.area_code)
GROUP BY dfe_schools.kind, dfe_schools.sector, dfe_school_census.year
ORDER BY plans DESC
