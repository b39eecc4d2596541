// Which orders used codes of a batch, the newest first?
// mode: read
// param id: string - of the batch
// param beforeAt: datetime?
// param beforeId: string?
// param limit: int
// row id: string
// row orderId: string
// row amount: float
// row orderValue: float
// row at: datetime
// row returnedAt: datetime?
// timeout: 30s

MATCH (:CouponBatch {id: $id})<-[:OF_BATCH]-(:Coupon)<-[:REDEMPTION_OF]-(r:CouponRedemption)
WHERE $beforeAt IS NULL OR r.at < $beforeAt OR (r.at = $beforeAt AND r.id > $beforeId)
RETURN
  r.id AS id,
  r.orderId AS orderId,
  r.amount AS amount,
  r.orderValue AS orderValue,
  r.at AS at,
  r.returnedAt AS returnedAt
ORDER BY at DESC, id
LIMIT $limit
