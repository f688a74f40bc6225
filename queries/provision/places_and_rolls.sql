-- Answers:  How many places and how many pupils has each special school had over time, and how full was it?
-- Grain:    line_number
-- Params:
--   none
-- Basis:    school
-- Columns:
--   line_number            BIGINT   running number; of the line
--   urn                    INTEGER  unique reference number of the school
--   fact                   VARCHAR  places, commissioned places or roll
--   number                 DOUBLE   count; places, or pupils on roll
--   dated                  VARCHAR  date as printed
--   as_of                  DATE     first day that date can mean; empty when undated
--   status                 VARCHAR  counted, in force, approved, proposed, withdrawn or planned
--   places_then            DOUBLE   count; for a roll: newest number of places in force or approved by that day
--   places_then_dated      VARCHAR  the date of that number
--   places_then_status     VARCHAR  its standing: in force or approved
--   pupils_per_100_places  DOUBLE   per 100 places; the roll against that number; empty where that is over six years older
--   note                   VARCHAR  remark
--   source_name            VARCHAR  where it was read
--   source_page            VARCHAR  its address, where there is one
--   place_basis            VARCHAR  school: counted where the school is
-- Reads:    dfe_schools, dfe_school_census, kcc_special_school_facts
-- Caveat:   Statements that disagree all stay. A number of places can be years older than the roll beside it, so more pupils than places
--           can also mean that a newer number was not found.
WITH lines AS (
    SELECT
        urn,
        fact,
        number,
        dated,
        as_of,
        status,
        note,
        source_name,
        source_page
    FROM kcc_special_school_facts
    WHERE
        fact IN ('places', 'commissioned places', 'roll')
        AND urn IS NOT NULL
        AND number IS NOT NULL
    UNION ALL
    SELECT
        counts.urn,
        'roll' AS fact,
        counts.pupils AS number,
        'January ' || counts.year AS dated,
        make_date(counts.year, 1, 15) AS as_of,
        'counted' AS status,
        CASE WHEN counts.numbers > 1 THEN 'added up over the schools that are one today' END AS note,
        'Department for Education, school census January ' || counts.year AS source_name,
        NULL AS source_page
    FROM counts_by_line() AS counts
    INNER JOIN dfe_schools ON counts.urn = dfe_schools.urn
    WHERE
        dfe_schools.kind = 'special'
        AND dfe_schools.sector = 'state-funded'
        AND counts.pupils IS NOT NULL
),

numbered AS (
    SELECT
        row_number() OVER (ORDER BY urn ASC, as_of ASC NULLS LAST, fact ASC, number ASC, source_name ASC) AS line_number,
        urn,
        fact,
        number,
        dated,
        as_of,
        status,
        note,
        source_name,
        source_page
    FROM lines
),

places_by_then AS (
    SELECT
        rolls.line_number,
        places.number AS places_then,
        places.dated AS places_then_dated,
        places.as_of AS places_then_as_of,
        places.status AS places_then_status
    FROM numbered AS rolls
    INNER JOIN numbered AS places
        ON
            rolls.urn = places.urn
            AND places.fact = 'places'
            AND places.status IN ('in force', 'approved')
            AND rolls.as_of >= places.as_of
    WHERE rolls.fact = 'roll'
    QUALIFY row_number() OVER (PARTITION BY rolls.line_number ORDER BY places.as_of DESC, places.line_number ASC) = 1
)

SELECT
    numbered.line_number,
    numbered.urn,
    numbered.fact,
    numbered.number,
    numbered.dated,
    numbered.as_of,
    numbered.status,
    places_by_then.places_then,
    places_by_then.places_then_dated,
    places_by_then.places_then_status,
    CASE
        WHEN places_by_then.places_then_as_of >= make_date(year(numbered.as_of) - 6, 1, 1)
            THEN 100 * numbered.number / nullif(places_by_then.places_then, 0)
    END AS pupils_per_100_places,
    numbered.note,
    numbered.source_name,
    numbered.source_page,
    'school' AS place_basis
FROM numbered
LEFT JOIN places_by_then ON numbered.line_number = places_by_then.line_number
ORDER BY numbered.line_number
