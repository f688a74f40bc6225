-- What the printed words of a source come to.

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
