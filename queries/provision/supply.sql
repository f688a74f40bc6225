-- Answers:  How many special school places are there at each school and site, of which kind, and how is that known?
-- Grain:    provider_id
-- Params:
--   $places  VARCHAR  one of larger, published, roll: which number counts where a school has both; default larger
--   $sites   VARCHAR  one of open, approved, fewer: sites seen open; approved ones as well; or half of our shares at sites; default open
--   $labels  VARCHAR  one of own words, published: schools without a label under their own words, or not at all; default own words
-- Basis:    school over authority, because places are shared among phases as the council's children in special schools are
-- Columns:
--   provider_id        VARCHAR  number of the school; for a site with its name; for a planned school our own
--   provider_name      VARCHAR  name of the school, or of the school and the site
--   word               VARCHAR  short name in addresses
--   provider_group     VARCHAR  special school, other site or planned school
--   urn                INTEGER  unique reference number of the school; empty when it has none yet
--   place_code         VARCHAR  GSS code of the district it stands in
--   place_name         VARCHAR  that district
--   area_code          VARCHAR  code of the area of that district
--   area_name          VARCHAR  that area
--   label              VARCHAR  the county's label: PSCN, SEMH, SEMH with learning, PD, C&I, C&I with learning, or not published
--   designation        VARCHAR  the kind it counts under; empty when it counts under none
--   primary_kind       VARCHAR  the same for children of primary age, who have another label at some schools
--   status             VARCHAR  in force, approved, proposed or planned
--   age_range          VARCHAR  newest age range in force, approved or planned
--   low_age            INTEGER  years; youngest, read from that
--   high_age           INTEGER  years; oldest, read from that
--   phases             VARCHAR  the phases those ages reach into: nursery, primary, secondary, post-16
--   primary_pct        DOUBLE   percent 0–100; share of its places for children aged 3 to 10, by its ages and the county's children
--   secondary_pct      DOUBLE   percent 0–100; the same for those aged 11 to 15
--   post_16_pct        DOUBLE   percent 0–100; the same for those aged 16 to 19
--   school_places      DOUBLE   count; newest published places of the whole school, in force or approved
--   places_dated       VARCHAR  the date its source gives that number
--   places_status      VARCHAR  in force or approved; empty when no number was found
--   is_recent          BOOLEAN  whether that number is dated in the six years before the newest census or later
--   roll               DOUBLE   count; newest number of pupils of the whole school
--   roll_dated         VARCHAR  when those pupils were counted
--   site_places        DOUBLE   count; published places at this site or planned school alone
--   assumed_share_pct  INTEGER  percent 0–100; our share of the school's places at this site, where no split is published
--   places             DOUBLE   count; places that count here under the choices above; 0 when not open
--   counted_as         VARCHAR  what that number is: pupils, published places, published for this site or not counted
--   counted_dated      VARCHAR  the date of the pupils or published places it comes from; empty for others
--   counted_share_pct  DOUBLE   percent 0–100; our share of that number that counts here; empty where all of it does
--   is_less_sites      BOOLEAN  whether places of sites not seen open are taken out of it
--   sites_within       VARCHAR  sites not seen open whose places it holds, as no split is published, as one line
--   places_if_open     DOUBLE   count; what would be added if it opened; empty for what is open
--   easting            INTEGER  metres; point, British National Grid
--   northing           INTEGER  metres; point, British National Grid
--   point_basis        VARCHAR  how the point is known
--   note               VARCHAR  what else is known
--   source_name        VARCHAR  where its standing was read
--   source_page        VARCHAR  its address
--   place_basis        VARCHAR  school over authority: where the school or site stands, its places by phase as the council's children are
-- Reads:    ons_places, dfe_schools, dfe_school_census, dfe_special_plans, kcc_providers, kcc_special_school_facts
-- Caveat:   Published numbers have different dates, and a school can teach more children than its number says. A number older
--           than six years before the newest census does not count. Sites approved but not seen open are taken out of their
--           school's number where theirs is published; else it holds them, and says so. Where no split between sites is
--           published, the share at a site is our assumption. No source gives places by phase: they are shared by the ages a
--           school takes, in the proportions of all such children of the county; where no ages are published, over all ages.
WITH schools AS (
    SELECT
        kcc_providers.urn,
        newest.places AS school_places,
        newest.places_dated,
        newest.places_status,
        is_recent(newest.places_as_of) AS is_recent,
        newest_rolls.roll::DOUBLE AS roll,
        newest_rolls.roll_dated
    FROM kcc_providers
    LEFT JOIN newest_places(['in force', 'approved']) AS newest ON kcc_providers.urn = newest.urn
    LEFT JOIN newest_rolls() AS newest_rolls ON kcc_providers.urn = newest_rolls.urn
    WHERE kcc_providers.provider_group = 'special school'
),

counted_sites AS (
    SELECT
        urn,
        sum(site_places) FILTER (status = 'approved') AS places_approved,
        string_agg(provider_name, '; ' ORDER BY provider_name) FILTER (status = 'approved' AND site_places IS NULL) AS not_taken_out,
        sum(assumed_share_pct) FILTER (status = 'in force' OR (status = 'approved' AND $sites = 'approved'))
        * CASE WHEN $sites = 'fewer' THEN 0.5 ELSE 1 END AS shared_pct
    FROM kcc_providers
    WHERE provider_group = 'other site'
    GROUP BY urn
),

open_schools AS (
    SELECT
        schools.urn,
        schools.school_places,
        schools.places_dated,
        schools.places_status,
        schools.is_recent,
        schools.roll,
        schools.roll_dated,
        coalesce(counted_sites.shared_pct, 0) AS shared_pct,
        CASE WHEN $sites <> 'approved' THEN counted_sites.not_taken_out END AS not_taken_out,
        CASE WHEN schools.is_recent THEN schools.school_places - coalesce(counted_sites.places_approved, 0) END AS places_open,
        CASE
            WHEN $places = 'published' THEN coalesce(places_open, schools.roll)
            WHEN $places = 'roll' THEN coalesce(schools.roll, places_open)
            ELSE greatest(schools.roll, places_open)
        END AS places
    FROM schools
    LEFT JOIN counted_sites ON schools.urn = counted_sites.urn
),

by_phase AS (
    SELECT
        provider_id,
        100 * coalesce(sum(share) FILTER (phase = 'primary'), 0) AS primary_pct,
        100 * coalesce(sum(share) FILTER (phase = 'secondary'), 0) AS secondary_pct,
        100 * coalesce(sum(share) FILTER (phase = 'post-16'), 0) AS post_16_pct
    FROM provider_phases()
    GROUP BY provider_id
),

counted AS (
    SELECT
        kcc_providers.provider_id,
        CASE
            WHEN kcc_providers.status NOT IN ('in force', 'approved') THEN 'not counted'
            WHEN kcc_providers.status = 'approved' AND $sites <> 'approved' THEN 'not counted'
            WHEN kcc_providers.site_places IS NOT NULL THEN 'published for this site'
            WHEN open_schools.places = open_schools.places_open THEN 'published places'
            ELSE 'pupils'
        END AS counted_as
    FROM kcc_providers
    LEFT JOIN open_schools ON kcc_providers.urn = open_schools.urn
),

planned_numbers AS (
    SELECT
        urn,
        places AS planned
    FROM newest_places(['planned'])
    WHERE urn IS NOT NULL
)

SELECT
    kcc_providers.provider_id,
    kcc_providers.provider_name,
    kcc_providers.word,
    kcc_providers.provider_group,
    kcc_providers.urn,
    ons_places.place_code,
    ons_places.place_name,
    ons_places.area_code,
    ons_places.area_name,
    kcc_providers.designation AS label,
    kind_for('any', kcc_providers.designation, kcc_providers.primary_designation, kcc_providers.own_designation, $labels) AS designation,
    kind_for('primary', kcc_providers.designation, kcc_providers.primary_designation, kcc_providers.own_designation, $labels)
        AS primary_kind,
    kcc_providers.status,
    newest_ages.ages AS age_range,
    low_age(newest_ages.ages) AS low_age,
    high_age(newest_ages.ages) AS high_age,
    phases(newest_ages.ages) AS phases,
    by_phase.primary_pct,
    by_phase.secondary_pct,
    by_phase.post_16_pct,
    open_schools.school_places,
    open_schools.places_dated,
    open_schools.places_status,
    coalesce(open_schools.is_recent, FALSE) AS is_recent,
    open_schools.roll,
    open_schools.roll_dated,
    kcc_providers.site_places::DOUBLE AS site_places,
    kcc_providers.assumed_share_pct,
    CASE
        WHEN kcc_providers.provider_group = 'special school' AND kcc_providers.status = 'in force'
            THEN open_schools.places * (100 - open_schools.shared_pct) * 0.01
        WHEN
            kcc_providers.provider_group = 'other site'
            AND (kcc_providers.status = 'in force' OR (kcc_providers.status = 'approved' AND $sites = 'approved'))
            THEN
                coalesce(
                    kcc_providers.site_places,
                    open_schools.places * kcc_providers.assumed_share_pct * CASE WHEN $sites = 'fewer' THEN 0.005 ELSE 0.01 END
                )
        ELSE 0
    END AS places,
    counted.counted_as,
    CASE counted.counted_as
        WHEN 'published places' THEN open_schools.places_dated
        WHEN 'pupils' THEN open_schools.roll_dated
    END AS counted_dated,
    CASE
        WHEN counted.counted_as NOT IN ('pupils', 'published places') THEN NULL
        WHEN kcc_providers.provider_group = 'other site'
            THEN kcc_providers.assumed_share_pct * CASE WHEN $sites = 'fewer' THEN 0.5 ELSE 1 END
        WHEN open_schools.shared_pct > 0 THEN 100 - open_schools.shared_pct
    END::DOUBLE AS counted_share_pct,
    coalesce(counted.counted_as = 'published places' AND open_schools.places_open < open_schools.school_places, FALSE) AS is_less_sites,
    CASE
        WHEN kcc_providers.provider_group = 'special school' AND kcc_providers.status = 'in force' THEN open_schools.not_taken_out
    END AS sites_within,
    CASE
        WHEN kcc_providers.status = 'planned' THEN coalesce(kcc_providers.site_places, planned_numbers.planned)
        WHEN kcc_providers.status IN ('approved', 'proposed') AND NOT (kcc_providers.status = 'approved' AND $sites = 'approved')
            THEN kcc_providers.site_places
    END AS places_if_open,
    kcc_providers.easting,
    kcc_providers.northing,
    kcc_providers.point_basis,
    kcc_providers.note,
    kcc_providers.source_name,
    kcc_providers.source_page,
    'school over authority' AS place_basis
FROM kcc_providers
INNER JOIN ons_places ON kcc_providers.district_code = ons_places.place_code
LEFT JOIN open_schools ON kcc_providers.urn = open_schools.urn
LEFT JOIN by_phase ON kcc_providers.provider_id = by_phase.provider_id
LEFT JOIN newest_ages() AS newest_ages ON kcc_providers.urn = newest_ages.urn
INNER JOIN counted ON kcc_providers.provider_id = counted.provider_id
LEFT JOIN planned_numbers ON kcc_providers.urn = planned_numbers.urn
WHERE kcc_providers.council = county_name()
ORDER BY kcc_providers.provider_name
