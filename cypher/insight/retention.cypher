// How many people bought first in which period, and how many of them bought in which period after it? Months are counted from the
// year 0, weeks (from Monday) from 1970, in UTC. The purchases themselves are counted, also of people whose orders are to be counted anew.
// mode: read
// param by: string - WEEK or MONTH
// param region: string?
// row cohort: int - period of the first purchase
// row period: int
// row people: int
// timeout: 60s

MATCH (u:User)
WHERE (u.orders > 0 OR u.ordersChanged = true) AND ($region IS NULL OR u.region = $region)
CALL (u) {
  MATCH (u)-[e:PURCHASED]->(:Product)
  RETURN
    collect(
      DISTINCT
      CASE $by
        WHEN 'MONTH' THEN e.at.year * 12 + e.at.month - 1
        ELSE (e.at.epochMillis / 86400000 + 3) / 7
      END) AS periods
}
UNWIND periods AS period
WITH u, period, reduce(first = period, one IN periods |
      CASE
        WHEN one < first THEN one
        ELSE first
      END) AS cohort
RETURN cohort, period, count(*) AS people
ORDER BY cohort, period
