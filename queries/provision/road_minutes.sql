-- Answers:  How long is the road from each small area to each of the county's special schools and sites?
-- Grain:    lsoa_code, provider_id
-- Params:
--   none
-- Basis:    home over school, because a journey runs from where children live to where a school stands
-- Columns:
--   lsoa_code      VARCHAR  GSS code of the LSOA (2021) the journey starts from
--   provider_id    VARCHAR  the school, site or planned school it goes to
--   metres         INTEGER  metres; straight line
--   minutes        INTEGER  minutes; by road, estimated or supplied
--   minutes_basis  VARCHAR  estimate or supplied
--   place_basis    VARCHAR  home over school: from where children live to where the school stands
-- Reads:    ons_places, kcc_providers, model_travel
-- Caveat:   An estimate, not a route planner. It is a straight line over land, made longer, at usual speeds. Where water is in the way, it
--           goes over the bridges. Real journeys at eight in the morning differ, and a school minibus takes detours.
SELECT
    model_travel.lsoa_code,
    model_travel.provider_id,
    model_travel.metres,
    model_travel.minutes,
    model_travel.minutes_basis,
    'home over school' AS place_basis
FROM model_travel
INNER JOIN kcc_providers ON model_travel.provider_id = kcc_providers.provider_id
WHERE kcc_providers.council = county_name()
ORDER BY model_travel.provider_id, model_travel.lsoa_code
