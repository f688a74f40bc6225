-- Answers:  How many children of each phase in each small area are likely to need a special school place?
-- Grain:    lsoa_code, phase
-- Params:
--   $children  VARCHAR  one of state, all: children in state special schools only, or in independent ones as well; default state
--   $spread    VARCHAR  one of even, poverty: the same share everywhere, or more where more children are poor; default even
-- Basis:    home over authority, because shares by age are known only for the plans the council keeps
-- Columns:
--   lsoa_code    VARCHAR  GSS code of the LSOA (2021)
--   phase        VARCHAR  primary (3 to 10), secondary (11 to 15) or post-16 (16 to 19)
--   place_code   VARCHAR  GSS code of its district
--   area_code    VARCHAR  code of the area of that district
--   residents    DOUBLE   count; people of those ages living there, in the newest estimate held
--   need         DOUBLE   count; children likely to need such a place; a fraction, because it is an expectation
--   need_basis   VARCHAR  modelled or counted by home
--   easting      INTEGER  metres; centre of its live postcodes, British National Grid
--   northing     INTEGER  metres; centre of its live postcodes, British National Grid
--   is_rural     BOOLEAN  rural rather than urban
--   place_basis  VARCHAR  home over authority: where children live, by the council's plans
-- Reads:    ons_places, ons_small_areas, ons_rural_urban, dfe_special_plans, dfe_placements, model_need
-- Caveat:   Modelled, not counted. At each age the same share of children is in a special school everywhere in the county; only the
--           number of children differs. Shares by age are those of the last full release, brought to the newest number of plans in
--           such schools. It shows need as the county meets it today: children who should have a special school place and have
--           none are not in it.
WITH newest AS (
    SELECT
        sum(plans) FILTER (setting = 'state special school') AS state_special,
        sum(plans) FILTER (setting = 'independent or charity special school') AS other_special
    FROM dfe_placements
    WHERE place_code = county_code()
),

grown AS (
    SELECT
        coalesce(any_value(newest.state_special) / nullif(sum(dfe_special_plans.state_special), 0), 1) AS state_special,
        coalesce(any_value(newest.other_special) / nullif(sum(dfe_special_plans.other_special), 0), 1) AS other_special
    FROM dfe_special_plans
    CROSS JOIN newest
    WHERE dfe_special_plans.breakdown = 'need'
)

SELECT
    ons_small_areas.lsoa_code,
    model_need.phase,
    ons_places.place_code,
    ons_places.area_code,
    model_need.residents,
    in_special_schools($children, model_need.state_special * grown.state_special, model_need.other_special * grown.other_special)
    * CASE WHEN $spread = 'poverty' THEN model_need.low_income_factor ELSE 1 END AS need,
    model_need.need_basis,
    ons_small_areas.easting,
    ons_small_areas.northing,
    ons_rural_urban.is_rural,
    'home over authority' AS place_basis
FROM model_need
CROSS JOIN grown
INNER JOIN ons_small_areas ON model_need.lsoa_code = ons_small_areas.lsoa_code
INNER JOIN ons_rural_urban ON model_need.lsoa_code = ons_rural_urban.lsoa_code
INNER JOIN ons_places ON ons_small_areas.district_code = ons_places.place_code
ORDER BY ons_small_areas.lsoa_code, model_need.phase
