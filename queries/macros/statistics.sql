-- Intervals, measures of how unequal, limits and quantiles. z is 1.959964: the middle 95 % of the normal curve. Every share here is
-- between 0 and 1.

-- Wilson score interval for x of n (Wilson 1927): the range of true shares that would not make x of n surprising.
-- Empty when n is 0 or x is not known (greatest and least would skip a missing value and give 0 and 1).
CREATE MACRO wilson_low(x, n) AS
CASE
    WHEN n > 0 AND x IS NOT NULL
        THEN
            greatest(0.0, (2 * x + 1.959964 ^ 2 - 1.959964 * sqrt(1.959964 ^ 2 + 4 * x * (1 - x / n))) / (2 * (n + 1.959964 ^ 2)))
END;
CREATE MACRO wilson_high(x, n) AS
CASE
    WHEN n > 0 AND x IS NOT NULL
        THEN
            least(1.0, (2 * x + 1.959964 ^ 2 + 1.959964 * sqrt(1.959964 ^ 2 + 4 * x * (1 - x / n))) / (2 * (n + 1.959964 ^ 2)))
END;

-- The fewest pupils, of a school or of all schools of a kind in a place, that a rate is given for; and a number of pupils if it is
-- enough. Among fewer, one more or less would move the rate by 33 or more of every 1,000.
CREATE MACRO fewest_pupils() AS 30;
CREATE MACRO enough(pupils) AS CASE WHEN pupils >= fewest_pupils() THEN pupils END;

-- Newcombe's interval for a difference of two shares, later minus earlier (Newcombe 1998, method 10, from Wilson limits).
CREATE MACRO newcombe_low(x1, n1, x2, n2) AS
x2 / n2 - x1 / n1 - sqrt((x2 / n2 - wilson_low(x2, n2)) ^ 2 + (wilson_high(x1, n1) - x1 / n1) ^ 2);
CREATE MACRO newcombe_high(x1, n1, x2, n2) AS
x2 / n2 - x1 / n1 + sqrt((wilson_high(x2, n2) - x2 / n2) ^ 2 + (x1 / n1 - wilson_low(x1, n1)) ^ 2);

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

-- The least value that at least a share of all children have or stay below: each value counts once for each child.
CREATE MACRO quantile_of_children(value_at, children, share) AS
list_aggregate(flatten(list(repeat([value_at], children))), 'quantile_disc', share);
