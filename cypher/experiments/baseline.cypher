// What do people do in a window of days that ends with the latest purchase, by community?
// mode: read
// param windowDays: int
// param revenue: boolean - what was paid in the currency, else whether something was bought
// param currency: string?
// row unit: string - empty for who is in no community
// row people: int
// row sum: float
// row squares: float
// timeout: 30s
// scan: all people are counted once, when somebody plans an experiment

CALL () {
  MATCH ()-[p:PURCHASED]->()
  WHERE p.at >= datetime({year: 1})
  RETURN p.at AS until
  ORDER BY until DESC
  LIMIT 1
}
MATCH (u:User)
CALL (u, until) {
  OPTIONAL MATCH (u)-[p:PURCHASED]->(product:Product)
  WHERE
    p.at > until - duration({days: $windowDays}) AND
    (NOT $revenue OR coalesce(p.currency, product.currency) = $currency)
  RETURN
    CASE
      WHEN $revenue THEN coalesce(sum(p.price * coalesce(p.quantity, 1)), 0.0)
      ELSE toFloat(sign(count(p)))
    END AS value
}
RETURN coalesce(u.influenceCommunity, '') AS unit, count(*) AS people, sum(value) AS sum, sum(value * value) AS squares
