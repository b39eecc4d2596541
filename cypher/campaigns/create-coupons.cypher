// Give codes of a batch to people to whom the shop may write at this moment; others get none.
// mode: write
// param id: string - of the batch
// param coupons: {id: string, number: int, userId: string}[]
// row people: int
// row codes: int
// timeout: 60s

MATCH (b:CouponBatch {id: $id})
UNWIND $coupons AS coupon
MATCH (u:User {id: coupon.userId})
WHERE u.mayContact = true
CREATE (u)-[:HOLDS]->(c:Coupon {id: coupon.id, number: coupon.number})-[:OF_BATCH]->(b)
RETURN count(DISTINCT u) AS people, count(c) AS codes
