// Which people match the filter, in the order of their ids?
// mode: read
// param after: string - the id before the page
// param region: string?
// param joinedAfter: datetime?
// param nameContains: string? - in lower case
// param limit: int
// row userId: string
// timeout: 5s

MATCH (u:User)
WHERE
  u.id > $after AND
  ($region IS NULL OR u.region = $region) AND
  ($joinedAfter IS NULL OR u.joinedAt > $joinedAfter) AND
  ($nameContains IS NULL OR toLower(u.name) CONTAINS $nameContains)
RETURN u.id AS userId
ORDER BY userId
LIMIT $limit
