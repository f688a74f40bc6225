-- Answers:  Which schools are on any of our lists, what is each, and is it still open?
-- Grain:    urn
-- Params:
--   none
-- Basis:    school
-- Columns:
--   urn                      INTEGER  unique reference number of the school
--   school_name              VARCHAR  name on the newest list that has it
--   kind                     VARCHAR  mainstream, special, independent, alternative provision or college
--   sector                   VARCHAR  state-funded, non-maintained or independent
--   register_type            VARCHAR  type as printed in the newest register held; empty when it has left that
--   phase                    VARCHAR  nursery, primary, secondary, all-through, 16 plus or not stated
--   is_selective             BOOLEAN  grammar school; empty when not a state-funded secondary
--   place_code               VARCHAR  GSS code of its district
--   place_name               VARCHAR  its district; its council for one outside the county; no known district for a few closed ones
--   area_code                VARCHAR  code of its area; empty outside the county
--   area_name                VARCHAR  its area; empty outside the county
--   town                     VARCHAR  post town
--   postcode                 VARCHAR  postcode of the main site
--   ward_name                VARCHAR  ward it stands in
--   lsoa_code                VARCHAR  GSS code of the LSOA (2021) it stands in
--   is_open                  BOOLEAN  open in the newest register held
--   opened                   DATE     opening date, where the list of open and closed schools gives one
--   closed                   DATE     closing date, where the list of open and closed schools gives one
--   line_urn                 INTEGER  newest number of the same school
--   has_sen_unit             BOOLEAN  SEN unit in January 2021; empty where the match to the school is not sure
--   has_resourced_provision  BOOLEAN  resourced provision in January 2021; empty where the match to the school is not sure
--   designation              VARCHAR  the county's label of a state special school
--   easting                  INTEGER  metres; point of the main site, British National Grid
--   northing                 INTEGER  metres; point of the main site, British National Grid
--   place_basis              VARCHAR  school: where the school is
-- Reads:    ons_places, dfe_schools, dfe_school_units_2021, kcc_special_schools
-- Caveat:   A school that took a new number stands here under each. Flags of 2021 are matched to schools by order and size.
SELECT
    dfe_schools.urn,
    dfe_schools.school_name,
    dfe_schools.kind,
    dfe_schools.sector,
    dfe_schools.register_type,
    dfe_schools.phase,
    dfe_schools.is_selective,
    dfe_schools.district_code AS place_code,
    coalesce(
        ons_places.place_name, CASE dfe_schools.district_code WHEN 'E09000006' THEN 'Bromley' ELSE 'no known district' END
    ) AS place_name,
    ons_places.area_code,
    ons_places.area_name,
    dfe_schools.town,
    dfe_schools.postcode,
    dfe_schools.ward_name,
    dfe_schools.lsoa_code,
    dfe_schools.is_on_register AS is_open,
    dfe_schools.opened,
    dfe_schools.closed,
    dfe_schools.line_urn,
    dfe_school_units_2021.has_sen_unit,
    dfe_school_units_2021.has_resourced_provision,
    kcc_special_schools.designation,
    dfe_schools.easting,
    dfe_schools.northing,
    'school' AS place_basis
FROM dfe_schools
LEFT JOIN ons_places ON dfe_schools.district_code = ons_places.place_code
LEFT JOIN dfe_school_units_2021 ON dfe_schools.urn = dfe_school_units_2021.urn
LEFT JOIN kcc_special_schools ON dfe_schools.urn = kcc_special_schools.urn
ORDER BY dfe_schools.school_name, dfe_schools.urn
