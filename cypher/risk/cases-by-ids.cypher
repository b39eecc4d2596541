// The cases of these ids.
// mode: read
// param ids: string[]
// row id: string
// row userId: string
// row kind: string
// row state: string
// row score: float
// row ring: string?
// row openedAt: datetime
// row changedAt: datetime
// timeout: 5s

UNWIND $ids AS id
MATCH (c:RiskCase {id: id})-[:ABOUT]->(u:User)
RETURN
  c.id AS id,
  u.id AS userId,
  c.kind AS kind,
  c.state AS state,
  c.score AS score,
  c.ring AS ring,
  c.openedAt AS openedAt,
  c.changedAt AS changedAt
