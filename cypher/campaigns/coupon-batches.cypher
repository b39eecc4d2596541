// Which batches of coupons are there, the newest first?
// mode: read
// param beforeAt: datetime?
// param beforeId: string?
// param limit: int
// row id: string
// row createdAt: datetime

MATCH (b:CouponBatch)
WHERE
  b.createdAt <= coalesce($beforeAt, datetime({year: 9999})) AND
  ($beforeAt IS NULL OR b.createdAt < $beforeAt OR b.id > $beforeId)
RETURN b.id AS id, b.createdAt AS createdAt
ORDER BY createdAt DESC, id
LIMIT $limit
