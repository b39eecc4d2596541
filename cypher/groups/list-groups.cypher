// Which group purchases are there, the latest first?
// mode: read
// param productId: string?
// param state: string?
// param beforeAt: datetime?
// param beforeId: string?
// param limit: int
// row id: string
// row productId: string
// row state: string
// row openerId: string
// row openedAt: datetime
// row deadline: datetime
// row changedAt: datetime
// row tierPeople: int[]
// row tierPrices: float[]
// row currency: string
// row listPrice: float?
// row mostPeople: int
// row people: int
// row unitPrice: float?
// timeout: 10s
// scan: all group purchases may be asked for

MATCH (g:GroupPurchase)-[:GROUP_OF]->(p:Product)
WHERE
  ($productId IS NULL OR p.id = $productId) AND
  ($state IS NULL OR g.state = $state) AND
  ($beforeAt IS NULL OR g.openedAt < $beforeAt OR (g.openedAt = $beforeAt AND g.id > $beforeId))
RETURN
  g.id AS id,
  p.id AS productId,
  g.state AS state,
  g.openerId AS openerId,
  g.openedAt AS openedAt,
  g.deadline AS deadline,
  g.changedAt AS changedAt,
  g.tierPeople AS tierPeople,
  g.tierPrices AS tierPrices,
  g.currency AS currency,
  g.listPrice AS listPrice,
  g.mostPeople AS mostPeople,
  g.people AS people,
  g.unitPrice AS unitPrice
ORDER BY openedAt DESC, id
LIMIT $limit
