-- Answers:  Does the difference lie between the areas, between the districts of an area, or between the schools of a district?
-- Grain:    level
-- Params:
--   $year     INTEGER  a year held in dfe_school_census with $measure
--   $schools  VARCHAR  one of mainstream, primary, secondary, all; default mainstream
--   $measure  VARCHAR  one of plans, sen_support; default plans
-- Basis:    school
-- Columns:
--   level         VARCHAR  area, district or school
--   level_number  INTEGER  running number; 1 for areas, 2 for districts within their area, 3 for schools within their district
--   year          INTEGER  calendar year; of the January census
--   part          DOUBLE   index; that level's part of Theil's T
--   part_pct      DOUBLE   percent 0–100; the same, of the whole T
--   chance        DOUBLE   index; that part if every school had one rate: half of 20,000 draws give less
--   chance_low    DOUBLE   index; one draw in forty gives less
--   chance_high   DOUBLE   index; one draw in forty gives more
--   chance_pct    DOUBLE   percent 0–100; chance, but not more than the part itself, of the whole T
--   beyond_pct    DOUBLE   percent 0–100; the rest of the part, which chance does not explain, of the whole T
--   schools       BIGINT   count; schools compared
--   place_basis   VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census, model_chance
-- Caveat:   Schools with a doubtful figure are left out. A split of the spread in the sums: it does not say why. Small schools
--           differ by chance alone; the simulated part for that is shown beside each level.
WITH summed AS (
    SELECT
        urn,
        pupils,
        counted,
        sum(pupils) OVER district AS district_pupils,
        sum(counted) OVER district AS district_counted,
        sum(pupils) OVER area AS area_pupils,
        sum(counted) OVER area AS area_counted,
        sum(pupils) OVER () AS all_pupils,
        sum(counted) OVER () AS all_counted
    FROM firm_schools($year, $schools, $measure)
    WINDOW
        district AS (PARTITION BY district_code),
        area AS (PARTITION BY area_code)
),

totals AS (
    SELECT
        count(*) AS schools,
        sum(theil_step(counted, all_counted, area_counted, area_pupils, all_counted, all_pupils)) AS area,
        sum(theil_step(counted, all_counted, district_counted, district_pupils, area_counted, area_pupils)) AS district,
        sum(theil_step(counted, all_counted, counted, pupils, all_counted, all_pupils)) AS whole
    FROM summed
),

parts AS (
    SELECT
        unnest(['area', 'district', 'school']) AS level,
        unnest([1, 2, 3]) AS level_number,
        unnest([area, district, whole - area - district]) AS part,
        whole
    FROM totals
)

SELECT
    parts.level,
    parts.level_number,
    $year::INTEGER AS year,
    parts.part,
    100 * parts.part / nullif(parts.whole, 0) AS part_pct,
    model_chance.middle AS chance,
    model_chance.low AS chance_low,
    model_chance.high AS chance_high,
    100 * least(parts.part, model_chance.middle) / nullif(parts.whole, 0) AS chance_pct,
    100 * (parts.part - least(parts.part, model_chance.middle)) / nullif(parts.whole, 0) AS beyond_pct,
    (SELECT count(*) FROM firm_schools($year, $schools, $measure)) AS schools,
    'school' AS place_basis
FROM parts
LEFT JOIN model_chance
    ON
        model_chance.place_code = county_code()
        AND model_chance.year = $year
        AND model_chance.schools = $schools
        AND model_chance.measure = $measure
        AND model_chance.level = 'school'
        AND model_chance.statistic = 'theil_' || parts.level
ORDER BY parts.level_number
