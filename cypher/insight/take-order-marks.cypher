// Take the marks of these people, whose orders are counted in this transaction. Whoever stores a purchase of one of them, or another
// currency for what was paid without one, waits until it ends: the people, and the products that lend their currency, are locked.
// mode: write
// param ids: string[] - in one order, so that two transactions do not wait for each other
// row taken: int
// timeout: 60s

UNWIND $ids AS id
MATCH (u:User {id: id})
REMOVE u.ordersChanged
WITH u
CALL (u) {
  MATCH (u)-[e:PURCHASED]->(p:Product)
  WHERE e.currency IS NULL AND e.price IS NOT NULL
  WITH DISTINCT p
  ORDER BY p.id
  SET p.currency = p.currency
  RETURN count(p) AS lenders
}
RETURN count(u) AS taken
