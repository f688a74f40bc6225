-- Counts of England's schools and of the authorities set beside the county.

-- Whether a group of England's schools is among those asked for.
CREATE MACRO is_among(schools, school_group) AS
schools IN ('all', school_group)
OR (schools = 'mainstream' AND school_group IN ('nursery', 'primary', 'secondary'));

-- Each school of England's counts with its authority and group.
CREATE MACRO counts_in_england(schools, left_out) AS TABLE
    SELECT
        counted.urn,
        counted.year,
        counted.authority_number,
        groups.school_group,
        counted.pupils,
        counted.sen_support,
        counted.sen_support_status,
        counted.plans,
        counted.plans_status
    FROM counted_without(left_out) AS counted
    INNER JOIN dfe_england_schools AS groups ON counted.urn = groups.urn
    WHERE is_among(schools, groups.school_group);

-- The county, the ten authorities most like it, and England, each with the numbers of its authorities; England has none.
CREATE MACRO like_the_county() AS TABLE
    SELECT
        place_code,
        authority_name AS place_name,
        neighbour,
        authority_number
    FROM dfe_authorities
    WHERE neighbour IS NOT NULL OR place_code = county_code()
    UNION ALL
    SELECT
        'E92000001' AS place_code,
        'England' AS place_name,
        NULL AS neighbour,
        NULL AS authority_number;

-- Pupils, SEN support and plans of those authorities in every census held, each with the pupils of the schools that give it.
CREATE MACRO authority_counts(schools, left_out) AS TABLE
    SELECT
        places.place_code,
        places.place_name,
        places.neighbour,
        counted.year,
        count(*) AS schools,
        sum(counted.pupils)::bigint AS pupils,
        sum(counted.sen_support)::bigint AS sen_support,
        coalesce(sum(counted.pupils) FILTER (counted.sen_support IS NOT NULL), 0)::bigint AS sen_support_of,
        sum_status(
            count(*),
            count(*) FILTER (counted.sen_support_status = 'doubtful'),
            count(*) FILTER (counted.sen_support_status = 'not available')
        ) AS sen_support_status,
        sum(counted.plans)::bigint AS plans,
        coalesce(sum(counted.pupils) FILTER (counted.plans IS NOT NULL), 0)::bigint AS plans_of,
        sum_status(
            count(*),
            count(*) FILTER (counted.plans_status = 'doubtful'),
            count(*) FILTER (counted.plans_status = 'not available')
        ) AS plans_status
    FROM like_the_county() AS places
    INNER JOIN counts_in_england(schools, left_out) AS counted
        ON places.authority_number IS NULL OR places.authority_number = counted.authority_number
    GROUP BY places.place_code, places.place_name, places.neighbour, counted.year;
