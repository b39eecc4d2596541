// Which cases are in one of these states, the riskiest first?
// mode: read
// param states: string[]
// param kind: string?
// param ring: string? - people who were found together
// param afterScore: float?
// param afterId: string?
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
WHERE
  c.state IN $states AND
  ($kind IS NULL OR c.kind = $kind) AND
  ($ring IS NULL OR c.ring = $ring) AND
  c.score <= coalesce($afterScore, 1.0) AND
  ($afterScore IS NULL OR c.score < $afterScore OR c.id > $afterId)
WITH c
ORDER BY c.score DESC, c.id
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
ORDER BY score DESC, id
