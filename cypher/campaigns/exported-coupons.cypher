// Which unused codes of a batch are of people to whom the shop may write now, after a number?
// mode: read
// param id: string - of the batch
// param after: int
// param limit: int
// row id: string
// row number: int
// row userId: string
// row name: string?
// timeout: 30s

MATCH (:CouponBatch {id: $id})<-[:OF_BATCH]-(c:Coupon WHERE c.number > $after AND c.orderId IS NULL)<-[:HOLDS]-(u:User)
WHERE u.mayContact = true
RETURN c.id AS id, c.number AS number, u.id AS userId, u.name AS name
ORDER BY number
LIMIT $limit
