-- Answers:  How far is it from where children of one age live to the nearest special school of each kind that takes that age?
-- Grain:    place_code, designation
-- Params:
--   $level   VARCHAR  one of county, area, district
--   $phase   VARCHAR  one of primary, secondary, post-16, all: children of one phase, or each child to a school that takes its age; default all
--   $labels  VARCHAR  one of own words, published: schools without a label under their own words, or not at all; default own words
-- Basis:    home over school over authority, because a journey runs from where children live to a school for an age the council places there
-- Columns:
--   place_code             VARCHAR  GSS code of the county or district; our own code for an area
--   place_name             VARCHAR  name of the place
--   area_name              VARCHAR  the area it is or lies in; empty for the county
--   designation            VARCHAR  kind of special school: PSCN, SEMH, SEMH with learning, PD, C&I or C&I with learning
--   residents              BIGINT   count; people of those ages living there, in the newest estimate held
--   median_metres          DOUBLE   metres; straight line; half of these children live nearer than this, half further
--   ninth_decile_metres    DOUBLE   metres; nine in ten of these children live nearer than this
--   median_minutes         INTEGER  minutes; by road, estimated; half of these children live nearer than this, half further
--   ninth_decile_minutes   INTEGER  minutes; nine in ten of these children live nearer than this
--   beyond_45_minutes_pct  DOUBLE   percent 0–100; children who live more than 45 minutes from the nearest
--   beyond_75_minutes_pct  DOUBLE   percent 0–100; children who live more than 75 minutes from the nearest
--   place_basis            VARCHAR  home over school over authority: from where children live to where the school stands
-- Reads:    ons_places, ons_small_areas, dfe_special_plans, kcc_providers, kcc_special_school_facts, model_need, model_travel
-- Caveat:   Estimated road times, not measured ones; all children of a small area start from the centre of its postcodes, and straight
--           lines run across water and downs. 45 and 75 minutes are the usual guide for the longest journey at primary and
--           secondary age. A school whose ages are not published counts for every age. Nearest does not mean right for the
--           child, or that it has room. Schools and sites in use only; schools of other councils are left out.
WITH schools AS (
    SELECT
        kcc_providers.provider_id,
        by_phase.phase,
        kind_for(
            by_phase.phase, kcc_providers.designation, kcc_providers.primary_designation, kcc_providers.own_designation, $labels
        ) AS designation
    FROM kcc_providers
    INNER JOIN provider_phases() AS by_phase ON kcc_providers.provider_id = by_phase.provider_id
    WHERE
        kcc_providers.status = 'in force'
        AND $phase IN ('all', by_phase.phase)
),

nearest AS (
    SELECT
        model_need.lsoa_code,
        round(model_need.residents)::BIGINT AS residents,
        schools.designation,
        min(model_travel.metres) AS metres,
        min(model_travel.minutes) AS minutes
    FROM model_need
    INNER JOIN schools ON model_need.phase = schools.phase
    INNER JOIN model_travel
        ON model_need.lsoa_code = model_travel.lsoa_code AND schools.provider_id = model_travel.provider_id
    WHERE schools.designation IS NOT NULL
    GROUP BY model_need.lsoa_code, model_need.phase, model_need.residents, schools.designation
)

SELECT
    places.place_code,
    places.place_name,
    places.area_name,
    nearest.designation,
    sum(nearest.residents)::BIGINT AS residents,
    quantile_of_children(nearest.metres, nearest.residents, 0.5)::DOUBLE AS median_metres,
    quantile_of_children(nearest.metres, nearest.residents, 0.9)::DOUBLE AS ninth_decile_metres,
    quantile_of_children(nearest.minutes, nearest.residents, 0.5)::INTEGER AS median_minutes,
    quantile_of_children(nearest.minutes, nearest.residents, 0.9)::INTEGER AS ninth_decile_minutes,
    100.0 * coalesce(sum(nearest.residents) FILTER (nearest.minutes > 45), 0)
    / nullif(sum(nearest.residents), 0) AS beyond_45_minutes_pct,
    100.0 * coalesce(sum(nearest.residents) FILTER (nearest.minutes > 75), 0)
    / nullif(sum(nearest.residents), 0) AS beyond_75_minutes_pct,
    'home over school over authority' AS place_basis
FROM nearest
INNER JOIN ons_small_areas ON nearest.lsoa_code = ons_small_areas.lsoa_code
INNER JOIN districts_in_places($level) AS places ON ons_small_areas.district_code = places.district_code
GROUP BY places.place_code, places.place_name, places.area_name, nearest.designation
ORDER BY places.place_name, nearest.designation
