// Who sold most by word of mouth for sure, and is it more than a common taste?

MATCH (u:User)
WHERE u.salesHeard > 0
WITH u
ORDER BY u.salesLower DESC
LIMIT 20
RETURN
  u.id AS person,
  u.name AS name,
  round(u.salesAdjusted, 1) AS sales,
  round(u.salesLower, 1) AS from,
  round(u.salesUpper, 1) AS to,
  u.salesSeparable AS separable,
  u.salesHeard AS heard,
  round(u.salesAttributed, 1) AS raw,
  round(u.salesAdjustedRevenue, 2) AS revenue,
  u.influenceRank AS rank
ORDER BY from DESC
