// What did these people buy and bring back? One row a person; entries of one place in the lists are one purchase or return.
// mode: read
// param ids: string[]
// row id: string
// row returned: boolean[]
// row times: int[] - unix milliseconds
// row events: string[] - ids
// row products: string[]
// row quantities: int[]
// row prices: float[] - of one piece, as paid; -1 where nobody said
// row currencies: string[] - of the purchase, else of the product; empty where there is none
// timeout: 60s

UNWIND $ids AS id
MATCH (u:User {id: id})
OPTIONAL MATCH (u)-[e:PURCHASED|RETURNED]->(p:Product)
RETURN
  u.id AS id,
  collect(type(e) = 'RETURNED') AS returned,
  collect(e.at.epochMillis) AS times,
  collect(e.id) AS events,
  collect(p.id) AS products,
  collect(
    CASE
      WHEN e IS NOT NULL THEN coalesce(e.quantity, 1)
    END) AS quantities,
  collect(
    CASE
      WHEN e IS NOT NULL THEN coalesce(e.price, -1.0)
    END) AS prices,
  collect(
    CASE
      WHEN e IS NOT NULL THEN coalesce(e.currency, p.currency, '')
    END) AS currencies
