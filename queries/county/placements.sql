-- Answers:  Where do the children and young people learn whose EHC plan each council keeps?
-- Grain:    place_code, setting
-- Params:
--   none
-- Basis:    authority
-- Columns:
--   place_code      VARCHAR  GSS code of the council or of England
--   place_name      VARCHAR  name of the council, or England
--   setting         VARCHAR  where the child or young person learns
--   setting_number  INTEGER  running number; the order to show settings in
--   plans           BIGINT   count; EHC plans, in the January its record names
--   all_plans       BIGINT   count; all plans the council keeps
--   plans_pct       DOUBLE   percent 0–100; of all plans the council keeps
--   low_pct         DOUBLE   percent 0–100; lower end of its 95 % Wilson interval
--   high_pct        DOUBLE   percent 0–100; upper end of its 95 % Wilson interval
--   place_basis     VARCHAR  authority: counted by the council that keeps the plan
-- Reads:    dfe_placements
-- Caveat:   Plans a council keeps for people up to 25, wherever they live or learn: never to be set over pupils in the schools
--           of a place. The county, its ten statistical neighbours and England only.
WITH with_total AS (
    SELECT
        place_code,
        place_name,
        setting,
        plans,
        sum(plans) OVER (PARTITION BY place_code) AS all_plans
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
    100 * wilson_low(plans, all_plans) AS low_pct,
    100 * wilson_high(plans, all_plans) AS high_pct,
    'authority' AS place_basis
FROM with_total
ORDER BY place_name, setting_number
