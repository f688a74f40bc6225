-- Answers:  Which live postcodes are there in the county and around it, and where is each?
-- Grain:    postcode
-- Params:
--   none
-- Basis:    none
-- Columns:
--   postcode      VARCHAR  postcode, with its space
--   council_name  VARCHAR  area of the council that keeps EHC plans there; empty when the publisher gives no place
--   place_name    VARCHAR  district of the county
--   ward_name     VARCHAR  ward, in the county
--   lsoa_code     VARCHAR  GSS code of the LSOA (2021), in the county
--   easting       INTEGER  metres; point, British National Grid, in the county
--   northing      INTEGER  metres; point, British National Grid, in the county
-- Reads:    ons_places, os_postcodes
-- Caveat:   Live postcodes of the day its record names. A postcode that has ended, or is newer, is not in it.
SELECT
    os_postcodes.postcode,
    os_postcodes.council_name,
    ons_places.place_name,
    os_postcodes.ward_name,
    os_postcodes.lsoa_code,
    os_postcodes.easting,
    os_postcodes.northing
FROM os_postcodes
LEFT JOIN ons_places ON os_postcodes.district_code = ons_places.place_code
ORDER BY os_postcodes.postcode
