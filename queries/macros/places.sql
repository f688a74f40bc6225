-- Where: distances, the county, and what lies in which place.

-- Straight-line distance on the British National Grid, metres.
CREATE MACRO crow_metres(east1, north1, east2, north2) AS
sqrt((east1 - east2) ^ 2 + (north1 - north2) ^ 2);

-- The code of the county whose places these are.
CREATE MACRO county_code() AS (
    SELECT place_code FROM ons_places
    WHERE level = 'county'
);

-- The name of the county, which is the name of its council too.
CREATE MACRO county_name() AS (
    SELECT place_name FROM ons_places
    WHERE level = 'county'
);

-- Whether a district lies in the wanted place: a district, an area, or the county by its code or as “county”.
CREATE MACRO is_inside(wanted, district_code, area_code) AS
wanted IN ('county', district_code, area_code) OR wanted = county_code();

-- Every place of one level with each district that lies in it: the way figures by district are added up to areas and the county.
-- What stands in no known district belongs to the county alone.
CREATE MACRO districts_in_places(wanted) AS TABLE
    SELECT
        places.place_code,
        places.place_name,
        places.area_name,
        districts.place_code AS district_code
    FROM ons_places AS places
    INNER JOIN ons_places AS districts
        ON
            districts.level = 'district'
            AND (
                places.level = 'county'
                OR places.place_code = districts.area_code
                OR places.place_code = districts.place_code
            )
    WHERE places.level = wanted
    UNION ALL
    SELECT
        place_code,
        place_name,
        area_name,
        'not known' AS district_code
    FROM ons_places
    WHERE level = 'county' AND level = wanted;
