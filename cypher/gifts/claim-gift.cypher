// Keep a product to be given to a person. The person who receives is locked by the transaction.
// mode: write
// param forUserId: string
// param productId: string
// param userId: string
// param gift: {id: string, state: string, occasion: string, claimerId: string, claimedAt: datetime, until: datetime, goal: float?, promised: float?, currency: string?}
// param step: {id: string, at: datetime, by: string, act: string, userId: string, amount: float?}
// row id: string
// timeout: 10s

MATCH (receiver:User {id: $forUserId})
MATCH (p:Product {id: $productId})
MATCH (u:User {id: $userId})
CREATE (g:Gift)
SET g = $gift
CREATE (g)-[:GIFT_FOR]->(receiver)
CREATE (g)-[:GIFT_OF]->(p)
CREATE (u)-[x:GIVES {at: $gift.claimedAt}]->(g)
SET x.amount = $step.amount
CREATE (s:GiftStep)
SET s = $step
CREATE (s)-[:GIFT_STEP_OF]->(g)
RETURN g.id AS id
