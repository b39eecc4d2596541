// Open a group purchase with its first person, whose piece is kept. The product is locked by the transaction.
// mode: write
// param productId: string
// param userId: string
// param group: {id: string, state: string, openerId: string, openedAt: datetime, deadline: datetime, changedAt: datetime, tierPeople: int[], tierPrices: float[], currency: string, listPrice: float?, mostPeople: int, people: int}
// param step: {id: string, at: datetime, by: string, act: string, userId: string, before: string, after: string, people: int, note: string?}
// row id: string
// timeout: 10s

MATCH (p:Product {id: $productId})
MATCH (u:User {id: $userId})
SET p.reserved = coalesce(p.reserved, 0) + 1
CREATE (g:GroupPurchase)
SET g = $group
CREATE (g)-[:GROUP_OF]->(p)
CREATE (u)-[:BUYS_IN {at: $group.openedAt}]->(g)
CREATE (s:GroupStep)
SET s = $step, s.place = 0
CREATE (s)-[:GROUP_STEP_OF]->(g)
RETURN g.id AS id
