-- What was last said about special schools and units, and who goes there.

-- Whether a published number is young enough to count: dated in the six years before the newest census, or later.
CREATE MACRO is_recent(as_of) AS coalesce(as_of >= make_date(newest_census() - 6, 1, 1), FALSE);

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

-- Every school where a unit or resourced provision is known: by a statement that it is there, approved or planned, or by a flag of an earlier census.
CREATE MACRO unit_hosts() AS TABLE
    SELECT urn
    FROM newest_units()
    WHERE urn IS NOT NULL AND status NOT IN ('proposed', 'withdrawn')
    UNION
    SELECT urn
    FROM dfe_school_units_2021
    WHERE has_sen_unit OR has_resourced_provision;

-- Children in special schools as wanted: in state-funded ones, or in all.
CREATE MACRO in_special_schools(wanted, state_special, other_special) AS
state_special + CASE WHEN wanted = 'all' THEN other_special ELSE 0 END;

-- Children of each age at the start of the school year in the county's state-funded special schools.
CREATE MACRO children_by_age() AS TABLE
    SELECT
        value::integer AS age,
        CASE
            WHEN value::integer < 11 THEN 'primary'
            WHEN value::integer < 16 THEN 'secondary'
            ELSE 'post-16'
        END AS phase,
        state_special AS children
    FROM dfe_special_plans
    WHERE breakdown = 'age';

-- The phases each of the county's providers takes, and the share of its places that falls to each: as many as children of its ages are
-- in such schools in the county, because no source gives places by phase. All ages where no source gives any.
CREATE MACRO provider_phases() AS TABLE
    SELECT
        kcc_providers.provider_id,
        by_age.phase,
        sum(by_age.children) / sum(sum(by_age.children)) OVER (PARTITION BY kcc_providers.provider_id) AS share
    FROM kcc_providers
    LEFT JOIN newest_ages() AS newest_ages ON kcc_providers.urn = newest_ages.urn
    INNER JOIN children_by_age() AS by_age
        ON
            by_age.age >= coalesce(low_age(newest_ages.ages), 0)
            AND (by_age.age < high_age(newest_ages.ages) OR coalesce(high_age(newest_ages.ages), 19) >= 19)
    WHERE
        kcc_providers.council = county_name()
        AND by_age.children > 0
    GROUP BY kcc_providers.provider_id, by_age.phase;

-- The kind a provider counts under for children of one phase: the county's label for them, else its own words if those are to count.
CREATE MACRO kind_for(phase, label, primary_label, own_words, labels) AS
CASE
    WHEN phase = 'primary' AND primary_label IS NOT NULL THEN primary_label
    WHEN label <> 'not published' THEN label
    WHEN labels = 'own words' THEN own_words
END;
