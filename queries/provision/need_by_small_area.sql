-- Answers:  How many children in each small area are likely to need a place in each kind of special school?
-- Grain:    lsoa_code, designation
-- Params:
--   $mapping   VARCHAR  one of today, communication, learning: which need goes to which kind of school; default today
--   $children  VARCHAR  one of state, all: children in state special schools only, or in independent ones as well; default state
--   $spread    VARCHAR  one of even, poverty: the same share everywhere, or more where more children are poor; default even
-- Basis:    home over authority, because the mix of needs is known only for the plans the council keeps
-- Columns:
--   lsoa_code    VARCHAR  GSS code of the LSOA (2021)
--   place_code   VARCHAR  GSS code of its district
--   area_code    VARCHAR  code of the area of that district
--   designation  VARCHAR  kind of special school: PSCN, SEMH, PD, C&I or C&I with learning
--   residents    DOUBLE   count; people aged 3 to 19 living there, in the newest estimate held
--   need         DOUBLE   count; children likely to need such a place; a fraction, because it is an expectation
--   need_basis   VARCHAR  modelled or counted by home
--   easting      INTEGER  metres; centre of its live postcodes, British National Grid
--   northing     INTEGER  metres; centre of its live postcodes, British National Grid
--   is_rural     BOOLEAN  rural rather than urban
--   place_basis  VARCHAR  home over authority: where children live, by the needs in the council's plans
-- Reads:    ons_places, ons_small_areas, ons_rural_urban, dfe_special_plans, model_need, model_need_to_designation
-- Caveat:   Modelled, not counted. At each age the same share of children is in a special school everywhere in the county, with the same mix
--           of needs; only the number of children differs. It shows need as the county meets it today: children who should have a
--           special school place and have none are not in it.
WITH mix AS (
    SELECT
        model_need_to_designation.designation,
        sum(
            in_special_schools($children, dfe_special_plans.state_special, dfe_special_plans.other_special)
            * mapped_share(
                $mapping,
                model_need_to_designation.today_pct,
                model_need_to_designation.communication_pct,
                model_need_to_designation.learning_pct
            )
        ) AS children
    FROM dfe_special_plans
    INNER JOIN model_need_to_designation ON dfe_special_plans.value = model_need_to_designation.need
    WHERE dfe_special_plans.breakdown = 'need'
    GROUP BY model_need_to_designation.designation
),

shares AS (
    SELECT
        designation,
        children / nullif(sum(children) OVER (), 0) AS share
    FROM mix
),

children AS (
    SELECT
        lsoa_code,
        sum(residents) AS residents,
        sum(
            in_special_schools($children, state_special, other_special)
            * CASE WHEN $spread = 'poverty' THEN low_income_factor ELSE 1 END
        ) AS need,
        min(need_basis) AS need_basis
    FROM model_need
    GROUP BY lsoa_code
)

SELECT
    ons_small_areas.lsoa_code,
    ons_places.place_code,
    ons_places.area_code,
    shares.designation,
    children.residents,
    children.need * shares.share AS need,
    children.need_basis,
    ons_small_areas.easting,
    ons_small_areas.northing,
    ons_rural_urban.is_rural,
    'home over authority' AS place_basis
FROM children
CROSS JOIN shares
INNER JOIN ons_small_areas ON children.lsoa_code = ons_small_areas.lsoa_code
INNER JOIN ons_rural_urban ON children.lsoa_code = ons_rural_urban.lsoa_code
INNER JOIN ons_places ON ons_small_areas.district_code = ons_places.place_code
ORDER BY ons_small_areas.lsoa_code, shares.designation
