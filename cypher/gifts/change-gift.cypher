// Change a gift, and keep what was done. Whoever receives is locked by the transaction.
// mode: write
// param giftId: string
// param state: string
// param at: datetime
// param step: {id: string, at: datetime, by: string, act: string, userId: string, amount: float?}
// row id: string
// timeout: 10s

MATCH (g:Gift {id: $giftId})
SET g.state = $state, g.promised = g.promised + coalesce($step.amount, 0.0)
CREATE (s:GiftStep)
SET s = $step
CREATE (s)-[:GIFT_STEP_OF]->(g)
WITH g
CALL (g) {
  MATCH (u:User {id: $step.userId})
  WHERE $step.amount IS NOT NULL
  MERGE (u)-[x:GIVES]->(g)
    ON CREATE SET x.at = $at
  SET x.amount = coalesce(x.amount, 0.0) + $step.amount
}
RETURN g.id AS id
