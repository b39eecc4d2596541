// Lock a batch of coupons until the transaction ends; in which state is it? No row where there is no such batch.
// mode: write
// param id: string
// row state: string

MATCH (b:CouponBatch {id: $id})
// A property of its own: one that is read to be written back is read before the lock is there.
SET b.locked = true
WITH b
RETURN b.state AS state
