// What did everybody buy and bring back, of the people who have bought something? Entries of one place in the lists are one
// purchase or return.
// mode: read
// row id: string
// row returned: boolean[]
// row times: int[] - unix milliseconds
// row events: string[] - ids
// row products: string[]
// row quantities: int[]
// row prices: float[] - of one piece, as paid; -1 where nobody said
// row currencies: string[] - of the purchase, else of the product; empty where there is none
// timeout: 30m
// scan: the figures are computed from everybody who bought something

MATCH (u:User)
WHERE u.orders > 0
MATCH (u)-[e:PURCHASED|RETURNED]->(p:Product)
RETURN
  u.id AS id,
  collect(type(e) = 'RETURNED') AS returned,
  collect(e.at.epochMillis) AS times,
  collect(e.id) AS events,
  collect(p.id) AS products,
  collect(coalesce(e.quantity, 1)) AS quantities,
  collect(coalesce(e.price, -1.0)) AS prices,
  collect(coalesce(e.currency, p.currency, '')) AS currencies
