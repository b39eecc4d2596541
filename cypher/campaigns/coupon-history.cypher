// How many codes were given away before in a currency, how many were used, and what did a used one cost? Of batches that ended or expired.
// mode: read
// param currency: string
// param at: datetime
// row codes: int
// row redeemed: int
// row spent: float
// scan: there are as many batches as people made

MATCH (b:CouponBatch)
WHERE b.currency = $currency AND (b.state = 'ENDED' OR b.expiresAt <= $at)
RETURN
  coalesce(sum(b.codes), 0) AS codes,
  coalesce(sum(b.redeemed), 0) AS redeemed,
  coalesce(sum(b.spent), 0.0) AS spent
