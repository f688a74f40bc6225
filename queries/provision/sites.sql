-- Answers:  Which other sites do special schools have, and is each in use?
-- Grain:    urn, site_name
-- Params:
--   none
-- Basis:    school
-- Columns:
--   urn          INTEGER  unique reference number of the special school
--   school_name  VARCHAR  name of the special school
--   designation  VARCHAR  the county's label of that school
--   site_name    VARCHAR  name of the site or of the school that hosts it
--   place_code   VARCHAR  GSS code of the district the site is in
--   place_name   VARCHAR  that district
--   area_name    VARCHAR  area of that district
--   status       VARCHAR  in force, approved, proposed, withdrawn or planned
--   as_of        DATE     first day the statement can mean
--   note         VARCHAR  what else the source says
--   easting      INTEGER  metres; point of the site, British National Grid; empty when not known
--   northing     INTEGER  metres; point of the site, British National Grid; empty when not known
--   source_name  VARCHAR  where it was read
--   source_page  VARCHAR  its address
--   place_basis  VARCHAR  school: where the site is
-- Reads:    ons_places, dfe_schools, kcc_special_schools, kcc_special_school_sites
-- Caveat:   Only sites a source names. “approved” and “proposed” do not mean that the site has opened.
SELECT
    kcc_special_school_sites.urn,
    dfe_schools.school_name,
    kcc_special_schools.designation,
    kcc_special_school_sites.site_name,
    ons_places.place_code,
    ons_places.place_name,
    ons_places.area_name,
    kcc_special_school_sites.status,
    kcc_special_school_sites.as_of,
    kcc_special_school_sites.note,
    kcc_special_school_sites.easting,
    kcc_special_school_sites.northing,
    kcc_special_school_sites.source_name,
    kcc_special_school_sites.source_page,
    'school' AS place_basis
FROM kcc_special_school_sites
INNER JOIN dfe_schools ON kcc_special_school_sites.urn = dfe_schools.urn
INNER JOIN kcc_special_schools ON kcc_special_school_sites.urn = kcc_special_schools.urn
INNER JOIN ons_places ON kcc_special_school_sites.district_code = ons_places.place_code
ORDER BY dfe_schools.school_name, kcc_special_school_sites.site_name
