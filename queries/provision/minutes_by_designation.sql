-- Answers:  How long is the road from where children live to the nearest special school of each kind?
-- Grain:    place_code, designation
-- Params:
--   $level  VARCHAR  one of county, area, district
-- Basis:    home over school, because a journey runs from where children live to where a school stands
-- Columns:
--   place_code             VARCHAR  GSS code of the county or district; our own code for an area
--   place_name             VARCHAR  name of the place
--   area_name              VARCHAR  the area it is or lies in; empty for the county
--   designation            VARCHAR  the county's label: PSCN, SEMH, SEMH with learning, PD, C&I, C&I with learning, or not published
--   residents_under_16     BIGINT   count; people aged 15 and under living there, Census 2021
--   median_minutes         INTEGER  minutes; half of these children live nearer than this, half further
--   ninth_decile_minutes   INTEGER  minutes; nine in ten of these children live nearer than this
--   beyond_45_minutes_pct  DOUBLE   percent 0–100; children who live more than 45 minutes from the nearest
--   beyond_75_minutes_pct  DOUBLE   percent 0–100; children who live more than 75 minutes from the nearest
--   place_basis            VARCHAR  home over school: from where children live to where the school stands
-- Reads:    ons_places, ons_small_areas, kcc_providers, model_travel
-- Caveat:   Estimated road times, not measured ones; all children of a small area start from the centre of its postcodes. 45 and 75
--           minutes are the usual guide for the longest journey at primary and secondary age. Nearest does not mean right for
--           the child, or that it has room. Schools and sites in use only; schools of other councils are left out.
WITH nearest AS (
    SELECT
        ons_small_areas.lsoa_code,
        ons_small_areas.district_code,
        ons_small_areas.residents_under_16,
        kcc_providers.designation,
        min(model_travel.minutes) AS minutes
    FROM ons_small_areas
    INNER JOIN model_travel ON ons_small_areas.lsoa_code = model_travel.lsoa_code
    INNER JOIN kcc_providers ON model_travel.provider_id = kcc_providers.provider_id
    WHERE
        kcc_providers.council = county_name()
        AND kcc_providers.status = 'in force'
    GROUP BY
        ons_small_areas.lsoa_code,
        ons_small_areas.district_code,
        ons_small_areas.residents_under_16,
        kcc_providers.designation
)

SELECT
    places.place_code,
    places.place_name,
    places.area_name,
    nearest.designation,
    sum(nearest.residents_under_16)::BIGINT AS residents_under_16,
    quantile_of_children(nearest.minutes, nearest.residents_under_16, 0.5) AS median_minutes,
    quantile_of_children(nearest.minutes, nearest.residents_under_16, 0.9) AS ninth_decile_minutes,
    100.0 * coalesce(sum(nearest.residents_under_16) FILTER (nearest.minutes > 45), 0)
    / nullif(sum(nearest.residents_under_16), 0) AS beyond_45_minutes_pct,
    100.0 * coalesce(sum(nearest.residents_under_16) FILTER (nearest.minutes > 75), 0)
    / nullif(sum(nearest.residents_under_16), 0) AS beyond_75_minutes_pct,
    'home over school' AS place_basis
FROM nearest
INNER JOIN districts_in_places($level) AS places ON nearest.district_code = places.district_code
GROUP BY places.place_code, places.place_name, places.area_name, nearest.designation
ORDER BY places.place_name, nearest.designation
