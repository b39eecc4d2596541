// End a batch of coupons, once: no code of it is taken any more. No row where there is no such batch.
// mode: write
// param id: string
// param at: datetime
// param by: string
// row state: string

MATCH (b:CouponBatch {id: $id})
SET b.locked = true
WITH b
SET b.endedAt = coalesce(b.endedAt, $at), b.endedBy = coalesce(b.endedBy, $by), b.state = 'ENDED'
RETURN b.state AS state
