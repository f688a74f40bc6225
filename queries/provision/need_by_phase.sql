-- Answers:  Which main needs have children of each phase in special schools?
-- Grain:    phase, need
-- Params:
--   none
-- Basis:    authority
-- Columns:
--   phase          VARCHAR  primary (3 to 10), secondary (11 to 15) or post-16 (16 to 19)
--   need           VARCHAR  main need, as a code
--   state_special  DOUBLE   count; the council's plans with that main need whose child is in a state-funded special school
--   other_special  DOUBLE   count; the same in independent and non-maintained special schools
--   place_basis    VARCHAR  authority: plans the council keeps, wherever the school is
-- Reads:    model_need_by_phase
-- Caveat:   Worked out: published are plans in special schools by age, and by main need, but not by both together. All plans by age
--           and need are brought to fit the two.
SELECT
    phase,
    need,
    state_special,
    other_special,
    'authority' AS place_basis
FROM model_need_by_phase
ORDER BY phase, need
