-- Answers:  For each kind of special school, which places have one, with how many pupils and places for the children living there?
-- Grain:    place_code, designation
-- Params:
--   $level  VARCHAR  one of county, area, district
--   $phase  VARCHAR  one of primary, secondary, post-16, all: schools that take children of one phase, or all schools; default all
-- Basis:    school over home over authority, because it sets what stands in a place beside how many children live there
-- Columns:
--   place_code                 VARCHAR  GSS code of the county or district; our own code for an area
--   place_name                 VARCHAR  name of the place
--   area_name                  VARCHAR  the area it is or lies in; empty for the county
--   designation                VARCHAR  the county's label: PSCN, SEMH, SEMH with learning, PD, C&I, C&I with learning, or not published
--   schools                    BIGINT   count; state-funded special schools whose main site is there
--   school_names               VARCHAR  their names, as one line
--   unlabelled                 VARCHAR  schools there without a county label that fit this one by their own words, as one line
--   sites_elsewhere            VARCHAR  sites there of schools whose main site is in another place, as one line
--   sites_in_force             BIGINT   count; of those sites, the ones known to be in use
--   pupils                     BIGINT   count; on roll in the newest January census, all sites of those schools
--   year                       INTEGER  calendar year; of that census
--   places                     DOUBLE   count; newest numbers in force or approved, added over the schools that have one
--   schools_with_places        BIGINT   count; schools for which such a number was found
--   places_earliest            DATE     earliest of the dates of those numbers; undated ones left out
--   places_latest              DATE     latest of those dates
--   residents_4_to_18          BIGINT   count; people aged 4 to 18 living there, in the newest estimate held
--   pupils_per_1000_residents  DOUBLE   per 1,000 residents; pupils of schools standing there, over residents aged 4 to 18
--   places_per_1000_residents  DOUBLE   per 1,000 residents; empty unless every school there has a number not older than six years before that census
--   places_status              VARCHAR  ok, some not published, some old or undated, or no school
--   place_basis                VARCHAR  school over home over authority: schools standing there, children living there
-- Reads:    ons_places, ons_population, dfe_schools, dfe_school_census, dfe_special_plans, kcc_providers, kcc_special_schools,
--           kcc_special_school_sites, kcc_special_school_facts
-- Caveat:   A school with one label for primary age and another for older children stands under both, each time with all its pupils.
--           Pupils travel: a school's pupils may live in another place. All pupils and places of a school count where its main
--           site is. Labels are as old as their record says; numbers of places have different dates. Independent special schools,
--           resourced provisions and units are not in it.
WITH labels AS (
    SELECT
        urn,
        designation
    FROM kcc_special_schools
    WHERE
        $phase <> 'primary'
        OR primary_designation IS NULL
    UNION ALL
    SELECT
        urn,
        primary_designation AS designation
    FROM kcc_special_schools
    WHERE
        primary_designation IS NOT NULL
        AND $phase IN ('all', 'primary')
),

labelled AS (
    SELECT
        labels.urn,
        labels.designation
    FROM labels
    WHERE
        $phase = 'all'
        OR EXISTS (
            SELECT 1
            FROM provider_phases() AS by_phase
            WHERE by_phase.provider_id = labels.urn::VARCHAR AND by_phase.phase = $phase
        )
),

kinds AS (
    SELECT designation FROM kcc_special_schools
    UNION
    SELECT designation FROM labelled
),

residents AS (
    SELECT
        districts.place_code,
        sum(ons_population.residents)::BIGINT AS residents_4_to_18
    FROM districts_in_places($level) AS districts
    INNER JOIN ons_population ON districts.district_code = ons_population.place_code
    WHERE ons_population.age BETWEEN 4 AND 18
    GROUP BY districts.place_code
),

supply AS (
    SELECT
        districts.place_code,
        labelled.designation,
        count(*) AS schools,
        string_agg(dfe_schools.school_name, '; ' ORDER BY dfe_schools.school_name) AS school_names,
        coalesce(sum(counts.pupils), 0)::BIGINT AS pupils,
        sum(newest.places) AS places,
        count(newest.places) AS schools_with_places,
        count(*) FILTER (is_recent(newest.places_as_of)) AS schools_with_recent_places,
        min(newest.places_as_of) AS places_earliest,
        max(newest.places_as_of) AS places_latest
    FROM districts_in_places($level) AS districts
    INNER JOIN dfe_schools ON districts.district_code = dfe_schools.district_code
    INNER JOIN labelled ON dfe_schools.urn = labelled.urn
    LEFT JOIN counts_by_line() AS counts ON dfe_schools.urn = counts.urn AND counts.year = newest_census()
    LEFT JOIN newest_places(['in force', 'approved']) AS newest ON dfe_schools.urn = newest.urn
    ANTI JOIN not_yet_open() AS not_yet_open ON dfe_schools.urn = not_yet_open.urn
    GROUP BY districts.place_code, labelled.designation
),

by_own_words AS (
    SELECT
        districts.place_code,
        kcc_providers.own_designation AS designation,
        string_agg(kcc_providers.provider_name, '; ' ORDER BY kcc_providers.provider_name) AS unlabelled
    FROM districts_in_places($level) AS districts
    INNER JOIN kcc_providers ON districts.district_code = kcc_providers.district_code
    WHERE
        kcc_providers.provider_group = 'special school'
        AND kcc_providers.status = 'in force'
        AND kcc_providers.own_designation IS NOT NULL
        AND (
            $phase = 'all'
            OR EXISTS (
                SELECT 1
                FROM provider_phases() AS by_phase
                WHERE by_phase.provider_id = kcc_providers.provider_id AND by_phase.phase = $phase
            )
        )
    GROUP BY districts.place_code, kcc_providers.own_designation
),

sites AS (
    SELECT
        districts.place_code,
        labelled.designation,
        string_agg(
            dfe_schools.school_name || ' at ' || kcc_special_school_sites.site_name
            || ' (' || kcc_special_school_sites.status || ')',
            '; ' ORDER BY dfe_schools.school_name
        ) AS sites_elsewhere,
        count(*) FILTER (kcc_special_school_sites.status = 'in force') AS sites_in_force
    FROM districts_in_places($level) AS districts
    INNER JOIN kcc_special_school_sites ON districts.district_code = kcc_special_school_sites.district_code
    INNER JOIN labelled ON kcc_special_school_sites.urn = labelled.urn
    INNER JOIN dfe_schools ON kcc_special_school_sites.urn = dfe_schools.urn
    LEFT JOIN districts_in_places($level) AS main_site
        ON districts.place_code = main_site.place_code AND dfe_schools.district_code = main_site.district_code
    WHERE main_site.place_code IS NULL
    GROUP BY districts.place_code, labelled.designation
),

wanted AS (
    SELECT DISTINCT
        districts.place_code,
        districts.place_name,
        districts.area_name,
        kinds.designation
    FROM districts_in_places($level) AS districts
    CROSS JOIN kinds
)

SELECT
    wanted.place_code,
    wanted.place_name,
    wanted.area_name,
    wanted.designation,
    coalesce(supply.schools, 0) AS schools,
    supply.school_names,
    by_own_words.unlabelled,
    sites.sites_elsewhere,
    coalesce(sites.sites_in_force, 0) AS sites_in_force,
    coalesce(supply.pupils, 0) AS pupils,
    newest_census() AS year,
    supply.places,
    coalesce(supply.schools_with_places, 0) AS schools_with_places,
    supply.places_earliest,
    supply.places_latest,
    residents.residents_4_to_18,
    1000 * coalesce(supply.pupils, 0) / nullif(residents.residents_4_to_18, 0) AS pupils_per_1000_residents,
    CASE
        WHEN supply.schools = supply.schools_with_recent_places THEN 1000 * supply.places / nullif(residents.residents_4_to_18, 0)
    END AS places_per_1000_residents,
    CASE
        WHEN supply.schools IS NULL THEN 'no school'
        WHEN supply.schools = supply.schools_with_recent_places THEN 'ok'
        WHEN supply.schools = supply.schools_with_places THEN 'some old or undated'
        ELSE 'some not published'
    END AS places_status,
    'school over home over authority' AS place_basis
FROM wanted
INNER JOIN residents ON wanted.place_code = residents.place_code
LEFT JOIN supply ON wanted.place_code = supply.place_code AND wanted.designation = supply.designation
LEFT JOIN by_own_words
    ON wanted.place_code = by_own_words.place_code AND wanted.designation = by_own_words.designation
LEFT JOIN sites ON wanted.place_code = sites.place_code AND wanted.designation = sites.designation
ORDER BY wanted.place_name, wanted.designation
