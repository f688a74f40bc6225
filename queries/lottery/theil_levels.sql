-- Answers:  Does the difference lie between the areas, between the districts of an area, or between the schools of a district?
-- Grain:    level
-- Params:
--   $year     INTEGER  a year held in dfe_school_census with $measure
--   $schools  VARCHAR  one of mainstream, primary, secondary, all; default mainstream
--   $measure  VARCHAR  one of plans, sen_support; default plans
-- Basis:    school
-- Columns:
--   level           VARCHAR  area, district or school
--   level_number    INTEGER  running number; 1 for areas, 2 for districts within their area, 3 for schools within their district
--   year            INTEGER  calendar year; of the January census
--   part            DOUBLE   index; that level's part of Theil's T
--   part_pct        DOUBLE   percent 0–100; the same, of the whole T
--   chance          DOUBLE   index; that part if every school had one rate: half of 20,000 draws give less
--   chance_low      DOUBLE   index; one draw in forty gives less
--   chance_high     DOUBLE   index; one draw in forty gives more
--   dealt_pct       DOUBLE   percent 0–100; part_pct if the schools of each kind were dealt at random among the districts: half give less
--   dealt_pct_low   DOUBLE   percent 0–100; one draw in forty gives less
--   dealt_pct_high  DOUBLE   percent 0–100; one draw in forty gives more
--   chance_pct      DOUBLE   percent 0–100; chance, but not more than the part itself, of the whole T
--   beyond_pct      DOUBLE   percent 0–100; the rest of the part, which chance does not explain, of the whole T
--   schools         BIGINT   count; schools compared
--   place_basis     VARCHAR  school: counted where the school is
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
    tossed.middle AS chance,
    tossed.low AS chance_low,
    tossed.high AS chance_high,
    100 * dealt.middle / nullif(parts.whole, 0) AS dealt_pct,
    100 * dealt.low / nullif(parts.whole, 0) AS dealt_pct_low,
    100 * dealt.high / nullif(parts.whole, 0) AS dealt_pct_high,
    100 * least(parts.part, tossed.middle) / nullif(parts.whole, 0) AS chance_pct,
    100 * (parts.part - least(parts.part, tossed.middle)) / nullif(parts.whole, 0) AS beyond_pct,
    (SELECT count(*) FROM firm_schools($year, $schools, $measure)) AS schools,
    'school' AS place_basis
FROM parts
LEFT JOIN chance_in_county($year, $schools, $measure, 'pupils') AS tossed
    ON tossed.level = 'school' AND tossed.statistic = 'theil_' || parts.level
LEFT JOIN chance_in_county($year, $schools, $measure, 'schools dealt') AS dealt
    ON dealt.level = 'school' AND dealt.statistic = 'theil_' || parts.level
ORDER BY parts.level_number
