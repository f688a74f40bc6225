-- Answers:  How deprived, how rural and how poor are the families of each place?
-- Grain:    place_code
-- Params:
--   none
-- Basis:    home
-- Columns:
--   place_code           VARCHAR  GSS code of the county or district; our own code for an area
--   place_name           VARCHAR  name of the place
--   children             BIGINT   count; people aged 15 and under living there, Census 2021
--   deprived_children    BIGINT   count; of these, in small areas among the most deprived fifth of England's
--   deprived_pct         DOUBLE   percent 0–100; of the children
--   rural_pct            DOUBLE   percent 0–100; of the children, in small areas that are rural
--   low_income_children  BIGINT   count; children under 16 in families with a low income, year to the March given
--   low_income_year      INTEGER  calendar year; that March, the newest held
--   low_income_pct       DOUBLE   percent 0–100; of children under 16 in that year, worked out from the districts
--   place_basis          VARCHAR  home: counted where people live
-- Reads:    ons_places, ons_small_areas, ons_rural_urban, mhclg_deprivation, dwp_low_income
-- Caveat:   About where children live; it must not be set over counts by school, and says nothing about any one child. Deprived
--           means the small area, not the family.
WITH small AS (
    SELECT
        places.place_code,
        places.place_name,
        sum(ons_small_areas.residents_under_16)::BIGINT AS children,
        sum(ons_small_areas.residents_under_16) FILTER (mhclg_deprivation.deprivation_tenth <= 2)::BIGINT AS deprived_children,
        sum(ons_small_areas.residents_under_16) FILTER (ons_rural_urban.is_rural)::BIGINT AS rural_children
    FROM unnest(['county', 'area', 'district']) AS levels (level)
    CROSS JOIN LATERAL districts_in_places(levels.level) AS places
    INNER JOIN ons_small_areas ON places.district_code = ons_small_areas.district_code
    INNER JOIN ons_rural_urban ON ons_small_areas.lsoa_code = ons_rural_urban.lsoa_code
    INNER JOIN mhclg_deprivation ON ons_small_areas.lsoa_code = mhclg_deprivation.lsoa_code
    GROUP BY places.place_code, places.place_name
),

poor AS (
    SELECT
        places.place_code,
        sum(dwp_low_income.low_income_children)::BIGINT AS low_income_children,
        sum(dwp_low_income.children) AS children,
        max(dwp_low_income.year)::INTEGER AS year
    FROM unnest(['county', 'area', 'district']) AS levels (level)
    CROSS JOIN LATERAL districts_in_places(levels.level) AS places
    INNER JOIN dwp_low_income ON places.district_code = dwp_low_income.place_code
    WHERE dwp_low_income.year = (SELECT max(newest.year) FROM dwp_low_income AS newest)
    GROUP BY places.place_code
)

SELECT
    small.place_code,
    small.place_name,
    small.children,
    coalesce(small.deprived_children, 0) AS deprived_children,
    100 * coalesce(small.deprived_children, 0) / nullif(small.children, 0) AS deprived_pct,
    100 * coalesce(small.rural_children, 0) / nullif(small.children, 0) AS rural_pct,
    poor.low_income_children,
    poor.year AS low_income_year,
    100 * poor.low_income_children / nullif(poor.children, 0) AS low_income_pct,
    'home' AS place_basis
FROM small
LEFT JOIN poor ON small.place_code = poor.place_code
ORDER BY small.place_name
