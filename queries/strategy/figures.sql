-- Answers:  Which figures does the county's strategy print, and what do the official counts we hold say?
-- Grain:    figure, official_date
-- Params:
--   $year  INTEGER  a year held in dfe_school_census; default newest
-- Basis:    school over home over authority, because it lists figures of different bases side by side and divides none by another
-- Columns:
--   figure          VARCHAR  short name of the figure
--   quote           VARCHAR  the sentence it is printed in
--   value           INTEGER  as its row says; the figure as printed
--   unit            VARCHAR  count or percent 0–100; of the figure, of the official one and of England's
--   dated           VARCHAR  the date the strategy gives it
--   place_basis     VARCHAR  school, home or authority
--   official_value  DOUBLE   as its row says; the same thing in the data we hold; empty when we hold none
--   official_part   BIGINT   count; behind a share: those with it; empty for a count
--   official_whole  BIGINT   count; behind a share: all of them; empty for a count
--   england_value   DOUBLE   as its row says; the same share in England; empty for a count
--   official_date   VARCHAR  the date of that count; empty when we hold none
-- Reads:    ons_places, ons_population, ons_small_areas, dfe_schools, dfe_school_census, dfe_council_shares, kcc_strategy_figures
-- Caveat:   The strategy is a draft for consultation. A figure we do not hold is not therefore wrong. Shares are those the publisher
--           prints, of the years after that census.
WITH schools_then AS (
    SELECT
        dfe_school_census.pupils,
        dfe_school_census.sen_support,
        dfe_school_census.plans,
        dfe_schools.kind,
        dfe_schools.sector
    FROM dfe_school_census
    INNER JOIN dfe_schools ON dfe_school_census.urn = dfe_schools.urn
    WHERE dfe_school_census.year = $year
),

counted AS (
    UNPIVOT (
        SELECT
            sum(pupils)::BIGINT AS pupils,
            sum(sen_support + plans)::BIGINT AS pupils_with_sen,
            sum(plans)::BIGINT AS plans,
            count(*) FILTER (kind = 'special' AND sector = 'state-funded') AS state_special_schools,
            count(*) FILTER (sector = 'state-funded') AS state_funded_schools
        FROM schools_then
    )
    ON pupils, pupils_with_sen, plans, state_special_schools, state_funded_schools
    INTO
    NAME figure
    VALUE official_value
),

official AS (
    SELECT
        figure,
        official_value,
        NULL AS official_part,
        NULL AS official_whole,
        NULL AS england_value,
        'January ' || $year AS official_date
    FROM counted
    UNION ALL
    SELECT
        'residents' AS figure,
        sum(residents) AS official_value,
        NULL AS official_part,
        NULL AS official_whole,
        NULL AS england_value,
        'Census 2021' AS official_date
    FROM ons_small_areas
    UNION ALL
    SELECT
        'residents' AS figure,
        sum(residents) AS official_value,
        NULL AS official_part,
        NULL AS official_whole,
        NULL AS england_value,
        'newest mid-year estimate' AS official_date
    FROM ons_population
    UNION ALL
    SELECT
        if(own.measure = 'mainstream', 'mainstream_share_pct', 'issued_in_20_weeks_pct') AS figure,
        own.pct AS official_value,
        own.part AS official_part,
        own.whole AS official_whole,
        england.pct AS england_value,
        if(own.measure = 'mainstream', 'January ', 'year ') || own.year AS official_date
    FROM dfe_council_shares AS own
    LEFT JOIN dfe_council_shares AS england
        ON own.measure = england.measure AND own.year = england.year AND england.place_code = 'E92000001'
    WHERE
        own.place_code = county_code()
        AND own.year > $year
)

SELECT
    kcc_strategy_figures.figure,
    kcc_strategy_figures.quote,
    kcc_strategy_figures.value,
    kcc_strategy_figures.unit,
    kcc_strategy_figures.dated,
    kcc_strategy_figures.place_basis,
    official.official_value::DOUBLE AS official_value,
    official.official_part::BIGINT AS official_part,
    official.official_whole::BIGINT AS official_whole,
    official.england_value,
    official.official_date
FROM kcc_strategy_figures
LEFT JOIN official ON kcc_strategy_figures.figure = official.figure
ORDER BY kcc_strategy_figures.figure, official.official_date
