-- Answers:  Which special schools near Kent do other councils look after, and how far are they from here?
-- Grain:    provider_id, place_code
-- Params:
--   $level  VARCHAR  one of county, area, district
-- Basis:    home over school, because it tells how far a school of another council is from where Kent's children live
-- Columns:
--   provider_id      VARCHAR  number of the school
--   school_name      VARCHAR  name in the register of May 2025
--   council          VARCHAR  council that looks after it
--   sector           VARCHAR  state-funded, non-maintained or independent
--   register_type    VARCHAR  type as printed in the register
--   pupils           INTEGER  count; on roll in spring 2024, from the register; empty when it gives none
--   stands_in_kent   BOOLEAN  whether it stands in Kent all the same
--   place_code       VARCHAR  GSS code of the county or district it is near to; our own code for an area
--   nearest_minutes  INTEGER  minutes; by road, estimated, from the nearest small area there
--   easting          INTEGER  metres; point, British National Grid
--   northing         INTEGER  metres; point, British National Grid
--   place_basis      VARCHAR  home over school: from where children live to where the school stands
-- Reads:    ons_places, ons_small_areas, kcc_providers, model_travel
-- Caveat:   These schools exist, but they are not Kent's: their own councils' children come first, and they are in no figure of supply here.
--           What each is for is not in the register. Only schools within 40 km in a straight line.
SELECT
    kcc_providers.provider_id,
    kcc_providers.provider_name AS school_name,
    kcc_providers.council,
    kcc_providers.sector,
    kcc_providers.register_type,
    kcc_providers.register_roll AS pupils,
    kcc_providers.district_code IS NOT NULL AS stands_in_kent,
    places.place_code,
    min(model_travel.minutes) AS nearest_minutes,
    kcc_providers.easting,
    kcc_providers.northing,
    'home over school' AS place_basis
FROM kcc_providers
INNER JOIN model_travel ON kcc_providers.provider_id = model_travel.provider_id
INNER JOIN ons_small_areas ON model_travel.lsoa_code = ons_small_areas.lsoa_code
INNER JOIN districts_in_places($level) AS places ON ons_small_areas.district_code = places.district_code
WHERE kcc_providers.council <> 'Kent'
GROUP BY
    kcc_providers.provider_id,
    kcc_providers.provider_name,
    kcc_providers.council,
    kcc_providers.sector,
    kcc_providers.register_type,
    kcc_providers.register_roll,
    kcc_providers.district_code,
    places.place_code,
    kcc_providers.easting,
    kcc_providers.northing
ORDER BY places.place_code, nearest_minutes, kcc_providers.provider_name
