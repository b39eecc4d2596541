// Which group purchases is a person in, or was asked into, the latest first?
// mode: read
// param userId: string
// param productId: string?
// param openOnly: boolean
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
// timeout: 5s

MATCH (:User {id: $userId})-[:BUYS_IN|ASKED_INTO]->(g:GroupPurchase)
WITH DISTINCT g
MATCH (g)-[:GROUP_OF]->(p:Product)
WHERE
  ($productId IS NULL OR p.id = $productId) AND
  (NOT $openOnly OR g.state = 'OPEN') AND
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
