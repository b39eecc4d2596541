// Give a coupon back that an order used, where the batch says so; once. No row where the order did not use the coupon.
// mode: write
// param id: string - of the coupon
// param redemptionId: string - of the coupon and the order
// param at: datetime
// row verdict: string - GIVEN_BACK, REPEATED (before already) or KEPT
// timeout: 60s

MATCH (c:Coupon {id: $id})-[:OF_BATCH]->(b:CouponBatch)
SET b.locked = true
WITH c, b
MATCH (r:CouponRedemption {id: $redemptionId})
WITH
  c,
  b,
  r,
  CASE
    WHEN r.returnedAt IS NOT NULL THEN 'REPEATED'
    WHEN b.returnsGiveBack THEN 'GIVEN_BACK'
    ELSE 'KEPT'
  END AS verdict
CALL (c, b, r, verdict) {
  WITH c, b, r
  WHERE verdict = 'GIVEN_BACK'
  SET r.returnedAt = $at, b.redeemed = b.redeemed - 1, b.spent = round(b.spent - r.amount, 6)
  REMOVE c.orderId
}
RETURN verdict
