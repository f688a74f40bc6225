-- Answers:  What special provision is there in the county and near its border: special schools, their sites, units in mainstream schools?
-- Grain:    provider
-- Params:
--   none
-- Basis:    school
-- Columns:
--   provider             VARCHAR  our own name for it: the school's number, with the site or need
--   travel_id            VARCHAR  what provision/minutes_to_all calls it; empty where no road time is worked out
--   kind                 VARCHAR  state special school, unit in a mainstream school, independent special school or special school of another council
--   urn                  INTEGER  unique reference number of the school; empty when it has none yet
--   school_name          VARCHAR  its name; with the site where it is one
--   place_name           VARCHAR  district it stands in; for a school of another council, that council
--   is_site              BOOLEAN  another site of a special school
--   sector               VARCHAR  state-funded, non-maintained or independent
--   designation          VARCHAR  the county's label of a state special school
--   primary_designation  VARCHAR  its label for primary age, where that is another
--   own_designation      VARCHAR  the label that fits its own words, where the county has none
--   own_words            VARCHAR  which children it takes by its own words, where the county has no label
--   need                 VARCHAR  code of what a unit is for; empty where no source says
--   second_need          VARCHAR  a second need of a unit
--   age_range            VARCHAR  ages as the source words them; empty where none was found
--   low_age              INTEGER  years; youngest, read from that
--   high_age             INTEGER  years; oldest, read from that
--   phases               VARCHAR  the phases those ages reach into: nursery, primary, secondary, post-16; empty where none was found
--   roll                 DOUBLE   count; newest number of pupils
--   roll_dated           VARCHAR  its date
--   places               DOUBLE   count; newest number of places in force or approved, else planned
--   places_dated         VARCHAR  its date
--   places_status        VARCHAR  its standing
--   status               VARCHAR  in force, approved, planned, proposed, to close; or January 2021, from the school census of that month
--   status_dated         VARCHAR  when a source said so; empty for what the register has as open
--   decided              VARCHAR  what the county has decided about units of this kind, with the day
--   easting              INTEGER  metres; point, British National Grid
--   northing             INTEGER  metres; point, British National Grid
--   place_basis          VARCHAR  school: where it stands
-- Reads:    ons_places, dfe_schools, dfe_school_census, dfe_school_units_2021, kcc_providers, kcc_special_school_facts,
--           kcc_resourced_provisions, kcc_unit_decisions
-- Caveat:   Units are each as old as their date and not complete. What independent special schools and those of other councils are for, and
--           their places, no source we hold says. Pupils of a school's sites are counted at its main site.
WITH provided AS (
    SELECT
        kcc_providers.provider_id AS provider,
        kcc_providers.provider_id AS travel_id,
        CASE
            WHEN kcc_providers.council = county_name() THEN 'state special school'
            WHEN kcc_providers.sector = 'state-funded' THEN 'special school of another council'
            ELSE 'independent special school'
        END AS kind,
        kcc_providers.urn,
        kcc_providers.provider_name AS school_name,
        CASE
            WHEN kcc_providers.council <> county_name() THEN kcc_providers.council
            ELSE ons_places.place_name
        END AS place_name,
        kcc_providers.provider_group = 'other site' AS is_site,
        kcc_providers.sector,
        kcc_providers.designation,
        kcc_providers.primary_designation,
        kcc_providers.own_designation,
        kcc_providers.own_words,
        CASE WHEN kcc_providers.council = county_name() THEN newest_ages.ages END AS age_range,
        CASE WHEN NOT is_site THEN newest_rolls.roll END AS roll,
        CASE WHEN NOT is_site THEN newest_rolls.roll_dated END AS roll_dated,
        CASE
            WHEN kcc_providers.provider_group = 'special school' THEN newest_places.places
            ELSE kcc_providers.site_places
        END AS places,
        CASE
            WHEN kcc_providers.provider_group = 'special school' THEN newest_places.places_dated
            WHEN kcc_providers.site_places IS NOT NULL THEN year(kcc_providers.as_of)::VARCHAR
        END AS places_dated,
        CASE
            WHEN kcc_providers.provider_group = 'special school' THEN newest_places.places_status
            WHEN kcc_providers.site_places IS NOT NULL THEN kcc_providers.status
        END AS places_status,
        kcc_providers.status,
        CASE WHEN is_site OR NOT coalesce(dfe_schools.is_on_register, FALSE) THEN year(kcc_providers.as_of)::VARCHAR END AS status_dated,
        kcc_providers.easting,
        kcc_providers.northing
    FROM kcc_providers
    LEFT JOIN ons_places ON kcc_providers.district_code = ons_places.place_code
    LEFT JOIN dfe_schools ON kcc_providers.urn = dfe_schools.urn
    LEFT JOIN newest_ages() AS newest_ages ON kcc_providers.urn = newest_ages.urn
    LEFT JOIN newest_rolls() AS newest_rolls ON kcc_providers.urn = newest_rolls.urn
    LEFT JOIN newest_places(['in force', 'approved', 'planned']) AS newest_places ON kcc_providers.urn = newest_places.urn
    WHERE kcc_providers.status <> 'withdrawn'
    UNION ALL BY NAME
    SELECT
        newest_units.urn || ' ' || newest_units.need AS provider,
        newest_units.urn::VARCHAR AS travel_id,
        'unit in a mainstream school' AS kind,
        newest_units.urn,
        dfe_schools.school_name,
        ons_places.place_name,
        FALSE AS is_site,
        dfe_schools.sector,
        newest_units.need,
        newest_units.second_need,
        newest_units.phase AS age_range,
        newest_units.roll,
        CASE WHEN newest_units.roll IS NOT NULL THEN newest_units.dated END AS roll_dated,
        newest_units.places,
        CASE WHEN newest_units.places IS NOT NULL THEN newest_units.dated END AS places_dated,
        CASE WHEN newest_units.places IS NOT NULL THEN newest_units.status END AS places_status,
        newest_units.status,
        newest_units.dated AS status_dated,
        decided_about(newest_units.need, newest_units.phase) AS decided,
        dfe_schools.easting,
        dfe_schools.northing
    FROM newest_units() AS newest_units
    INNER JOIN dfe_schools ON newest_units.urn = dfe_schools.urn
    INNER JOIN ons_places ON dfe_schools.district_code = ons_places.place_code
    WHERE
        newest_units.status <> 'withdrawn'
        AND dfe_schools.is_on_register
    UNION ALL BY NAME
    SELECT
        dfe_schools.urn || ' unit' AS provider,
        'unit in a mainstream school' AS kind,
        dfe_schools.urn,
        dfe_schools.school_name,
        ons_places.place_name,
        FALSE AS is_site,
        dfe_schools.sector,
        dfe_schools.phase AS age_range,
        'January 2021' AS status,
        'January 2021' AS status_dated,
        decided_about('not known', dfe_schools.phase) AS decided,
        dfe_schools.easting,
        dfe_schools.northing
    FROM dfe_school_units_2021
    INNER JOIN dfe_schools ON dfe_school_units_2021.urn = dfe_schools.urn
    INNER JOIN ons_places ON dfe_schools.district_code = ons_places.place_code
    ANTI JOIN newest_units() AS newest_units ON dfe_school_units_2021.urn = newest_units.urn
    WHERE
        (dfe_school_units_2021.has_sen_unit OR dfe_school_units_2021.has_resourced_provision)
        AND dfe_schools.is_on_register
    UNION ALL BY NAME
    SELECT
        dfe_schools.urn::VARCHAR AS provider,
        'independent special school' AS kind,
        dfe_schools.urn,
        dfe_schools.school_name,
        ons_places.place_name,
        FALSE AS is_site,
        dfe_schools.sector,
        newest_rolls.roll,
        newest_rolls.roll_dated,
        'in force' AS status,
        dfe_schools.easting,
        dfe_schools.northing
    FROM dfe_schools
    INNER JOIN ons_places ON dfe_schools.district_code = ons_places.place_code
    LEFT JOIN newest_rolls() AS newest_rolls ON dfe_schools.urn = newest_rolls.urn
    ANTI JOIN kcc_providers ON dfe_schools.urn = kcc_providers.urn
    WHERE
        dfe_schools.kind = 'special'
        AND dfe_schools.is_on_register
)

SELECT
    provider,
    travel_id,
    kind,
    urn,
    school_name,
    place_name,
    is_site,
    sector,
    designation,
    primary_designation,
    own_designation,
    own_words,
    need,
    second_need,
    age_range,
    low_age(age_range) AS low_age,
    high_age(age_range) AS high_age,
    phases(age_range) AS phases,
    roll,
    roll_dated,
    places,
    places_dated,
    places_status,
    status,
    status_dated,
    decided,
    easting,
    northing,
    'school' AS place_basis
FROM provided
ORDER BY provider
