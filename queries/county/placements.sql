-- Answers:  Where do the children and young people learn whose EHC plan each council keeps?
-- Grain:    place_code, setting
-- Params:
--   none
-- Basis:    authority
-- Columns:
--   place_code        VARCHAR  GSS code of the council or of England
--   place_name        VARCHAR  name of the council, or England
--   setting           VARCHAR  where the child or young person learns
--   setting_number    INTEGER  running number; the order to show settings in
--   plans             BIGINT   count; EHC plans, in the January its record names
--   all_plans         BIGINT   count; all plans the council keeps
--   plans_pct         DOUBLE   percent 0–100; of all plans the council keeps
--   mainstream_plans  BIGINT   count; of all plans it keeps, those in mainstream schools, units and resourced provision with them
--   mainstream_pct    DOUBLE   percent 0–100; the same, of all plans the council keeps
--   place_basis       VARCHAR  authority: counted by the council that keeps the plan
-- Reads:    dfe_placements
-- Caveat:   Plans a council keeps for people up to 25, wherever they live or learn: never to be set over pupils in the schools
--           of a place. All plans are counted, none sampled, so there is no interval. The county, its ten statistical neighbours
--           and England only.
WITH with_total AS (
    SELECT
        place_code,
        place_name,
        setting,
        plans,
        sum(plans) OVER (PARTITION BY place_code) AS all_plans,
        sum(plans) FILTER (
            setting IN ('mainstream school', 'SRP or SEN unit in a mainstream school')
        ) OVER (PARTITION BY place_code) AS mainstream_plans
    FROM dfe_placements
)

SELECT
    place_code,
    place_name,
    setting,
    list_position(
        [
            'mainstream school', 'SRP or SEN unit in a mainstream school', 'state special school',
            'independent or charity special school', 'alternative provision', 'college',
            'elsewhere, early years or not recorded'
        ],
        setting
    )::INTEGER AS setting_number,
    plans::BIGINT AS plans,
    all_plans::BIGINT AS all_plans,
    100 * plans / nullif(all_plans, 0) AS plans_pct,
    mainstream_plans::BIGINT AS mainstream_plans,
    100 * mainstream_plans / nullif(all_plans, 0) AS mainstream_pct,
    'authority' AS place_basis
FROM with_total
ORDER BY place_name, setting_number
