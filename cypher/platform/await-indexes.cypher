// When are all indexes ready to answer? (Returns when they are, or fails after this many seconds.)
// mode: read
// param seconds: int
// timeout: 10m

CALL db.awaitIndexes($seconds)
