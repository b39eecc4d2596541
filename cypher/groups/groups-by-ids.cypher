// What are these group purchases?
// mode: read
// param ids: string[]
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

UNWIND $ids AS id
MATCH (g:GroupPurchase {id: id})-[:GROUP_OF]->(p:Product)
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
