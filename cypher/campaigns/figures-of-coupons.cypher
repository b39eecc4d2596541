// What came of these batches of coupons: how much was bought with their codes, and how many codes came back?
// mode: read
// param ids: string[]
// row id: string
// row orderValue: float - of orders whose code did not come back
// row givenBack: int
// timeout: 30s

UNWIND $ids AS id
MATCH (b:CouponBatch {id: id})
OPTIONAL MATCH (b)<-[:OF_BATCH]-(:Coupon)<-[:REDEMPTION_OF]-(r:CouponRedemption)
RETURN
  id,
  sum(
    CASE
      WHEN r.returnedAt IS NULL THEN r.orderValue
      ELSE 0.0
    END) AS orderValue,
  count(r.returnedAt) AS givenBack
