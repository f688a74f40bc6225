-- Answers:  How far do children live, in a straight line, from the nearest special school of each kind?
-- Grain:    place_code, designation
-- Params:
--   $level  VARCHAR  one of county, area, district
-- Basis:    home over school, because a distance runs from where children live to where a school stands
-- Columns:
--   place_code           VARCHAR  GSS code of the county or district; our own code for an area
--   place_name           VARCHAR  name of the place
--   area_name            VARCHAR  the area it is or lies in; empty for the county
--   designation          VARCHAR  the county's label: PSCN, SEMH, SEMH with learning, PD, C&I, C&I with learning, or not published
--   residents_under_16   BIGINT   count; people aged 15 and under living there, Census 2021
--   median_metres        DOUBLE   metres; half of these children live nearer than this, half further
--   ninth_decile_metres  DOUBLE   metres; nine in ten of these children live nearer than this
--   place_basis          VARCHAR  home over school: from where children live to where the school stands
-- Reads:    ons_places, ons_small_areas, dfe_schools, kcc_special_schools, kcc_special_school_sites
-- Caveat:   Modelled, not counted: all children of a small area (LSOA) are put at the centre of its postcodes, and the line is
--           straight, across water and downs; roads are longer. Nearest does not mean right for the child, or that it has room.
--           Includes other sites in force whose point is known. Schools outside the county are left out.
WITH points AS (
    SELECT
        kcc_special_schools.designation,
        dfe_schools.easting,
        dfe_schools.northing
    FROM kcc_special_schools
    INNER JOIN dfe_schools ON kcc_special_schools.urn = dfe_schools.urn
    UNION ALL
    SELECT
        kcc_special_schools.designation,
        kcc_special_school_sites.easting,
        kcc_special_school_sites.northing
    FROM kcc_special_school_sites
    INNER JOIN kcc_special_schools ON kcc_special_school_sites.urn = kcc_special_schools.urn
    WHERE
        kcc_special_school_sites.status = 'in force'
        AND kcc_special_school_sites.easting IS NOT NULL
),

nearest AS (
    SELECT
        ons_small_areas.lsoa_code,
        ons_small_areas.district_code,
        ons_small_areas.residents_under_16,
        points.designation,
        min(crow_metres(ons_small_areas.easting, ons_small_areas.northing, points.easting, points.northing)) AS metres
    FROM ons_small_areas
    CROSS JOIN points
    GROUP BY
        ons_small_areas.lsoa_code,
        ons_small_areas.district_code,
        ons_small_areas.residents_under_16,
        points.designation
)

SELECT
    places.place_code,
    places.place_name,
    places.area_name,
    nearest.designation,
    sum(nearest.residents_under_16)::BIGINT AS residents_under_16,
    quantile_of_children(nearest.metres, nearest.residents_under_16, 0.5) AS median_metres,
    quantile_of_children(nearest.metres, nearest.residents_under_16, 0.9) AS ninth_decile_metres,
    'home over school' AS place_basis
FROM nearest
INNER JOIN districts_in_places($level) AS places ON nearest.district_code = places.district_code
GROUP BY places.place_code, places.place_name, places.area_name, nearest.designation
ORDER BY places.place_name, nearest.designation
