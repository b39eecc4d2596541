// Delete some nodes with their relationships, but no records of migrations, and return how many were deleted.
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
