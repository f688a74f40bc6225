-- Answers:  Which published counts can be set beside what the model says of need, shortage and children placed elsewhere?
-- Grain:    figure
-- Params:
--   none
-- Basis:    authority
-- Columns:
--   figure        VARCHAR  short name of the figure
--   what          VARCHAR  what was counted
--   place         VARCHAR  where
--   designations  VARCHAR  kinds of special school it is about, split by semicolons, or any
--   value         INTEGER  count; the figure as printed
--   dated         VARCHAR  date as printed
--   counted_by    VARCHAR  who counted
--   model_says    VARCHAR  what the model has for the same: short, need or nothing
--   doubt         VARCHAR  what is uncertain about setting the two side by side
--   source_name   VARCHAR  where it was read
--   source_page   VARCHAR  its address
--   place_basis   VARCHAR  authority: counted by the council, of its own children or those in its schools
-- Reads:    kcc_counted_beside_model
-- Caveat:   Few, of different years and definitions. None tests the model as a whole, and the model is set to the county's own rolls.
SELECT
    figure,
    what,
    place,
    designations,
    value,
    dated,
    counted_by,
    model_says,
    doubt,
    source_name,
    source_page,
    'authority' AS place_basis
FROM kcc_counted_beside_model
ORDER BY model_says = 'nothing', figure
