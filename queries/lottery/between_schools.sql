-- Answers:  In each county of England, how far apart are the rates of its schools, and how far apart would chance put them?
-- Grain:    place_code
-- Params:
--   $year     INTEGER  a year held in dfe_school_census with $measure
--   $schools  VARCHAR  one of mainstream, primary, secondary, all; default mainstream
--   $measure  VARCHAR  one of plans, sen_support; default plans
-- Basis:    school
-- Columns:
--   place_code     VARCHAR  GSS code of the county
--   place_name     VARCHAR  name of the county
--   is_neighbour   BOOLEAN  one of the ten statistical neighbours
--   year           INTEGER  calendar year; of the January census
--   schools        BIGINT   count; schools compared
--   pupils         BIGINT   count; their pupils
--   counted        BIGINT   count; of these, pupils with an EHC plan or on SEN support
--   per_1000       DOUBLE   per 1,000 pupils; in all of them together
--   schools_none   BIGINT   count; schools with none
--   theil          DOUBLE   index; Theil's T between all schools of the county
--   chance         DOUBLE   index; the same if every school had one rate: half of the draws give less
--   chance_low     DOUBLE   index; one draw in forty gives less
--   chance_high    DOUBLE   index; one draw in forty gives more
--   beyond         DOUBLE   index; theil minus chance, not below 0
--   beyond_low     DOUBLE   index; theil minus chance, with other schools like its own: one draw in forty gives less
--   beyond_high    DOUBLE   index; one draw in forty gives more
--   less_own_low   DOUBLE   index; the same less that of the county of this page: one draw in forty gives less
--   less_own_high  DOUBLE   index; one draw in forty gives more
--   place_order    BIGINT   running number; 1 for the county whose schools differ most beyond chance
--   place_basis    VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census, dfe_authorities, dfe_england_schools, model_chance
-- Caveat:   The counties as the list of authorities held has them. Schools with a doubtful figure are left out. The ranges of what lies
--           beyond chance allow for which schools a county happens to have: as many are drawn from its own, each put back
--           (bootstrap). Counties differ in grammar schools, units and coding; more spread is neither good nor bad.
WITH counties AS (
    SELECT
        place_code,
        any_value(authority_name) AS place_name,
        bool_or(neighbour IS NOT NULL) AS is_neighbour,
        list(authority_number) AS numbers
    FROM dfe_authorities
    WHERE is_county
    GROUP BY place_code
),

schools_there AS (
    SELECT
        counties.place_code,
        counted.pupils,
        if($measure = 'plans', counted.plans, counted.sen_support) AS counted
    FROM counts_in_england($schools, [$year]) AS counted
    INNER JOIN counties ON list_contains(counties.numbers, counted.authority_number)
    WHERE
        counties.place_code <> county_code()
        AND counted.year = $year
        AND counted.pupils > 0
        AND if($measure = 'plans', counted.plans, counted.sen_support) IS NOT NULL
    UNION ALL
    SELECT
        county_code() AS place_code,
        pupils,
        counted
    FROM firm_schools($year, $schools, $measure)
),

with_whole AS (
    SELECT
        place_code,
        pupils,
        counted,
        sum(pupils) OVER whole AS all_pupils,
        sum(counted) OVER whole AS all_counted
    FROM schools_there
    WINDOW whole AS (PARTITION BY place_code)
),

measured AS (
    SELECT
        place_code,
        count(*) AS schools,
        sum(pupils)::BIGINT AS pupils,
        sum(counted)::BIGINT AS counted,
        count(*) FILTER (counted = 0) AS schools_none,
        sum(theil_step(counted, all_counted, counted, pupils, all_counted, all_pupils)) AS theil
    FROM with_whole
    GROUP BY place_code
),

drawn AS (
    SELECT
        place_code,
        statistic,
        middle,
        low,
        high
    FROM model_chance
    WHERE year = $year AND schools = $schools AND measure = $measure AND drawn IN ('pupils', 'schools drawn')
)

SELECT
    measured.place_code,
    counties.place_name,
    counties.is_neighbour,
    $year::INTEGER AS year,
    measured.schools,
    measured.pupils,
    measured.counted,
    1000 * measured.counted / nullif(measured.pupils, 0) AS per_1000,
    measured.schools_none,
    measured.theil,
    tossed.middle AS chance,
    tossed.low AS chance_low,
    tossed.high AS chance_high,
    greatest(0, measured.theil - tossed.middle) AS beyond,
    sampled.low AS beyond_low,
    sampled.high AS beyond_high,
    less_own.low AS less_own_low,
    less_own.high AS less_own_high,
    row_number() OVER (ORDER BY measured.theil - tossed.middle DESC, measured.place_code) AS place_order,
    'school' AS place_basis
FROM measured
INNER JOIN counties ON measured.place_code = counties.place_code
LEFT JOIN drawn AS tossed ON measured.place_code = tossed.place_code AND tossed.statistic = 'theil'
LEFT JOIN drawn AS sampled ON measured.place_code = sampled.place_code AND sampled.statistic = 'theil_beyond'
LEFT JOIN drawn AS less_own ON measured.place_code = less_own.place_code AND less_own.statistic = 'theil_beyond_less_own'
ORDER BY place_order
