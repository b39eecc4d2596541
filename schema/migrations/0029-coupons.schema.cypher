// Batches of coupons, their codes, and the orders that used them.
CREATE CONSTRAINT coupon_batch_id IF NOT EXISTS FOR (n:CouponBatch) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT coupon_id IF NOT EXISTS FOR (n:Coupon) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT coupon_redemption_id IF NOT EXISTS FOR (n:CouponRedemption) REQUIRE n.id IS UNIQUE;
CREATE INDEX coupon_batch_created IF NOT EXISTS FOR (n:CouponBatch) ON (n.createdAt);
