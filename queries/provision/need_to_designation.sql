-- Answers:  Which kind of special school do we take a child with each main need to go to?
-- Grain:    need, designation
-- Params:
--   none
-- Basis:    authority
-- Columns:
--   need               VARCHAR  main need, as a code
--   need_name          VARCHAR  main need in words
--   state_special      INTEGER  count; the council's plans with that main need whose child is in a state-funded special school, in the newest year
--   other_special      INTEGER  count; the same in independent and non-maintained special schools
--   designation        VARCHAR  kind of special school
--   today_pct          INTEGER  percent 0–100; share of those children, set to fit the pupils on roll today
--   communication_pct  INTEGER  percent 0–100; the same, with more autistic children in schools for communication and interaction
--   learning_pct       INTEGER  percent 0–100; the same, with more of them in schools for profound, severe and complex needs
--   because            VARCHAR  what it rests on
--   place_basis        VARCHAR  authority: plans the council keeps, wherever the school is
-- Reads:    dfe_special_plans, model_need_to_designation
-- Caveat:   The counts are published. The shares are our assumption: no source gives need by kind of school. One main need a child;
--           a second need, which often decides the school, is not counted.
SELECT
    model_need_to_designation.need,
    model_need_to_designation.need_name,
    dfe_special_plans.state_special,
    dfe_special_plans.other_special,
    model_need_to_designation.designation,
    model_need_to_designation.today_pct,
    model_need_to_designation.communication_pct,
    model_need_to_designation.learning_pct,
    model_need_to_designation.because,
    'authority' AS place_basis
FROM model_need_to_designation
INNER JOIN dfe_special_plans
    ON
        model_need_to_designation.need = dfe_special_plans.value
        AND dfe_special_plans.breakdown = 'need'
ORDER BY dfe_special_plans.state_special DESC, model_need_to_designation.need ASC, model_need_to_designation.designation ASC
