// How many batches of coupons are there?
// mode: read
// row batches: int
// scan: the number is a counter of the database

MATCH (b:CouponBatch)
RETURN count(b) AS batches
