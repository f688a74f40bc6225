-- Counts of the county's schools in each census held: by school, by group of like schools, by place.

-- The newest January whose school census is held.
CREATE MACRO newest_census() AS (SELECT max(year) FROM dfe_school_census);

-- Which group of like schools one belongs to, for setting like beside like.
CREATE MACRO school_group(kind, phase, is_selective) AS
CASE
    WHEN kind <> 'mainstream' THEN kind
    WHEN is_selective THEN 'grammar'
    WHEN phase IN ('secondary', 'all-through') THEN 'secondary, not selective'
    ELSE phase
END;

-- Whether two schools do the same work: same kind and phase, both grammar schools or neither.
CREATE MACRO is_like(one, other) AS
one.kind = other.kind AND one.phase = other.phase AND one.is_selective IS NOT DISTINCT FROM other.is_selective;

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

-- The standing of a sum of school figures, of how many, how many are doubtful and how many not given.
CREATE MACRO sum_status(all_of_them, doubtful, not_given) AS
CASE
    WHEN all_of_them > 0 AND not_given = all_of_them THEN 'not available'
    WHEN doubtful > 0 THEN 'partly doubtful'
    WHEN not_given > 0 THEN 'partly not available'
    ELSE 'ok'
END;

-- The standing of a change between two sums: that of the one which says less.
CREATE MACRO change_status(earlier, later) AS
list_extract(
    list_filter(
        ['not available', 'partly doubtful', 'partly not available', 'ok'],
        LAMBDA standing: standing = earlier OR standing = later
    ),
    1
);

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

-- What one kind of chance would do in the county: what is compared, which figure, and its middle and range.
CREATE MACRO chance_in_county(wanted_year, wanted_schools, wanted_measure, wanted_drawn) AS TABLE
    SELECT
        level,
        statistic,
        middle,
        low,
        high
    FROM model_chance
    WHERE
        place_code = county_code()
        AND year = wanted_year
        AND schools = wanted_schools
        AND measure = wanted_measure
        AND drawn = wanted_drawn;
