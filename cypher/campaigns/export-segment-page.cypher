// Which members of a segment may be written to, in the order of ids, from an id on? Nobody else is in the answer.
// mode: read
// param id: string
// param after: string - empty for the first page
// param limit: int
// row userId: string
// row name: string?
// row region: string?
// row orders: int
// row lastPurchaseAt: datetime?
// timeout: 30s

MATCH (:Segment {id: $id})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
WHERE u.mayContact = true AND u.id > $after
WITH u
ORDER BY u.id
LIMIT $limit
RETURN
  u.id AS userId,
  u.name AS name,
  u.region AS region,
  coalesce(u.orders, 0) AS orders,
  u.lastPurchaseAt AS lastPurchaseAt
ORDER BY userId
