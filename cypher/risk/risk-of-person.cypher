// What does the graph know of this person that speaks for or against trust? No row for an unknown person. Of purchases and returns
// at most `scanned` are looked at.
// mode: read
// param userId: string
// param day: datetime - of the last day
// param year: datetime - of the last year
// param scanned: int
// param used: int - fingerprints looked at
// row decision: string? - what staff decided last
// row inauthentic: boolean - as the last influence run and the decision say
// row synchrony: float
// row burst: float
// row twin: float
// row orders: int
// row amounts: float[] - paid in all, by currency
// row currencies: string[]
// row devices: int - that the person bought with before
// row times: int[] - when the person bought in the last day, unix milliseconds, each moment once
// row bought: int - pieces in the last year
// row returned: int - pieces in the last year
// row returns: string[] - ids of the latest returns
// timeout: 10s

MATCH (u:User {id: $userId})
CALL (u) {
  CALL (u) {
    MATCH (u)-[:USED]->(f:Fingerprint)
    RETURN f
    LIMIT $used
  }
  RETURN count(
      CASE f.kind
        WHEN 'DEVICE' THEN 1
      END) AS devices
}
CALL (u) {
  CALL (u) {
    MATCH (u)-[e:PURCHASED|RETURNED]->(:Product)
    RETURN e
    LIMIT $scanned
  }
  WITH e, coalesce(e.quantity, 1) AS pieces, type(e) = 'RETURNED' AS isReturn
  WHERE e.at >= $year
  WITH e, pieces, isReturn
  ORDER BY e.at DESC
  RETURN
    collect(DISTINCT
      CASE
        WHEN NOT isReturn AND e.at >= $day THEN e.at.epochMillis
      END) AS times,
    sum(
      CASE
        WHEN isReturn THEN 0
        ELSE pieces
      END) AS bought,
    sum(
      CASE
        WHEN isReturn THEN pieces
        ELSE 0
      END) AS returned,
    collect(
      CASE
        WHEN isReturn THEN e.id
      END)[..5] AS returns
}
RETURN
  u.riskDecision AS decision,
  coalesce(u.inauthentic, false) AS inauthentic,
  coalesce(u.authenticitySynchrony, 0.0) AS synchrony,
  coalesce(u.authenticityBurst, 0.0) AS burst,
  coalesce(u.authenticityTwin, 0.0) AS twin,
  coalesce(u.orders, 0) AS orders,
  coalesce(u.spentAmounts, []) AS amounts,
  coalesce(u.spentCurrencies, []) AS currencies,
  devices,
  times,
  bought,
  returned,
  returns
