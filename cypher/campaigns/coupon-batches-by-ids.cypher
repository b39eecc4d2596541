// What is known of these batches of coupons?
// mode: read
// param ids: string[]
// row id: string
// row name: string
// row segmentId: string
// row choice: string
// row state: string
// row discount: string
// row value: float
// row currency: string
// row mostOff: float
// row minimumOrder: float
// row productIds: string[]
// row categoryIds: string[]
// row perPerson: int
// row mostRedemptions: int?
// row budget: float
// row expiresAt: datetime
// row returnsGiveBack: boolean
// row createdAt: datetime
// row createdBy: string
// row endedAt: datetime?
// row people: int
// row codes: int
// row redeemed: int
// row spent: float

UNWIND $ids AS id
MATCH (b:CouponBatch {id: id})
RETURN
  b.id AS id,
  b.name AS name,
  b.segmentId AS segmentId,
  b.choice AS choice,
  b.state AS state,
  b.discount AS discount,
  b.value AS value,
  b.currency AS currency,
  b.mostOff AS mostOff,
  b.minimumOrder AS minimumOrder,
  b.productIds AS productIds,
  b.categoryIds AS categoryIds,
  b.perPerson AS perPerson,
  b.mostRedemptions AS mostRedemptions,
  b.budget AS budget,
  b.expiresAt AS expiresAt,
  b.returnsGiveBack AS returnsGiveBack,
  b.createdAt AS createdAt,
  b.createdBy AS createdBy,
  b.endedAt AS endedAt,
  b.people AS people,
  b.codes AS codes,
  b.redeemed AS redeemed,
  b.spent AS spent
