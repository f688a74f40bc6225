-- Statistics as DuckDB macros, so that “show the working” shows them.
-- z is 1.959964: the middle 95 % of the normal curve. Every share here is between 0 and 1.

-- Wilson score interval for x of n (Wilson 1927): the range of true shares that would not make x of n surprising.
-- Empty when n is 0.
CREATE MACRO wilson_low(x, n) AS
CASE
    WHEN n > 0
        THEN
            greatest(0.0, (2 * x + 1.959964 ^ 2 - 1.959964 * sqrt(1.959964 ^ 2 + 4 * x * (1 - x / n))) / (2 * (n + 1.959964 ^ 2)))
END;
CREATE MACRO wilson_high(x, n) AS
CASE
    WHEN n > 0
        THEN
            least(1.0, (2 * x + 1.959964 ^ 2 + 1.959964 * sqrt(1.959964 ^ 2 + 4 * x * (1 - x / n))) / (2 * (n + 1.959964 ^ 2)))
END;

-- Newcombe's interval for a difference of two shares, later minus earlier (Newcombe 1998, method 10, from Wilson limits).
CREATE MACRO newcombe_low(x1, n1, x2, n2) AS
x2 / n2 - x1 / n1 - sqrt((x2 / n2 - wilson_low(x2, n2)) ^ 2 + (wilson_high(x1, n1) - x1 / n1) ^ 2);
CREATE MACRO newcombe_high(x1, n1, x2, n2) AS
x2 / n2 - x1 / n1 + sqrt((wilson_high(x2, n2) - x2 / n2) ^ 2 + (x1 / n1 - wilson_low(x1, n1)) ^ 2);

-- Straight-line distance on the British National Grid, metres.
CREATE MACRO crow_metres(east1, north1, east2, north2) AS
sqrt((east1 - east2) ^ 2 + (north1 - north2) ^ 2);

-- Every place of one level with each district that lies in it: the way figures by district are added up to areas and Kent.
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
    WHERE places.level = wanted;

-- Each school's counts with its district: all schools, or mainstream ones only.
CREATE MACRO counts_by_school(schools) AS TABLE
    SELECT
        dfe_schools.district_code,
        dfe_school_census.urn,
        dfe_school_census.year,
        dfe_school_census.pupils,
        dfe_school_census.sen_support,
        dfe_school_census.sen_support_status,
        dfe_school_census.plans,
        dfe_school_census.plans_status
    FROM dfe_school_census
    INNER JOIN dfe_schools ON dfe_school_census.urn = dfe_schools.urn
    WHERE schools = 'all' OR dfe_schools.kind = 'mainstream';

-- The newest number of places of each special school among the statuses allowed; undated numbers come last.
CREATE MACRO newest_places(allowed) AS TABLE
    SELECT
        urn,
        number AS places,
        dated AS places_dated,
        as_of AS places_as_of,
        status AS places_status
    FROM kcc_special_school_facts
    WHERE
        fact = 'places'
        AND list_contains(allowed, status)
    QUALIFY
        row_number() OVER (
            PARTITION BY urn
            ORDER BY status = 'planned' ASC, as_of DESC NULLS LAST, fact_number ASC
        ) = 1;
