-- Answers:  How long is the road from each small area to each special school, site and unit, in the county and near its border?
-- Grain:    lsoa_code, provider_id
-- Params:
--   none
-- Basis:    home
-- Columns:
--   lsoa_code      VARCHAR  GSS code of the LSOA (2021) the journey starts from
--   provider_id    VARCHAR  the school, site or planned school it goes to; for a unit the number of its school
--   minutes        INTEGER  minutes; by road, estimated or supplied
--   minutes_basis  VARCHAR  estimate or supplied
--   place_basis    VARCHAR  home: from where children live
-- Reads:    model_travel
-- Caveat:   An estimate, not a route planner: a straight line over land made longer, at usual speeds, over the bridges where water is in
--           the way; from the middle of a small area. Real journeys at eight in the morning differ.
SELECT
    lsoa_code,
    provider_id,
    minutes,
    minutes_basis,
    'home' AS place_basis
FROM model_travel
ORDER BY provider_id, lsoa_code
