// Whose is a coupon, of which batch, and which order used it? No row where there is no such coupon.
// mode: read
// param id: string
// row batchId: string
// row userId: string
// row orderId: string? - null while nobody used it

MATCH (u:User)-[:HOLDS]->(c:Coupon {id: $id})-[:OF_BATCH]->(b:CouponBatch)
RETURN b.id AS batchId, u.id AS userId, c.orderId AS orderId
