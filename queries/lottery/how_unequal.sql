-- Answers:  How far apart are the rates of the county's places, and how far apart would chance alone put them?
-- Grain:    level
-- Params:
--   $year     INTEGER  a year held in dfe_school_census with $measure
--   $schools  VARCHAR  one of mainstream, primary, secondary, all; default mainstream
--   $measure  VARCHAR  one of plans, sen_support; default plans
-- Basis:    school
-- Columns:
--   level                 VARCHAR  area or district: what is compared
--   year                  INTEGER  calendar year; of the January census
--   places                BIGINT   count; places compared
--   pupils                BIGINT   count; pupils in all of them
--   counted               BIGINT   count; of these, pupils with an EHC plan or on SEN support
--   per_1000              DOUBLE   per 1,000 pupils; in all of them together
--   highest               VARCHAR  place with the highest rate
--   highest_per_1000      DOUBLE   per 1,000 pupils; its rate
--   lowest                VARCHAR  place with the lowest rate
--   lowest_per_1000       DOUBLE   per 1,000 pupils; its rate
--   ratio                 DOUBLE   times; highest rate over lowest rate
--   chance_ratio          DOUBLE   times; the same if every place had one rate: half of 20,000 draws give less
--   chance_ratio_low      DOUBLE   times; one draw in forty gives less
--   chance_ratio_high     DOUBLE   times; one draw in forty gives more
--   dealt_ratio           DOUBLE   times; the same if the schools of each kind were dealt at random among the places: half give less
--   dealt_ratio_low       DOUBLE   times; one draw in forty gives less
--   dealt_ratio_high      DOUBLE   times; one draw in forty gives more
--   gap_per_1000          DOUBLE   per 1,000 pupils; highest rate minus lowest rate
--   chance_gap            DOUBLE   per 1,000 pupils; the same if every place had one rate: half of the draws give less
--   chance_gap_low        DOUBLE   per 1,000 pupils; one draw in forty gives less
--   chance_gap_high       DOUBLE   per 1,000 pupils; one draw in forty gives more
--   elsewhere             DOUBLE   count; how many would have to be in another place for all rates to be the same
--   elsewhere_pct         DOUBLE   percent 0–100; the same, of all counted
--   index_of_disparity    DOUBLE   percent 0–100; mean distance from the whole rate, of that rate
--   systematic_variation  DOUBLE   index; spread of the rates beyond chance (systematic component of variation times 100)
--   gini                  DOUBLE   index; 0 when all rates are the same, 1 when one place has all
--   chi_square            DOUBLE   index; against one common rate
--   i_squared_pct         DOUBLE   percent 0–100; share of the spread that chance does not explain (I squared)
--   place_basis           VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census, model_chance
-- Caveat:   Schools with a doubtful figure are left out. The chance figures are simulated: in each draw every school's pupils
--           have the same chance, or the schools are dealt again among the places, each place keeping its number of grammar, other
--           secondary, primary and other schools. More than chance does not say why, or which rate is right.
WITH by_place AS (
    SELECT
        'area' AS level,
        area_code AS place_code,
        sum(pupils) AS pupils,
        sum(counted) AS counted
    FROM firm_schools($year, $schools, $measure)
    GROUP BY area_code
    UNION ALL
    SELECT
        'district' AS level,
        district_code AS place_code,
        sum(pupils) AS pupils,
        sum(counted) AS counted
    FROM firm_schools($year, $schools, $measure)
    GROUP BY district_code
),

with_whole AS (
    SELECT
        by_place.level,
        ons_places.place_name,
        by_place.pupils,
        by_place.counted,
        by_place.counted / nullif(by_place.pupils, 0) AS share,
        sum(by_place.pupils) OVER whole AS all_pupils,
        sum(by_place.counted) OVER whole AS all_counted,
        sum(by_place.counted) OVER (
            PARTITION BY by_place.level
            ORDER BY by_place.counted / nullif(by_place.pupils, 0), by_place.place_code
            ROWS UNBOUNDED PRECEDING
        ) AS counted_so_far
    FROM by_place
    INNER JOIN ons_places ON by_place.place_code = ons_places.place_code
    WINDOW whole AS (PARTITION BY by_place.level)
),

measured AS (
    SELECT
        level,
        count(*) AS places,
        max(all_pupils)::BIGINT AS pupils,
        max(all_counted)::BIGINT AS counted,
        max(share) AS highest_share,
        arg_max(place_name, share) AS highest,
        min(share) AS lowest_share,
        arg_min(place_name, share) AS lowest,
        to_be_elsewhere(counted, pupils, all_counted / nullif(all_pupils, 0)) AS elsewhere,
        index_of_disparity(counted, pupils, all_counted / nullif(all_pupils, 0)) AS index_of_disparity,
        systematic_variation(counted, pupils, all_counted / nullif(all_pupils, 0)) AS systematic_variation,
        1 - sum(pupils / nullif(all_pupils, 0) * (2 * counted_so_far - counted) / nullif(all_counted, 0)) AS gini,
        chi_square(counted, pupils, all_counted / nullif(all_pupils, 0)) AS chi_square
    FROM with_whole
    GROUP BY level
)

SELECT
    measured.level,
    $year::INTEGER AS year,
    measured.places,
    measured.pupils,
    measured.counted,
    1000 * measured.counted / nullif(measured.pupils, 0) AS per_1000,
    measured.highest,
    1000 * measured.highest_share AS highest_per_1000,
    measured.lowest,
    1000 * measured.lowest_share AS lowest_per_1000,
    measured.highest_share / nullif(measured.lowest_share, 0) AS ratio,
    ratios.middle AS chance_ratio,
    ratios.low AS chance_ratio_low,
    ratios.high AS chance_ratio_high,
    dealt.middle AS dealt_ratio,
    dealt.low AS dealt_ratio_low,
    dealt.high AS dealt_ratio_high,
    1000 * (measured.highest_share - measured.lowest_share) AS gap_per_1000,
    gaps.middle AS chance_gap,
    gaps.low AS chance_gap_low,
    gaps.high AS chance_gap_high,
    measured.elsewhere,
    100 * measured.elsewhere / nullif(measured.counted, 0) AS elsewhere_pct,
    measured.index_of_disparity,
    measured.systematic_variation,
    measured.gini,
    measured.chi_square,
    100 * greatest(0, 1 - (measured.places - 1) / nullif(measured.chi_square, 0)) AS i_squared_pct,
    'school' AS place_basis
FROM measured
LEFT JOIN chance_in_county($year, $schools, $measure, 'pupils') AS ratios
    ON measured.level = ratios.level AND ratios.statistic = 'ratio'
LEFT JOIN chance_in_county($year, $schools, $measure, 'pupils') AS gaps
    ON measured.level = gaps.level AND gaps.statistic = 'gap_per_1000'
LEFT JOIN chance_in_county($year, $schools, $measure, 'schools dealt') AS dealt
    ON measured.level = dealt.level AND dealt.statistic = 'ratio'
ORDER BY measured.level DESC
