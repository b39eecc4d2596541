// Remove these purchases, whose orders were refunded or cancelled since; how many were there? Who had
// bought is marked, so that the orders are counted anew.
// mode: write
// param rows: {userId: string, productId: string, at: int}[] - at in epoch milliseconds
// row removed: int
// timeout: 60s

UNWIND $rows AS row
MATCH (u:User {id: row.userId})-[e:PURCHASED]->(p:Product {id: row.productId})
WHERE e.at = datetime({epochMillis: row.at})
WITH DISTINCT u, e
SET u.ordersChanged = true, u.eventsStamp = timestamp() + rand()
DELETE e
RETURN count(*) AS removed
