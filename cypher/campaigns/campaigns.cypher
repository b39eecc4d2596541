// Which campaigns are there, the newest first, all or those in some states?
// mode: read
// param states: string[]
// param beforeAt: datetime?
// param beforeId: string?
// param limit: int
// row id: string
// row createdAt: datetime
// timeout: 5s

MATCH (c:Campaign)
WHERE
  c.createdAt <= coalesce($beforeAt, datetime({year: 9999})) AND
  ($beforeAt IS NULL OR c.createdAt < $beforeAt OR c.id > $beforeId) AND
  c.state IN $states
RETURN c.id AS id, c.createdAt AS createdAt
ORDER BY createdAt DESC, id
LIMIT $limit
