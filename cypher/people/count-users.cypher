// How many people match the filter?
// mode: read
// param region: string?
// param joinedAfter: datetime?
// param nameContains: string? - in lower case
// row total: int
// timeout: 5s
// scan: a count that the caller asked for looks at everybody

MATCH (u:User)
WHERE
  ($region IS NULL OR u.region = $region) AND
  ($joinedAfter IS NULL OR u.joinedAt > $joinedAfter) AND
  ($nameContains IS NULL OR toLower(u.name) CONTAINS $nameContains)
RETURN count(*) AS total
