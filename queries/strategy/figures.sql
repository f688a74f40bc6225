-- Answers:  Which figures does the county's strategy print, and what do the official counts we hold say?
-- Grain:    figure
-- Params:
--   $year  INTEGER  a year held in dfe_school_census; default newest
-- Basis:    school over home, because it lists figures of different bases side by side and divides none by another
-- Columns:
--   figure          VARCHAR  short name of the figure
--   quote           VARCHAR  the sentence it is printed in
--   value           INTEGER  count; the figure as printed (a percentage for figures ending in pct)
--   unit            VARCHAR  count or percent 0–100
--   dated           VARCHAR  the date the strategy gives it
--   place_basis     VARCHAR  school, home or authority
--   official_value  BIGINT   count; the same thing in the data we hold; empty when we hold none
--   official_date   VARCHAR  the date of that count; empty when we hold none
-- Reads:    ons_population, dfe_schools, dfe_school_census, kcc_strategy_figures
-- Caveat:   The strategy is a draft for consultation. A figure we do not hold is not therefore wrong.
WITH official AS (
    SELECT
        'pupils' AS figure,
        sum(dfe_school_census.pupils)::BIGINT AS official_value,
        'January ' || $year AS official_date
    FROM dfe_school_census
    INNER JOIN dfe_schools ON dfe_school_census.urn = dfe_schools.urn
    WHERE dfe_school_census.year = $year
    UNION ALL
    SELECT
        'pupils_with_sen' AS figure,
        sum(dfe_school_census.sen_support + dfe_school_census.plans)::BIGINT AS official_value,
        'January ' || $year AS official_date
    FROM dfe_school_census
    INNER JOIN dfe_schools ON dfe_school_census.urn = dfe_schools.urn
    WHERE dfe_school_census.year = $year
    UNION ALL
    SELECT
        'plans' AS figure,
        sum(dfe_school_census.plans)::BIGINT AS official_value,
        'January ' || $year AS official_date
    FROM dfe_school_census
    INNER JOIN dfe_schools ON dfe_school_census.urn = dfe_schools.urn
    WHERE dfe_school_census.year = $year
    UNION ALL
    SELECT
        'state_special_schools' AS figure,
        count(*) AS official_value,
        'January ' || $year AS official_date
    FROM dfe_school_census
    INNER JOIN dfe_schools ON dfe_school_census.urn = dfe_schools.urn
    WHERE dfe_school_census.year = $year AND dfe_schools.kind = 'special' AND dfe_schools.sector = 'state-funded'
    UNION ALL
    SELECT
        'state_funded_schools' AS figure,
        count(*) AS official_value,
        'January ' || $year AS official_date
    FROM dfe_school_census
    INNER JOIN dfe_schools ON dfe_school_census.urn = dfe_schools.urn
    WHERE dfe_school_census.year = $year AND dfe_schools.sector = 'state-funded'
    UNION ALL
    SELECT
        'residents' AS figure,
        sum(residents)::BIGINT AS official_value,
        'newest mid-year estimate' AS official_date
    FROM ons_population
)

SELECT
    kcc_strategy_figures.figure,
    kcc_strategy_figures.quote,
    kcc_strategy_figures.value,
    kcc_strategy_figures.unit,
    kcc_strategy_figures.dated,
    kcc_strategy_figures.place_basis,
    official.official_value,
    official.official_date
FROM kcc_strategy_figures
LEFT JOIN official ON kcc_strategy_figures.figure = official.figure
ORDER BY kcc_strategy_figures.figure
