-- Answers:  What special provision is there in Kent: special schools, their sites, units in mainstream schools?
-- Grain:    provider
-- Params:
--   none
-- Basis:    school
-- Columns:
--   provider       VARCHAR  our own name for it: the school's number, with the site or need
--   kind           VARCHAR  state special school, site of a special school, unit in a mainstream school, or independent special school
--   urn            INTEGER  unique reference number of the school
--   school_name    VARCHAR  its name
--   site_name      VARCHAR  name of the site; empty for a main site
--   place_name     VARCHAR  district it stands in
--   designation    VARCHAR  the county's label of a state special school
--   need           VARCHAR  code of what a unit is for; empty where no source says
--   second_need    VARCHAR  a second need of a unit
--   own_words      VARCHAR  what the school itself says it is for, where the county has no label
--   age_range      VARCHAR  ages as the source words them; empty where none was found
--   low_age        INTEGER  years; youngest, read from that
--   high_age       INTEGER  years; oldest, read from that
--   roll           DOUBLE   count; newest number of pupils; an estimate may have decimals
--   roll_dated     VARCHAR  its date
--   places         DOUBLE   count; newest number of places in force or approved, else planned
--   places_dated   VARCHAR  its date
--   places_status  VARCHAR  its standing
--   status         VARCHAR  in force, approved, planned, proposed, to close; or January 2021, from the school census of that month
--   easting        INTEGER  metres; point, British National Grid
--   northing       INTEGER  metres; point, British National Grid
--   place_basis    VARCHAR  school: where it stands
-- Reads:    ons_places, dfe_schools, dfe_school_census, dfe_school_units_2021, kcc_special_schools, kcc_special_school_sites,
--           kcc_special_school_facts, kcc_resourced_provisions
-- Caveat:   Units are mostly of 2017 to 2022 and not complete. What independent special schools are for, and their places, no source we
--           hold says. Pupils and places of a school's sites are counted at its main site.
WITH rolls AS (
    SELECT
        urn,
        number,
        dated,
        as_of
    FROM kcc_special_school_facts
    WHERE
        fact = 'roll'
        AND dated IN ('January 2025', '2023/24')
    UNION ALL BY NAME
    SELECT
        urn,
        pupils AS number,
        'January ' || year AS dated,
        make_date(year, 1, 15) AS as_of
    FROM dfe_school_census
),

newest_rolls AS (
    SELECT
        urn,
        number AS roll,
        dated AS roll_dated
    FROM rolls
    QUALIFY row_number() OVER (PARTITION BY urn ORDER BY as_of DESC) = 1
),

facts AS (
    SELECT
        urn,
        fact,
        value
    FROM kcc_special_school_facts
    WHERE
        fact IN ('age range', 'need')
        AND status IN ('in force', 'approved', 'planned')
    QUALIFY
        row_number() OVER (
            PARTITION BY urn, fact
            ORDER BY status = 'planned' ASC, as_of DESC NULLS LAST, fact_number ASC
        ) = 1
),

newest_units AS (
    SELECT
        urn,
        need,
        second_need,
        phase,
        places,
        roll,
        dated,
        status
    FROM kcc_resourced_provisions
    WHERE urn IS NOT NULL
    QUALIFY
        row_number() OVER (
            PARTITION BY urn, need
            ORDER BY as_of DESC, status = 'in force' DESC, statement_number ASC
        ) = 1
),

providers AS (
    SELECT
        urn::VARCHAR AS provider,
        'state special school' AS kind,
        urn,
        'in force' AS status
    FROM kcc_special_schools
    UNION ALL BY NAME
    SELECT
        urn || ' ' || site_name AS provider,
        'site of a special school' AS kind,
        urn,
        site_name,
        status,
        easting,
        northing,
        district_code
    FROM kcc_special_school_sites
    WHERE
        easting IS NOT NULL
        AND status <> 'withdrawn'
    UNION ALL BY NAME
    SELECT
        urn || ' ' || need AS provider,
        'unit in a mainstream school' AS kind,
        urn,
        need,
        second_need,
        phase,
        places,
        roll,
        dated,
        status
    FROM newest_units
    WHERE status <> 'withdrawn'
    UNION ALL BY NAME
    SELECT
        dfe_school_units_2021.urn || ' unit' AS provider,
        'unit in a mainstream school' AS kind,
        dfe_school_units_2021.urn,
        'January 2021' AS status
    FROM dfe_school_units_2021
    ANTI JOIN newest_units ON dfe_school_units_2021.urn = newest_units.urn
    WHERE
        dfe_school_units_2021.has_sen_unit
        OR dfe_school_units_2021.has_resourced_provision
    UNION ALL BY NAME
    SELECT
        urn::VARCHAR AS provider,
        'independent special school' AS kind,
        urn,
        'in force' AS status
    FROM dfe_schools
    WHERE
        kind = 'special'
        AND sector <> 'state-funded'
),

known AS (
    SELECT
        providers.provider,
        providers.kind,
        providers.urn,
        dfe_schools.school_name,
        providers.site_name,
        ons_places.place_name,
        kcc_special_schools.designation,
        providers.need,
        providers.second_need,
        CASE WHEN kcc_special_schools.designation = 'not published' THEN own_words.value END AS own_words,
        CASE
            WHEN providers.phase IS NOT NULL THEN providers.phase
            WHEN providers.kind = 'unit in a mainstream school' THEN dfe_schools.phase
            ELSE ages.value
        END AS age_range,
        CASE
            WHEN providers.kind = 'unit in a mainstream school' THEN providers.roll
            WHEN providers.kind <> 'site of a special school' THEN newest_rolls.roll
        END AS roll,
        CASE
            WHEN providers.kind = 'unit in a mainstream school'
                THEN CASE WHEN providers.roll IS NOT NULL THEN providers.dated END
            WHEN providers.kind <> 'site of a special school' THEN newest_rolls.roll_dated
        END AS roll_dated,
        CASE
            WHEN providers.kind = 'unit in a mainstream school' THEN providers.places
            WHEN providers.kind = 'state special school' THEN newest_places.places
        END AS places,
        CASE
            WHEN providers.kind = 'unit in a mainstream school'
                THEN CASE WHEN providers.places IS NOT NULL THEN providers.dated END
            WHEN providers.kind = 'state special school' THEN newest_places.places_dated
        END AS places_dated,
        CASE
            WHEN providers.kind = 'unit in a mainstream school'
                THEN CASE WHEN providers.places IS NOT NULL THEN providers.status END
            WHEN providers.kind = 'state special school' THEN newest_places.places_status
        END AS places_status,
        providers.status,
        coalesce(providers.easting, dfe_schools.easting) AS easting,
        coalesce(providers.northing, dfe_schools.northing) AS northing
    FROM providers
    INNER JOIN dfe_schools ON providers.urn = dfe_schools.urn
    INNER JOIN ons_places ON coalesce(providers.district_code, dfe_schools.district_code) = ons_places.place_code
    LEFT JOIN kcc_special_schools ON providers.urn = kcc_special_schools.urn
    LEFT JOIN newest_rolls ON providers.urn = newest_rolls.urn
    LEFT JOIN newest_places(['in force', 'approved', 'planned']) AS newest_places ON providers.urn = newest_places.urn
    LEFT JOIN facts AS ages
        ON
            providers.urn = ages.urn
            AND ages.fact = 'age range'
    LEFT JOIN facts AS own_words
        ON
            providers.urn = own_words.urn
            AND own_words.fact = 'need'
    WHERE dfe_schools.is_on_register_2025
)

SELECT
    provider,
    kind,
    urn,
    school_name,
    site_name,
    place_name,
    designation,
    need,
    second_need,
    own_words,
    age_range,
    CASE age_range
        WHEN 'nursery' THEN 2
        WHEN 'primary' THEN 4
        WHEN 'secondary' THEN 11
        WHEN 'all-through' THEN 4
        ELSE nullif(regexp_extract(age_range, '(\d+)-(\d+)', 1), '')::INTEGER
    END AS low_age,
    CASE age_range
        WHEN 'nursery' THEN 4
        WHEN 'primary' THEN 11
        WHEN 'secondary' THEN 16
        WHEN 'all-through' THEN 16
        ELSE nullif(regexp_extract(age_range, '(\d+)-(\d+)', 2), '')::INTEGER
    END AS high_age,
    roll,
    roll_dated,
    places,
    places_dated,
    places_status,
    status,
    easting,
    northing,
    'school' AS place_basis
FROM known
ORDER BY provider
