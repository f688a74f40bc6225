-- Answers:  What is each place's rate without its largest host of a unit, and when allowance is made for its kinds of school?
-- Grain:    place_code
-- Params:
--   $level    VARCHAR  one of county, area, district
--   $year     INTEGER  a year held in dfe_school_census with $measure
--   $schools  VARCHAR  one of mainstream, primary, secondary, all; default mainstream
--   $measure  VARCHAR  one of plans, sen_support; default plans
-- Basis:    school
-- Columns:
--   place_code             VARCHAR  GSS code of the county or district; our own code for an area
--   place_name             VARCHAR  name of the place
--   year                   INTEGER  calendar year; of the January census
--   pupils                 BIGINT   count; pupils of the schools compared
--   counted                BIGINT   count; of these, pupils with an EHC plan or on SEN support
--   per_1000               DOUBLE   per 1,000 pupils; pupils with an EHC plan or on SEN support
--   host_urn               INTEGER  unique reference number of its school with a known unit and the most plans; empty without one
--   host_name              VARCHAR  name of that school
--   host_counted           BIGINT   count; pupils with an EHC plan or on SEN support in it
--   host_pupils            BIGINT   count; its pupils
--   per_1000_without_host  DOUBLE   per 1,000 pupils; the rate of the other schools
--   expected               DOUBLE   count; if each kind of school there had the county's rate for its kind
--   per_1000_standardised  DOUBLE   per 1,000 pupils; counted over expected, times the county's rate
--   place_basis            VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census, dfe_school_units_2021, kcc_resourced_provisions
-- Caveat:   Schools whose figure of the measure is doubtful are left out; one whose plans are is no largest host. A unit is one that a
--           list we hold, or a flag of an earlier census, names: there may be others. Kinds of school: grammar,
--           other secondary, primary, nursery, special, independent, alternative provision.
WITH there AS (
    SELECT
        counted.urn,
        counted.district_code,
        counted.school_group,
        counted.pupils,
        counted.counted,
        CASE WHEN dfe_school_census.plans_status = 'ok' THEN dfe_school_census.plans END AS plans,
        counted.urn IN (SELECT hosts.urn FROM unit_hosts() AS hosts) AS is_host
    FROM firm_schools($year, $schools, $measure) AS counted
    INNER JOIN dfe_school_census ON counted.urn = dfe_school_census.urn AND dfe_school_census.year = $year
),

by_kind AS (
    SELECT
        school_group,
        sum(counted) / nullif(sum(pupils), 0) AS share
    FROM there
    GROUP BY school_group
),

whole AS (
    SELECT sum(counted) / nullif(sum(pupils), 0) AS share
    FROM there
),

summed AS (
    SELECT
        places.place_code,
        places.place_name,
        sum(there.pupils)::BIGINT AS pupils,
        sum(there.counted)::BIGINT AS counted,
        arg_max(there.urn, (there.plans, there.pupils)) FILTER (there.is_host AND there.plans IS NOT NULL) AS host_urn,
        sum(there.pupils * by_kind.share) AS expected
    FROM districts_in_places($level) AS places
    INNER JOIN there ON places.district_code = there.district_code
    INNER JOIN by_kind ON there.school_group = by_kind.school_group
    GROUP BY places.place_code, places.place_name
)

SELECT
    summed.place_code,
    summed.place_name,
    $year::INTEGER AS year,
    summed.pupils,
    summed.counted,
    1000 * summed.counted / nullif(summed.pupils, 0) AS per_1000,
    summed.host_urn,
    dfe_schools.school_name AS host_name,
    host.counted::BIGINT AS host_counted,
    host.pupils::BIGINT AS host_pupils,
    1000 * (summed.counted - host.counted) / nullif(summed.pupils - host.pupils, 0) AS per_1000_without_host,
    summed.expected,
    1000 * summed.counted / nullif(summed.expected, 0) * whole.share AS per_1000_standardised,
    'school' AS place_basis
FROM summed
CROSS JOIN whole
LEFT JOIN there AS host ON summed.host_urn = host.urn
LEFT JOIN dfe_schools ON summed.host_urn = dfe_schools.urn
ORDER BY summed.place_name
