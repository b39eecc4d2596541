// Which nodes, other than the migrations' records, are deleted with their relationships, at most this many at once?
// mode: write
// param limit: int
// row deleted: int
// timeout: 60s
// scan: empties the database between test suites

MATCH (n)
WHERE NOT n:Migration AND NOT n:MigrationLock
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS deleted
