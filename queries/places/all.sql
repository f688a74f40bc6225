-- Answers:  Which places do we show: the county, its areas and its districts?
-- Grain:    place_code
-- Params:
--   none
-- Basis:    none
-- Columns:
--   place_code  VARCHAR  GSS code of the county or district; our own code for an area
--   place_name  VARCHAR  name of the place
--   level       VARCHAR  county, area or district
--   area_code   VARCHAR  the area it is or lies in; empty for the county
--   area_name   VARCHAR  that area's short name
-- Reads:    ons_places
-- Caveat:   The county is its council's area: cities and towns with a council of their own are not in it.
SELECT
    place_code,
    place_name,
    level,
    area_code,
    area_name
FROM ons_places
ORDER BY
    list_position(['county', 'area', 'district'], level),
    list_position(['North', 'South', 'East', 'West'], CASE level WHEN 'area' THEN area_name END),
    place_name
