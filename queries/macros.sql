-- Statistics as DuckDB macros, so that “show the working” shows them.
-- z is 1.959964: the middle 95 % of the normal curve. Every share here is between 0 and 1.

-- Wilson score interval for x of n (Wilson 1927): the range of true shares that would not make x of n surprising.
-- Empty when n is 0.
CREATE MACRO wilson_low(x, n) AS
CASE
    WHEN n > 0
        THEN
            greatest(0.0, (2 * x + 1.959964 ^ 2 - 1.959964 * sqrt(1.959964 ^ 2 + 4 * x * (1 - x / n))) / (2 * (n + 1.959964 ^ 2)))
END;
CREATE MACRO wilson_high(x, n) AS
CASE
    WHEN n > 0
        THEN
            least(1.0, (2 * x + 1.959964 ^ 2 + 1.959964 * sqrt(1.959964 ^ 2 + 4 * x * (1 - x / n))) / (2 * (n + 1.959964 ^ 2)))
END;

-- Newcombe's interval for a difference of two shares, later minus earlier (Newcombe 1998, method 10, from Wilson limits).
CREATE MACRO newcombe_low(x1, n1, x2, n2) AS
x2 / n2 - x1 / n1 - sqrt((x2 / n2 - wilson_low(x2, n2)) ^ 2 + (wilson_high(x1, n1) - x1 / n1) ^ 2);
CREATE MACRO newcombe_high(x1, n1, x2, n2) AS
x2 / n2 - x1 / n1 + sqrt((wilson_high(x2, n2) - x2 / n2) ^ 2 + (x1 / n1 - wilson_low(x1, n1)) ^ 2);

-- Straight-line distance on the British National Grid, metres.
CREATE MACRO crow_metres(east1, north1, east2, north2) AS
sqrt((east1 - east2) ^ 2 + (north1 - north2) ^ 2);

-- The code of the county whose places these are.
CREATE MACRO county_code() AS (
    SELECT place_code FROM ons_places
    WHERE level = 'county'
);

-- Whether a district lies in the wanted place: a district, an area, or the county by its code or as “county”.
CREATE MACRO is_inside(wanted, district_code, area_code) AS
wanted IN ('county', district_code, area_code) OR wanted = county_code();

-- Every place of one level with each district that lies in it: the way figures by district are added up to areas and the county.
-- What stands in no known district belongs to the county alone.
CREATE MACRO districts_in_places(wanted) AS TABLE
    SELECT
        places.place_code,
        places.place_name,
        places.area_name,
        districts.place_code AS district_code
    FROM ons_places AS places
    INNER JOIN ons_places AS districts
        ON
            districts.level = 'district'
            AND (
                places.level = 'county'
                OR places.place_code = districts.area_code
                OR places.place_code = districts.place_code
            )
    WHERE places.level = wanted
    UNION ALL
    SELECT
        place_code,
        place_name,
        area_name,
        'not known' AS district_code
    FROM ons_places
    WHERE level = 'county' AND level = wanted;

-- Which group of like schools one belongs to, for setting like beside like.
CREATE MACRO school_group(kind, phase, is_selective) AS
CASE
    WHEN kind <> 'mainstream' THEN kind
    WHEN is_selective THEN 'grammar'
    WHEN phase IN ('secondary', 'all-through') THEN 'secondary, not selective'
    ELSE phase
END;

-- The years whose doubtful figures are to be left out: those given, or none.
CREATE MACRO years_left_out(doubtful, years) AS if(doubtful = 'left out', years, []);

-- Each school's counts, each figure empty where it is doubted in one of the years left out: then it is left out of every year, so that
-- two years are of the same schools.
CREATE MACRO counted_without(left_out) AS TABLE
    WITH doubted AS (
        SELECT
            urn,
            bool_or(sen_support_status = 'doubtful') AS sen_support,
            bool_or(plans_status = 'doubtful') AS plans
        FROM dfe_school_census
        WHERE list_contains(left_out, year)
        GROUP BY urn
    )

    SELECT
        counted.urn,
        counted.year,
        counted.authority_number,
        counted.pupils,
        if(doubted.sen_support, NULL, counted.sen_support) AS sen_support,
        counted.sen_support_status,
        if(doubted.plans, NULL, counted.plans) AS plans,
        counted.plans_status
    FROM dfe_school_census AS counted
    LEFT JOIN doubted ON counted.urn = doubted.urn;

-- Each school's counts with its district and group: all schools, mainstream ones, or those of one group.
CREATE MACRO counts_by_school(schools, left_out) AS TABLE
    SELECT
        dfe_schools.district_code,
        counted.urn,
        school_group(dfe_schools.kind, dfe_schools.phase, dfe_schools.is_selective) AS school_group,
        counted.year,
        counted.pupils,
        counted.sen_support,
        counted.sen_support_status,
        counted.plans,
        counted.plans_status
    FROM counted_without(left_out) AS counted
    INNER JOIN dfe_schools ON counted.urn = dfe_schools.urn
    WHERE
        schools IN (
            'all',
            dfe_schools.kind,
            replace(school_group(dfe_schools.kind, dfe_schools.phase, dfe_schools.is_selective), ',', '')
        )
        OR (
            schools = 'secondary'
            AND school_group(dfe_schools.kind, dfe_schools.phase, dfe_schools.is_selective) IN ('secondary, not selective', 'grammar')
        );

-- Whether a group of England's schools is among those asked for.
CREATE MACRO is_among(schools, school_group) AS
schools IN ('all', school_group)
OR (schools = 'mainstream' AND school_group IN ('nursery', 'primary', 'secondary', 'other mainstream'));

-- The standing of a sum of school figures, of how many, how many are doubtful and how many not given.
CREATE MACRO sum_status(all_of_them, doubtful, not_given) AS
CASE
    WHEN all_of_them > 0 AND not_given = all_of_them THEN 'not available'
    WHEN doubtful > 0 THEN 'partly doubtful'
    WHEN not_given > 0 THEN 'partly not available'
    ELSE 'ok'
END;

-- Pupils, SEN support and plans of every place of one level in every census held, each with the pupils of the schools that give it.
CREATE MACRO place_counts(wanted, schools, left_out) AS TABLE
    SELECT
        districts.place_code,
        districts.place_name,
        districts.area_name,
        years.year,
        count(counted.urn) AS schools,
        coalesce(sum(counted.pupils), 0)::bigint AS pupils,
        if(count(counted.urn) = 0, 0, sum(counted.sen_support))::bigint AS sen_support,
        coalesce(sum(counted.pupils) FILTER (counted.sen_support IS NOT NULL), 0)::bigint AS sen_support_of,
        sum_status(
            count(counted.urn),
            count(*) FILTER (counted.sen_support_status = 'doubtful'),
            count(*) FILTER (counted.sen_support_status = 'not available')
        ) AS sen_support_status,
        if(count(counted.urn) = 0, 0, sum(counted.plans))::bigint AS plans,
        coalesce(sum(counted.pupils) FILTER (counted.plans IS NOT NULL), 0)::bigint AS plans_of,
        sum_status(
            count(counted.urn),
            count(*) FILTER (counted.plans_status = 'doubtful'),
            count(*) FILTER (counted.plans_status = 'not available')
        ) AS plans_status
    FROM (SELECT DISTINCT year FROM dfe_school_census) AS years
    CROSS JOIN districts_in_places(wanted) AS districts
    LEFT JOIN counts_by_school(schools, left_out) AS counted
        ON districts.district_code = counted.district_code AND years.year = counted.year
    GROUP BY districts.place_code, districts.place_name, districts.area_name, years.year;

-- The standing of a change between two sums: that of the one which says less.
CREATE MACRO change_status(earlier, later) AS
list_extract(
    list_filter(
        ['not available', 'partly doubtful', 'partly not available', 'ok'],
        LAMBDA standing: standing = earlier OR standing = later
    ),
    1
);

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

-- One figure for each school of a year, with its district and area; schools with a doubtful or missing figure or no pupils left out.
CREATE MACRO firm_schools(wanted_year, schools, measure) AS TABLE
    SELECT
        counted.urn,
        counted.district_code,
        ons_places.area_code,
        counted.school_group,
        counted.pupils,
        if(measure = 'plans', counted.plans, counted.sen_support) AS counted
    FROM counts_by_school(schools, [wanted_year]) AS counted
    INNER JOIN ons_places ON counted.district_code = ons_places.place_code
    WHERE
        counted.year = wanted_year
        AND if(measure = 'plans', counted.plans, counted.sen_support) IS NOT NULL
        AND counted.pupils > 0;

-- How unequal: x of n in each place, beside the whole rate p. Each is a sum or mean over the places (METHODS of the field:
-- Pearcy and Keppel 2002; Hoover 1936; McPherson 1982; Cochran 1954).
-- Index of disparity: the mean distance from the whole rate, in percent of it.
CREATE MACRO index_of_disparity(x, n, p) AS 100 * avg(abs(x / n - p) / p);
-- How many would have to be elsewhere for every rate to be the same.
CREATE MACRO to_be_elsewhere(x, n, p) AS sum(abs(x - p * n)) / 2;
-- Systematic component of variation: the spread beyond chance, so that rare and common things can be set side by side.
CREATE MACRO systematic_variation(x, n, p) AS 100 * (sum((x - p * n) ^ 2 / (p * n) ^ 2) - sum(1 / (p * n))) / count(*);
-- Chi-square against one common rate.
CREATE MACRO chi_square(x, n, p) AS sum((x - p * n) ^ 2 / (n * p * (1 - p)));

-- One school's part in Theil's T, or in one level of it: its share of the whole count, x of all_x, times the logarithm of the rate
-- of the inner place over that of the outer one. Summed over schools it is 0 when all rates are the same.
CREATE MACRO theil_step(x, all_x, inner_x, inner_n, outer_x, outer_n) AS
CASE WHEN x > 0 THEN (x / all_x) * ln((inner_x / inner_n) / (outer_x / outer_n)) ELSE 0 END;

-- Funnel limits on the arcsine scale: the share z standard deviations from p among n, spread widened by tau squared (Spiegelhalter 2005).
CREATE MACRO funnel_limit(p, n, z, tau_squared) AS
sin(greatest(0, least(pi() / 2, asin(sqrt(p)) + z * sqrt(1 / (4 * n) + tau_squared)))) ^ 2;

-- The name of the county, which is the name of its council too.
CREATE MACRO county_name() AS (
    SELECT place_name FROM ons_places
    WHERE level = 'county'
);

-- The newest January whose school census is held.
CREATE MACRO newest_census() AS (SELECT max(year) FROM dfe_school_census);

-- Whether a published number is young enough to count: dated in the six years before the newest census, or later.
CREATE MACRO is_recent(as_of) AS coalesce(as_of >= make_date(newest_census() - 6, 1, 1), FALSE);

-- Pupils and plans each January of each school of England, by its newest number where we know it. A school that took in others has
-- their numbers added to its own; empty where one of them gives none.
CREATE MACRO counts_by_line() AS TABLE
    SELECT
        coalesce(dfe_schools.line_urn, dfe_school_census.urn) AS urn,
        dfe_school_census.year,
        count(*) AS numbers,
        CASE WHEN count(*) = count(dfe_school_census.pupils) THEN sum(dfe_school_census.pupils) END::bigint AS pupils,
        CASE WHEN count(*) = count(dfe_school_census.plans) THEN sum(dfe_school_census.plans) END::bigint AS plans
    FROM dfe_school_census
    LEFT JOIN dfe_schools ON dfe_school_census.urn = dfe_schools.urn
    GROUP BY coalesce(dfe_schools.line_urn, dfe_school_census.urn), dfe_school_census.year;

-- The newest number of pupils of each school: of a January census or a dated statement, a count before an estimate of the same day.
CREATE MACRO newest_rolls() AS TABLE
    SELECT
        urn,
        roll,
        roll_dated,
        is_estimated
    FROM (
        SELECT
            urn,
            pupils AS roll,
            'January ' || year AS roll_dated,
            make_date(year, 1, 15) AS as_of,
            FALSE AS is_estimated,
            0 AS fact_number
        FROM counts_by_line()
        UNION ALL
        SELECT
            urn,
            number AS roll,
            dated AS roll_dated,
            as_of,
            status_wording = 'estimated' AS is_estimated,
            fact_number
        FROM kcc_special_school_facts
        WHERE fact = 'roll'
    ) AS rolls
    WHERE
        roll IS NOT NULL
        AND as_of IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY urn ORDER BY as_of DESC, is_estimated ASC, fact_number ASC) = 1;

-- The newest statement about each special school of one kind, among the statuses allowed: what is planned and what is undated come last.
CREATE MACRO newest_facts(wanted, allowed) AS TABLE
    SELECT
        urn,
        value,
        number,
        dated,
        as_of,
        status
    FROM kcc_special_school_facts
    WHERE
        fact = wanted
        AND list_contains(allowed, status)
    QUALIFY
        row_number() OVER (
            PARTITION BY urn
            ORDER BY status = 'planned' ASC, as_of DESC NULLS LAST, fact_number ASC
        ) = 1;

-- The newest number of places of each special school among the statuses allowed.
CREATE MACRO newest_places(allowed) AS TABLE
    SELECT
        urn,
        number AS places,
        dated AS places_dated,
        as_of AS places_as_of,
        status AS places_status
    FROM newest_facts('places', allowed);

-- The newest range of ages of each special school: in force or approved, else planned.
CREATE MACRO newest_ages() AS TABLE
    SELECT
        urn,
        value AS ages
    FROM newest_facts('age range', ['in force', 'approved', 'planned']);

-- The newest statement about each unit: one for each school that hosts one and each need.
CREATE MACRO newest_units() AS TABLE
    SELECT
        statement_number,
        urn,
        need,
        second_need,
        phase,
        places,
        roll,
        dated,
        as_of,
        status
    FROM kcc_resourced_provisions
    QUALIFY
        row_number() OVER (
            PARTITION BY coalesce(urn::varchar, host_name), need
            ORDER BY as_of DESC, status = 'in force' DESC, statement_number ASC
        ) = 1;

-- The least value that at least a share of all children have or stay below: each value counts once for each child.
CREATE MACRO quantile_of_children(value_at, children, share) AS
list_aggregate(flatten(list(repeat([value_at], children))), 'quantile_disc', share);

-- Children in special schools as wanted: in state-funded ones, or in all.
CREATE MACRO in_special_schools(wanted, state_special, other_special) AS
state_special + CASE WHEN wanted = 'all' THEN other_special ELSE 0 END;

-- The share of children with a need who go to a kind of school, as a mapping has it, between 0 and 1.
CREATE MACRO mapped_share(mapping, today_pct, communication_pct, learning_pct) AS
0.01 * CASE mapping
    WHEN 'today' THEN today_pct
    WHEN 'communication' THEN communication_pct
    ELSE learning_pct
END;

-- The youngest and the oldest age in the words of a source, “11-16 (Years 7-11)”, “4-19 (nursery from 2)” or “primary”; NULL when there is none.
CREATE MACRO low_age(words) AS
CASE words
    WHEN 'nursery' THEN 2
    WHEN 'primary' THEN 4
    WHEN 'secondary' THEN 11
    WHEN 'all-through' THEN 4
    ELSE nullif(coalesce(nullif(regexp_extract(words, 'from (\d+)', 1), ''), regexp_extract(words, '(\d+)-(\d+)', 1)), '')::integer
END;
CREATE MACRO high_age(words) AS
CASE words
    WHEN 'nursery' THEN 4
    WHEN 'primary' THEN 11
    WHEN 'secondary' THEN 16
    WHEN 'all-through' THEN 16
    WHEN '11-16 plus post-16' THEN 19
    ELSE nullif(regexp_extract(words, '(\d+)-(\d+)', 2), '')::integer
END;

-- The phases those ages reach into; NULL when no age is known.
CREATE MACRO phases(words) AS
nullif(
    concat_ws(
        ', ',
        CASE WHEN low_age(words) < 4 THEN 'nursery' END,
        CASE WHEN low_age(words) < 11 AND high_age(words) > 4 THEN 'primary' END,
        CASE WHEN low_age(words) < 16 AND high_age(words) > 11 THEN 'secondary' END,
        CASE WHEN high_age(words) > 16 THEN 'post-16' END
    ),
    ''
);
