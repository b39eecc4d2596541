// Which data migrations have to run again after the data were deleted?
// mode: write
// row forgotten: int
// scan: a few dozen nodes, only after the database was emptied

MATCH (m:Migration {kind: 'data'})
DELETE m
RETURN count(*) AS forgotten
