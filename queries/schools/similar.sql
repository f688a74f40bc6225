-- Answers:  Which schools are like this one, and do they have clearly more or fewer pupils with an EHC plan or on SEN support?
-- Grain:    urn
-- Params:
--   $urn   INTEGER  unique reference number of the school they are like
--   $year  INTEGER  a year held in dfe_school_census; default newest
-- Basis:    school
-- Columns:
--   urn                          INTEGER  unique reference number of the school; this one is among them
--   school_name                  VARCHAR  its name
--   place_name                   VARCHAR  its district
--   year                         INTEGER  calendar year; of the January census
--   pupils                       BIGINT   count; on roll that January
--   plans                        BIGINT   count; of these, pupils with an EHC plan
--   plans_per_1000_pupils        DOUBLE   per 1,000 pupils; with an EHC plan
--   plans_against                VARCHAR  fewer, alike or more than this school; itself; or too few pupils, doubtful, not available: not compared
--   sen_support                  BIGINT   count; of these, pupils on SEN support
--   sen_support_per_1000_pupils  DOUBLE   per 1,000 pupils; on SEN support
--   sen_support_against          VARCHAR  fewer, alike or more than this school; itself; or too few pupils, doubtful, not available: not compared
--   place_basis                  VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census
-- Caveat:   Like this one means: same kind and phase, both grammar schools or neither, and from two-thirds to one and a half times its
--           pupils. Fewer or more only where the 95 % interval of the difference (Newcombe) leaves out nothing; about one such in twenty
--           comes by chance alone.
WITH counted AS (
    SELECT
        dfe_schools.urn,
        dfe_schools.school_name,
        dfe_schools.kind,
        dfe_schools.phase,
        dfe_schools.is_selective,
        ons_places.place_name,
        dfe_school_census.pupils,
        dfe_school_census.plans,
        dfe_school_census.plans_status,
        dfe_school_census.sen_support,
        dfe_school_census.sen_support_status
    FROM dfe_school_census
    INNER JOIN dfe_schools ON dfe_school_census.urn = dfe_schools.urn
    INNER JOIN ons_places ON dfe_schools.district_code = ons_places.place_code
    WHERE
        dfe_school_census.year = $year
        AND dfe_school_census.pupils > 0
)

SELECT
    other.urn,
    other.school_name,
    other.place_name,
    $year::INTEGER AS year,
    other.pupils::BIGINT AS pupils,
    other.plans::BIGINT AS plans,
    1000 * other.plans / nullif(enough(other.pupils), 0) AS plans_per_1000_pupils,
    CASE
        WHEN other.urn = own.urn THEN 'itself'
        WHEN other.pupils < fewest_pupils() OR own.pupils < fewest_pupils() THEN 'too few'
        WHEN other.plans_status <> 'ok' THEN other.plans_status
        WHEN newcombe_high(own.plans, own.pupils, other.plans, other.pupils) < 0 THEN 'fewer'
        WHEN newcombe_low(own.plans, own.pupils, other.plans, other.pupils) > 0 THEN 'more'
        ELSE 'alike'
    END AS plans_against,
    other.sen_support::BIGINT AS sen_support,
    1000 * other.sen_support / nullif(enough(other.pupils), 0) AS sen_support_per_1000_pupils,
    CASE
        WHEN other.urn = own.urn THEN 'itself'
        WHEN other.pupils < fewest_pupils() OR own.pupils < fewest_pupils() THEN 'too few'
        WHEN other.sen_support_status <> 'ok' THEN other.sen_support_status
        WHEN newcombe_high(own.sen_support, own.pupils, other.sen_support, other.pupils) < 0 THEN 'fewer'
        WHEN newcombe_low(own.sen_support, own.pupils, other.sen_support, other.pupils) > 0 THEN 'more'
        ELSE 'alike'
    END AS sen_support_against,
    'school' AS place_basis
FROM counted AS own
INNER JOIN counted AS other
    ON
        is_like(own, other)
        AND 3 * other.pupils >= 2 * own.pupils
        AND 2 * other.pupils <= 3 * own.pupils
WHERE own.urn = $urn
ORDER BY plans_per_1000_pupils, other.urn
