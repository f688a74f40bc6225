-- Answers:  Which state-funded special schools are there, what is each for, and how many pupils and places has it?
-- Grain:    urn
-- Params:
--   $year       INTEGER  a year held in dfe_school_census; default newest
--   $from_year  INTEGER  a year held in dfe_school_census; default the one before
-- Basis:    school
-- Columns:
--   urn                   INTEGER  unique reference number of the school
--   school_name           VARCHAR  name on the newest list that has it
--   place_code            VARCHAR  GSS code of its district
--   place_name            VARCHAR  its district
--   area_code             VARCHAR  code of its area
--   area_name             VARCHAR  its area
--   postcode              VARCHAR  postcode of the main site
--   designation           VARCHAR  the county's label: PSCN, SEMH, SEMH with learning, PD, C&I, C&I with learning, or not published
--   primary_designation   VARCHAR  its label for primary age, where that is another
--   designation_detail    VARCHAR  the label as its source words it
--   designation_source    VARCHAR  where and when that was read
--   proposed_designation  VARCHAR  label in the withdrawn proposal of 2024: as seen, or by the same words; else not seen
--   proposed_basis        VARCHAR  how that label is known
--   proposal_status       VARCHAR  what became of that proposal
--   own_designation       VARCHAR  where there is no county label: the one that fits its own words
--   own_words             VARCHAR  where there is no county label: which children it takes, by its own words
--   is_planned            BOOLEAN  on the register as open, and no pupil in the newest census
--   age_range             VARCHAR  newest age range in force or approved
--   low_age               INTEGER  years; youngest, read from that
--   high_age              INTEGER  years; oldest, read from that
--   pupils                BIGINT   count; on roll in January of the year; empty when not on that census
--   plans                 BIGINT   count; of these, with an EHC plan
--   year                  INTEGER  calendar year; of that census
--   pupils_before         BIGINT   count; on roll in January of the earlier year, under whatever numbers it then had
--   plans_before          BIGINT   count; of these, with an EHC plan
--   year_before           INTEGER  calendar year; of that census
--   roll                  DOUBLE   count; newest number of pupils found, whatever the year
--   roll_dated            VARCHAR  when those pupils were counted
--   places                DOUBLE   count; newest published number of places: in force or approved, else planned
--   places_dated          VARCHAR  the date its source gives that number
--   places_as_of          DATE     first day that date can mean; empty when undated
--   places_are_recent     BOOLEAN  whether that date lies in the six years before the newest census, or later
--   places_status         VARCHAR  in force, approved or planned; empty when no number was found
--   places_note           VARCHAR  where published numbers disagree or are old
--   other_sites           VARCHAR  other sites with their status, as one line
--   easting               INTEGER  metres; point of the main site, British National Grid
--   northing              INTEGER  metres; point of the main site, British National Grid
--   place_basis           VARCHAR  school: counted where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_census, kcc_special_schools, kcc_special_school_sites,
--           kcc_special_school_facts, kcc_providers
-- Caveat:   Labels are as old as their record says. Numbers of places have different dates and must not be added up.
WITH site_lines AS (
    SELECT
        sites.urn,
        string_agg(
            sites.site_name || ', ' || districts.place_name || ' (' || sites.status || ')', '; '
            ORDER BY sites.site_name
        ) AS other_sites
    FROM kcc_special_school_sites AS sites
    INNER JOIN ons_places AS districts ON sites.district_code = districts.place_code
    GROUP BY sites.urn
)

SELECT
    dfe_schools.urn,
    dfe_schools.school_name,
    ons_places.place_code,
    ons_places.place_name,
    ons_places.area_code,
    ons_places.area_name,
    dfe_schools.postcode,
    kcc_special_schools.designation,
    kcc_special_schools.primary_designation,
    kcc_special_schools.designation_detail,
    kcc_special_schools.designation_source,
    kcc_special_schools.proposed_designation,
    kcc_special_schools.proposed_basis,
    kcc_special_schools.proposal_status,
    kcc_providers.own_designation,
    kcc_providers.own_words,
    kcc_special_schools.urn IN (SELECT urn FROM not_yet_open()) AS is_planned,
    newest_ages.ages AS age_range,
    low_age(newest_ages.ages) AS low_age,
    high_age(newest_ages.ages) AS high_age,
    counts.pupils,
    counts.plans,
    $year::INTEGER AS year,
    before.pupils AS pupils_before,
    before.plans AS plans_before,
    $from_year::INTEGER AS year_before,
    newest_rolls.roll::DOUBLE AS roll,
    newest_rolls.roll_dated,
    newest_places.places,
    newest_places.places_dated,
    newest_places.places_as_of,
    is_recent(newest_places.places_as_of) AS places_are_recent,
    newest_places.places_status,
    kcc_special_schools.places_note,
    site_lines.other_sites,
    dfe_schools.easting,
    dfe_schools.northing,
    'school' AS place_basis
FROM kcc_special_schools
INNER JOIN dfe_schools ON kcc_special_schools.urn = dfe_schools.urn
INNER JOIN ons_places ON dfe_schools.district_code = ons_places.place_code
LEFT JOIN counts_by_line() AS counts ON kcc_special_schools.urn = counts.urn AND counts.year = $year
LEFT JOIN counts_by_line() AS before ON kcc_special_schools.urn = before.urn AND before.year = $from_year
LEFT JOIN newest_rolls() AS newest_rolls ON kcc_special_schools.urn = newest_rolls.urn
LEFT JOIN newest_places(['in force', 'approved', 'planned']) AS newest_places ON kcc_special_schools.urn = newest_places.urn
LEFT JOIN newest_ages() AS newest_ages ON kcc_special_schools.urn = newest_ages.urn
LEFT JOIN kcc_providers
    ON kcc_special_schools.urn = kcc_providers.urn AND kcc_providers.provider_group = 'special school'
LEFT JOIN site_lines ON kcc_special_schools.urn = site_lines.urn
ORDER BY dfe_schools.school_name
