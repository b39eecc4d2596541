// How does a process that migrated give the lock back, unless another has taken it over?
// mode: write
// param owner: string

MATCH (lock:MigrationLock {id: 'schema', owner: $owner})
REMOVE lock.owner, lock.until
