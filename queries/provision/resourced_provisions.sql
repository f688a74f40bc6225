-- Answers:  Which mainstream schools have a specialist resource provision or unit, for which need, and how old is that news?
-- Grain:    statement_number
-- Params:
--   none
-- Basis:    school
-- Columns:
--   statement_number  INTEGER  running number; of the statement
--   urn               INTEGER  unique reference number of the host; empty when it is on none of our lists
--   school_name       VARCHAR  host, by its name of today where we know it
--   host_name         VARCHAR  host as the source names it
--   place_code        VARCHAR  GSS code of the host's district
--   place_name        VARCHAR  that district
--   area_code         VARCHAR  code of its area
--   area_name         VARCHAR  its area
--   need_wording      VARCHAR  what it is for, as printed
--   need              VARCHAR  ASD, SEMH, SLCN, C&L, PSCN, HI, VI or PD
--   second_need       VARCHAR  a second need in the words: also for it, or to change to it
--   phase             VARCHAR  primary or secondary
--   places            BIGINT   count; places commissioned or planned
--   places_status     VARCHAR  ok, at most, hidden by the source or not published
--   roll              BIGINT   count; pupils in it
--   roll_status       VARCHAR  ok, at most, hidden by the source or not published
--   dated             VARCHAR  date as printed
--   as_of             DATE     first day that date can mean
--   status            VARCHAR  in force, approved, planned, proposed, to close or withdrawn
--   status_wording    VARCHAR  the source's own wording of the standing
--   note              VARCHAR  remark
--   is_newest         BOOLEAN  the newest statement about this need in this school
--   easting           INTEGER  metres; point of the host, British National Grid
--   northing          INTEGER  metres; point of the host, British National Grid
--   source_name       VARCHAR  where it was read
--   source_page       VARCHAR  its address
--   place_basis       VARCHAR  school: where the host is
-- Reads:    ons_places, dfe_schools, kcc_resourced_provisions
-- Caveat:   Each as old as its date, and not complete: the only list seen breaks off before the secondary schools. Ask the school or the
--           county before you count on one.
SELECT
    kcc_resourced_provisions.statement_number,
    kcc_resourced_provisions.urn,
    coalesce(dfe_schools.school_name, kcc_resourced_provisions.host_name) AS school_name,
    kcc_resourced_provisions.host_name,
    ons_places.place_code,
    ons_places.place_name,
    ons_places.area_code,
    ons_places.area_name,
    kcc_resourced_provisions.need_wording,
    kcc_resourced_provisions.need,
    kcc_resourced_provisions.second_need,
    kcc_resourced_provisions.phase,
    kcc_resourced_provisions.places::BIGINT AS places,
    kcc_resourced_provisions.places_status,
    kcc_resourced_provisions.roll::BIGINT AS roll,
    kcc_resourced_provisions.roll_status,
    kcc_resourced_provisions.dated,
    kcc_resourced_provisions.as_of,
    kcc_resourced_provisions.status,
    kcc_resourced_provisions.status_wording,
    kcc_resourced_provisions.note,
    newest_units.statement_number IS NOT NULL AS is_newest,
    dfe_schools.easting,
    dfe_schools.northing,
    kcc_resourced_provisions.source_name,
    kcc_resourced_provisions.source_page,
    'school' AS place_basis
FROM kcc_resourced_provisions
LEFT JOIN newest_units() AS newest_units ON kcc_resourced_provisions.statement_number = newest_units.statement_number
LEFT JOIN dfe_schools ON kcc_resourced_provisions.urn = dfe_schools.urn
LEFT JOIN ons_places ON dfe_schools.district_code = ons_places.place_code
ORDER BY school_name, kcc_resourced_provisions.need, kcc_resourced_provisions.as_of, kcc_resourced_provisions.statement_number
