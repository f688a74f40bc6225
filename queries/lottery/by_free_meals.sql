-- Answers:  Do schools with more pupils on free school meals have more pupils with a plan or on SEN support?
-- Grain:    fifth
-- Params:
--   $year     INTEGER  a year held in dfe_school_census with $measure
--   $schools  VARCHAR  one of mainstream, primary, secondary not selective, grammar; default mainstream
--   $measure  VARCHAR  one of plans, sen_support; default plans
-- Basis:    school
-- Columns:
--   fifth         INTEGER  running number; 1 for the fifth of schools with the largest share of pupils on free meals, to 5
--   year          INTEGER  calendar year; of the January census
--   schools       BIGINT   count; schools in the fifth
--   meals_from    DOUBLE   percent 0–100; smallest share on free meals in the fifth
--   meals_to      DOUBLE   percent 0–100; largest share
--   pupils        BIGINT   count; pupils in these schools
--   counted       BIGINT   count; of these, pupils with an EHC plan or on SEN support
--   per_1000      DOUBLE   per 1,000 pupils; in the fifth
--   low           DOUBLE   per 1,000 pupils; lower end of its 95 % Wilson interval
--   high          DOUBLE   per 1,000 pupils; upper end of its 95 % Wilson interval
--   place_basis   VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census, dfe_free_meals
-- Caveat:   About schools, not children: it cannot say whether a child on free meals is more or less likely to have a plan.
--           Schools without a share are left out.
WITH shown AS (
    SELECT
        schools.urn,
        schools.pupils,
        schools.counted,
        dfe_free_meals.free_meals_pct,
        ntile(5) OVER (ORDER BY dfe_free_meals.free_meals_pct DESC, schools.urn ASC) AS fifth
    FROM firm_schools($year, $schools, $measure) AS schools
    INNER JOIN dfe_free_meals
        ON schools.urn = dfe_free_meals.urn AND dfe_free_meals.year = $year
)

SELECT
    fifth::INTEGER AS fifth,
    $year::INTEGER AS year,
    count(*) AS schools,
    min(free_meals_pct) AS meals_from,
    max(free_meals_pct) AS meals_to,
    sum(pupils)::BIGINT AS pupils,
    sum(counted)::BIGINT AS counted,
    1000 * sum(counted) / nullif(sum(pupils), 0) AS per_1000,
    1000 * wilson_low(sum(counted), sum(pupils)) AS low,
    1000 * wilson_high(sum(counted), sum(pupils)) AS high,
    'school' AS place_basis
FROM shown
GROUP BY fifth
ORDER BY fifth
