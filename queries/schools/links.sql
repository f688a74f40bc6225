-- Answers:  Which school did each school come from, and what did it become, when it took a new number?
-- Grain:    urn, linked_urn
-- Params:
--   none
-- Basis:    none
-- Columns:
--   urn           INTEGER  unique reference number of the school
--   linked_urn    INTEGER  number of the other school
--   linked_name   VARCHAR  name of the other school
--   relation      VARCHAR  came from or became
--   as_of         DATE     day of the change, where given
-- Reads:    dfe_school_links
-- Caveat:   Links as the register had them on the day its record names. A school that became an academy has a new number, and often a new name.
SELECT
    urn,
    linked_urn,
    linked_name,
    relation,
    as_of
FROM dfe_school_links
ORDER BY urn, as_of, linked_urn
