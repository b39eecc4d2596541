// To which of these people may the shop write now, and what is known of them? Nobody else is in the answer.
// mode: read
// param ids: string[]
// row userId: string
// row name: string?
// row region: string?
// row orders: int
// row lastPurchaseAt: datetime?
// timeout: 30s

UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE u.mayContact = true
RETURN
  u.id AS userId,
  u.name AS name,
  u.region AS region,
  coalesce(u.orders, 0) AS orders,
  u.lastPurchaseAt AS lastPurchaseAt
ORDER BY userId
