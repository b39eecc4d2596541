// Which coupons has a person, the newest batch first?
// mode: read
// param userId: string
// param afterAt: datetime? - of the last one of the page before
// param afterId: string?
// param limit: int
// row id: string
// row batchId: string
// row createdAt: datetime
// row orderId: string? - null while nobody used it

MATCH (:User {id: $userId})-[:HOLDS]->(c:Coupon)-[:OF_BATCH]->(b:CouponBatch)
WHERE
  b.state <> 'ISSUING' AND ($afterAt IS NULL OR b.createdAt < $afterAt OR (b.createdAt = $afterAt AND c.id > $afterId))
RETURN c.id AS id, b.id AS batchId, b.createdAt AS createdAt, c.orderId AS orderId
ORDER BY createdAt DESC, id
LIMIT $limit
