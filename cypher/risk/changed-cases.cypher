// Which cases wait for a decision and changed after a moment, the first ones first?
// mode: read
// param at: datetime
// param afterId: string - of the last one of that moment
// param limit: int
// row id: string
// row userId: string
// row kind: string
// row state: string
// row score: float
// row ring: string?
// row openedAt: datetime
// row changedAt: datetime
// timeout: 5s

MATCH (c:RiskCase)
WHERE c.changedAt >= $at AND c.state IN ['OPEN', 'APPEALED'] AND (c.changedAt > $at OR c.id > $afterId)
WITH c
ORDER BY c.changedAt, c.id
LIMIT $limit
MATCH (c)-[:ABOUT]->(u:User)
RETURN
  c.id AS id,
  u.id AS userId,
  c.kind AS kind,
  c.state AS state,
  c.score AS score,
  c.ring AS ring,
  c.openedAt AS openedAt,
  c.changedAt AS changedAt
ORDER BY changedAt, id
