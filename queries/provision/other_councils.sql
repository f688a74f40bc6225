-- Answers:  Which special schools near the county do other councils look after, and how far are they from here?
-- Grain:    provider_id, place_code
-- Params:
--   $level  VARCHAR  one of county, area, district
-- Basis:    home over school, because it tells how far a school of another council is from where the county's children live
-- Columns:
--   provider_id       VARCHAR  number of the school
--   school_name       VARCHAR  name in the register
--   council           VARCHAR  council that looks after it
--   sector            VARCHAR  state-funded, non-maintained or independent
--   register_type     VARCHAR  type as printed in the register
--   pupils            BIGINT   count; on roll on the newest census that has the school; empty when none has
--   pupils_dated      VARCHAR  when they were counted
--   stands_in_county  BOOLEAN  whether it stands in the county all the same
--   place_code        VARCHAR  GSS code of the county or district it is near to; our own code for an area
--   nearest_minutes   INTEGER  minutes; by road, estimated, from the nearest small area there
--   easting           INTEGER  metres; point, British National Grid
--   northing          INTEGER  metres; point, British National Grid
--   place_basis       VARCHAR  home over school: from where children live to where the school stands
-- Reads:    ons_places, ons_small_areas, dfe_schools, dfe_school_census, kcc_providers, kcc_special_school_facts, model_travel
-- Caveat:   These schools exist, but they are not the county's: their own councils' children come first, and they are in no figure of supply here.
--           What each is for is not in the register. Only schools within 40 km in a straight line.
SELECT
    kcc_providers.provider_id,
    kcc_providers.provider_name AS school_name,
    kcc_providers.council,
    kcc_providers.sector,
    kcc_providers.register_type,
    newest_rolls.roll::BIGINT AS pupils,
    newest_rolls.roll_dated AS pupils_dated,
    kcc_providers.district_code IS NOT NULL AS stands_in_county,
    places.place_code,
    min(model_travel.minutes) AS nearest_minutes,
    kcc_providers.easting,
    kcc_providers.northing,
    'home over school' AS place_basis
FROM kcc_providers
INNER JOIN model_travel ON kcc_providers.provider_id = model_travel.provider_id
INNER JOIN ons_small_areas ON model_travel.lsoa_code = ons_small_areas.lsoa_code
INNER JOIN districts_in_places($level) AS places ON ons_small_areas.district_code = places.district_code
LEFT JOIN newest_rolls() AS newest_rolls ON kcc_providers.urn = newest_rolls.urn
WHERE kcc_providers.council <> county_name()
GROUP BY
    kcc_providers.provider_id,
    kcc_providers.provider_name,
    kcc_providers.council,
    kcc_providers.sector,
    kcc_providers.register_type,
    newest_rolls.roll,
    newest_rolls.roll_dated,
    kcc_providers.district_code,
    places.place_code,
    kcc_providers.easting,
    kcc_providers.northing
ORDER BY places.place_code, nearest_minutes, kcc_providers.provider_name
