-- Answers:  Which schools like this one are nearest, and where are the nearest special schools and units?
-- Grain:    alternative, urn
-- Params:
--   $urn   INTEGER  unique reference number of the school
--   $year  INTEGER  a year held in dfe_school_census; default newest
-- Basis:    school
-- Columns:
--   alternative   VARCHAR  same kind, special school or unit in a mainstream school
--   urn           INTEGER  unique reference number of the other school
--   school_name   VARCHAR  its name
--   place_name    VARCHAR  its district
--   phase         VARCHAR  nursery, primary, secondary, all-through, 16 plus or not stated
--   says          VARCHAR  label of a special school, needs of a unit; else grammar school or empty
--   news          VARCHAR  of a unit: its standing and the date of that news, as one line; else empty
--   standing      VARCHAR  of a unit: in force, approved or to close, one for each need; else empty
--   dated         VARCHAR  of a unit: the dates of that news, in the same order; else empty
--   metres        DOUBLE   metres; straight line from school to school
--   year          INTEGER  calendar year; of the January census
--   pupils        BIGINT   count; on roll that January; empty when it was not on that census
--   plans         BIGINT   count; of these, with an EHC plan
--   plans_status  VARCHAR  ok, doubtful or not available; empty when it was not on that census
--   place_basis   VARCHAR  school: from school to school
-- Reads:    ons_places, dfe_schools, dfe_school_census, kcc_special_schools, kcc_providers, kcc_resourced_provisions
-- Caveat:   Straight lines: the way by road is longer, most of all across a river or hills. Open in the newest register held only, and
--           in the county only. Units are those whose newest news is that they are open, approved or to close, each as old as its date.
--           A special school in which the newest census counted no pupil is left out.
WITH units AS (
    SELECT
        urn,
        string_agg(need, ', ' ORDER BY need) AS needs,
        string_agg(DISTINCT status || ', ' || dated, '; ' ORDER BY status || ', ' || dated) AS news,
        string_agg(status, '; ' ORDER BY need) AS standing,
        string_agg(dated, '; ' ORDER BY need) AS dated
    FROM newest_units()
    WHERE status IN ('in force', 'approved', 'to close')
    GROUP BY urn
),

alternatives AS (
    SELECT
        'same kind' AS alternative,
        own.urn AS own_urn,
        other.urn,
        coalesce(kcc_special_schools.designation, CASE WHEN other.is_selective THEN 'grammar school' END) AS says,
        NULL AS news,
        NULL AS standing,
        NULL AS dated
    FROM dfe_schools AS own
    INNER JOIN dfe_schools AS other
        ON
            is_like(own, other)
            AND own.sector = other.sector
    LEFT JOIN kcc_special_schools ON other.urn = kcc_special_schools.urn
    UNION ALL
    SELECT
        'special school' AS alternative,
        own.urn AS own_urn,
        kcc_special_schools.urn,
        kcc_special_schools.designation AS says,
        NULL AS news,
        NULL AS standing,
        NULL AS dated
    FROM dfe_schools AS own
    INNER JOIN kcc_special_schools ON own.kind <> 'special'
    UNION ALL
    SELECT
        'unit in a mainstream school' AS alternative,
        own.urn AS own_urn,
        units.urn,
        units.needs AS says,
        units.news,
        units.standing,
        units.dated
    FROM dfe_schools AS own
    INNER JOIN units ON own.urn <> units.urn
),

measured AS (
    SELECT
        alternatives.alternative,
        other.urn,
        other.school_name,
        ons_places.place_name,
        other.phase,
        alternatives.says,
        alternatives.news,
        alternatives.standing,
        alternatives.dated,
        crow_metres(own.easting, own.northing, other.easting, other.northing) AS metres
    FROM alternatives
    INNER JOIN dfe_schools AS own ON alternatives.own_urn = own.urn
    INNER JOIN dfe_schools AS other ON alternatives.urn = other.urn
    INNER JOIN ons_places ON other.district_code = ons_places.place_code
    ANTI JOIN not_yet_open() AS not_yet_open ON other.urn = not_yet_open.urn
    WHERE
        own.urn = $urn
        AND other.urn <> own.urn
        AND own.easting IS NOT NULL
        AND other.easting IS NOT NULL
        AND other.is_on_register
    QUALIFY row_number() OVER (PARTITION BY alternatives.alternative ORDER BY metres ASC, other.urn ASC) <= 5
)

SELECT
    measured.alternative,
    measured.urn,
    measured.school_name,
    measured.place_name,
    measured.phase,
    measured.says,
    measured.news,
    measured.standing,
    measured.dated,
    measured.metres,
    $year::INTEGER AS year,
    dfe_school_census.pupils::BIGINT AS pupils,
    dfe_school_census.plans::BIGINT AS plans,
    dfe_school_census.plans_status,
    'school' AS place_basis
FROM measured
LEFT JOIN dfe_school_census
    ON
        measured.urn = dfe_school_census.urn
        AND dfe_school_census.year = $year
ORDER BY measured.alternative, measured.metres, measured.urn
