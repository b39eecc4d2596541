// Make a batch of coupons of which no code is there yet, once.
// mode: write
// param batch: {id: string, name: string, segmentId: string, choice: string, discount: string, value: float, currency: string,
//   mostOff: float, minimumOrder: float, productIds: string[], categoryIds: string[], perPerson: int, mostRedemptions: int?,
//   budget: float, expiresAt: datetime, returnsGiveBack: boolean, createdBy: string}
// param at: datetime
// row created: boolean - false where there was one of this id
// timeout: 10s

MERGE (b:CouponBatch {id: $batch.id})
  ON CREATE SET
    b += $batch,
    b.state = 'ISSUING',
    b.createdAt = $at,
    b.codes = 0,
    b.people = 0,
    b.redeemed = 0,
    b.spent = 0.0
RETURN b.createdAt = $at AS created
