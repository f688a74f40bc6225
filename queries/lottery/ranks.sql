-- Answers:  Between which ranks does each district lie, when chance is allowed for?
-- Grain:    place_code
-- Params:
--   $year     INTEGER  a year held in dfe_school_census with $measure
--   $schools  VARCHAR  one of mainstream, primary, secondary, all; default mainstream
--   $measure  VARCHAR  one of plans, sen_support; default plans
-- Basis:    school
-- Columns:
--   place_code   VARCHAR  GSS code of the district
--   place_name   VARCHAR  name of the district
--   rank_from    INTEGER  running number; 1 is the highest rate of the districts
--   rank_to      INTEGER  running number; the other end of the range
--   says         BOOLEAN  the range covers at most half of the districts, so it says something
--   place_basis  VARCHAR  school: counted where the school is
-- Reads:    ons_places, model_ranks
-- Caveat:   Simulated: the middle 95 of 100 draws. Schools with a doubtful figure are left out. High is neither good nor bad.
SELECT
    ons_places.place_code,
    ons_places.place_name,
    model_ranks.rank_from,
    model_ranks.rank_to,
    2 * (model_ranks.rank_to - model_ranks.rank_from) < count(*) OVER () AS says,
    'school' AS place_basis
FROM model_ranks
INNER JOIN ons_places ON model_ranks.place_code = ons_places.place_code
WHERE
    model_ranks.year = $year
    AND model_ranks.schools = $schools
    AND model_ranks.measure = $measure
ORDER BY model_ranks.rank_from, model_ranks.rank_to, ons_places.place_name
