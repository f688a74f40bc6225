-- Answers:  Which wards does the county have, and where is the middle of each?
-- Grain:    ward_code
-- Params:
--   none
-- Basis:    none
-- Columns:
--   ward_code   VARCHAR  GSS code of the ward
--   ward_name   VARCHAR  name of the ward
--   word        VARCHAR  short name in addresses
--   place_code  VARCHAR  GSS code of its district
--   place_name  VARCHAR  its district
--   area_code   VARCHAR  code of the area of that district
--   easting     INTEGER  metres; centre of its live postcodes, British National Grid
--   northing    INTEGER  metres; centre of its live postcodes, British National Grid
-- Reads:    ons_places, ons_wards
-- Caveat:   The middle of a ward's postcodes is not a site: it only says roughly where.
SELECT
    ons_wards.ward_code,
    ons_wards.ward_name,
    ons_wards.word,
    ons_places.place_code,
    ons_places.place_name,
    ons_places.area_code,
    ons_wards.easting,
    ons_wards.northing
FROM ons_wards
INNER JOIN ons_places ON ons_wards.district_code = ons_places.place_code
ORDER BY ons_places.place_name, ons_wards.ward_name
