// What came of an experiment, of people whose window is over: by arm, whether they got it, and where communities were dealt by community.
// mode: read
// param id: string
// param now: datetime
// param windowDays: int
// param byUnit: boolean
// param revenue: boolean - what was paid in the currency, else whether something was bought
// param currency: string?
// row arm: int
// row treated: boolean
// row unit: string - empty where people are counted one by one
// row people: int
// row sum: float
// row squares: float
// timeout: 30s

MATCH (e:Experiment {id: $id})<-[x:EXPOSED_TO]-(u:User)
WHERE x.at <= $now - duration({days: $windowDays})
CALL (u, x) {
  OPTIONAL MATCH (u)-[p:PURCHASED]->(product:Product)
  WHERE
    p.at >= x.at AND
    p.at < x.at + duration({days: $windowDays}) AND
    (NOT $revenue OR coalesce(p.currency, product.currency) = $currency)
  RETURN
    CASE
      WHEN $revenue THEN coalesce(sum(p.price * coalesce(p.quantity, 1)), 0.0)
      ELSE toFloat(sign(count(p)))
    END AS value
}
WITH x.arm AS arm, x.treated AS treated,
  CASE
    WHEN $byUnit THEN x.unit
    ELSE ''
  END AS unit, value
RETURN arm, treated, unit, count(*) AS people, sum(value) AS sum, sum(value * value) AS squares
