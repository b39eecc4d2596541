// Change a group purchase and the pieces of its product, and keep what was done. The product is locked by the transaction.
// mode: write
// param groupId: string
// param state: string
// param people: int - more or fewer
// param reserved: int - more or fewer
// param stock: int - more or fewer, where the shop says what it has
// param unitPrice: float?
// param joins: string?
// param leaves: string?
// param at: datetime
// param step: {id: string, at: datetime, by: string, act: string, userId: string?, before: string, after: string, people: int, note: string?}
// row id: string
// timeout: 10s

MATCH (g:GroupPurchase {id: $groupId})-[:GROUP_OF]->(p:Product)
SET
  p.reserved = coalesce(p.reserved, 0) + $reserved,
  p.stock = p.stock + $stock,
  g.changedAt =
    CASE
      WHEN g.state = $state THEN g.changedAt
      ELSE $at
    END,
  g.state = $state,
  g.people = g.people + $people,
  g.unitPrice = coalesce($unitPrice, g.unitPrice)
WITH g, COUNT { (:GroupStep)-[:GROUP_STEP_OF]->(g) } AS place
CREATE (s:GroupStep)
SET s = $step, s.place = place
CREATE (s)-[:GROUP_STEP_OF]->(g)
WITH g
CALL (g) {
  MATCH (joins:User {id: $joins})
  MERGE (joins)-[x:BUYS_IN]->(g)
    ON CREATE SET x.at = $at
}
CALL (g) {
  MATCH (:User {id: $leaves})-[left:BUYS_IN]->(g)
  DELETE left
}
RETURN g.id AS id
