-- Answers:  Which districts, towns and wards are there, and where is the middle of each?
-- Grain:    level, name, place_name
-- Params:
--   none
-- Basis:    school
-- Columns:
--   level        VARCHAR  district, town or ward
--   name         VARCHAR  its name
--   place_name   VARCHAR  its district; for a town, the one in which most of its schools stand
--   lsoa_code    VARCHAR  GSS code of the LSOA (2021) of the school or postcode nearest to that middle
--   easting      INTEGER  metres; middle of a town's schools, or of a ward's or district's live postcodes, British National Grid
--   northing     INTEGER  metres; the same
--   place_basis  VARCHAR  school: towns are known here by the schools that carry them in their address
-- Reads:    ons_places, dfe_schools, os_postcodes
-- Caveat:   A town here is a post town of at least two open schools; its middle is where half of them lie each way. A school
--           near the border can carry a town that lies outside.
WITH points AS (
    SELECT
        'town' AS level,
        lower(replace(dfe_schools.town, '-', ' ')) AS sort_name,
        dfe_schools.town AS name,
        ons_places.place_name,
        dfe_schools.lsoa_code,
        dfe_schools.easting,
        dfe_schools.northing
    FROM dfe_schools
    INNER JOIN ons_places ON dfe_schools.district_code = ons_places.place_code
    WHERE
        dfe_schools.is_on_register
        AND dfe_schools.town <> county_name()
    UNION ALL
    SELECT
        'ward' AS level,
        lower(os_postcodes.ward_name) || os_postcodes.district_code AS sort_name,
        os_postcodes.ward_name AS name,
        ons_places.place_name,
        os_postcodes.lsoa_code,
        os_postcodes.easting,
        os_postcodes.northing
    FROM os_postcodes
    INNER JOIN ons_places ON os_postcodes.district_code = ons_places.place_code
    UNION ALL
    SELECT
        'district' AS level,
        lower(ons_places.place_name) AS sort_name,
        ons_places.place_name AS name,
        ons_places.place_name,
        os_postcodes.lsoa_code,
        os_postcodes.easting,
        os_postcodes.northing
    FROM os_postcodes
    INNER JOIN ons_places ON os_postcodes.district_code = ons_places.place_code
),

middles AS (
    SELECT
        level,
        sort_name,
        mode(name) AS name,
        mode(place_name) AS place_name,
        median(easting)::INTEGER AS easting,
        median(northing)::INTEGER AS northing
    FROM points
    GROUP BY level, sort_name
    HAVING level <> 'town' OR count(*) >= 2
)

SELECT
    middles.level,
    middles.name,
    middles.place_name,
    points.lsoa_code,
    middles.easting,
    middles.northing,
    'school' AS place_basis
FROM middles
INNER JOIN points
    ON
        middles.level = points.level
        AND middles.sort_name = points.sort_name
QUALIFY
    row_number() OVER (
        PARTITION BY middles.level, middles.sort_name
        ORDER BY crow_metres(middles.easting, middles.northing, points.easting, points.northing) ASC, points.lsoa_code ASC
    ) = 1
ORDER BY middles.level, middles.name, middles.place_name
