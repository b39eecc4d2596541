// Wait until all indexes are online; fails after this many seconds.
// mode: read
// param seconds: int
// timeout: 10m

CALL db.awaitIndexes($seconds)
