// Take a coupon for an order, once: what came of it? The batch is locked first, so that of many callers each sees what the one before did.
// mode: write
// param id: string - of the coupon
// param redemptionId: string - of the coupon and the order
// param orderId: string
// param amount: float? - what the order is cheaper by; null where nothing: then only what the order did before counts
// param orderValue: float
// param at: datetime
// row verdict: string - REDEEMED, REPEATED (for this order already), USED, ENDED, EXPIRED, LIMIT or BUDGET
// row amount: float? - what is taken off, or was for this order before
// row at: datetime
// timeout: 60s

MATCH (c:Coupon {id: $id})-[:OF_BATCH]->(b:CouponBatch)
SET b.locked = true
WITH c, b
OPTIONAL MATCH (before:CouponRedemption {id: $redemptionId})
WITH
  c,
  b,
  before,
  CASE
    WHEN before IS NOT NULL AND before.returnedAt IS NULL THEN 'REPEATED'
    WHEN before IS NOT NULL OR c.orderId IS NOT NULL OR $amount IS NULL THEN 'USED'
    WHEN b.state <> 'ISSUED' THEN 'ENDED'
    WHEN b.expiresAt <= $at THEN 'EXPIRED'
    WHEN b.redeemed >= b.mostRedemptions THEN 'LIMIT'
    WHEN b.spent + $amount > b.budget + 0.000001 THEN 'BUDGET'
    ELSE 'REDEEMED'
  END AS verdict
CALL (c, b, verdict) {
  WITH c, b
  WHERE verdict = 'REDEEMED'
  SET c.orderId = $orderId, b.redeemed = b.redeemed + 1, b.spent = round(b.spent + $amount, 6)
  CREATE
    (:CouponRedemption {id: $redemptionId, orderId: $orderId, amount: $amount, orderValue: $orderValue, at: $at})-
      [:REDEMPTION_OF]->
    (c)
}
RETURN verdict, coalesce(before.amount, $amount) AS amount, coalesce(before.at, $at) AS at
