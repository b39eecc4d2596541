// Delete the records of data migrations, so that they run again after the data were deleted, and return how many there were.
// mode: write
// row forgotten: int
// scan: a few dozen nodes, only after the database was emptied

MATCH (m:Migration {kind: 'data'})
DELETE m
RETURN count(*) AS forgotten
