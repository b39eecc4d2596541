// Release the migration lock, if this process still holds it.
// mode: write
// param owner: string

MATCH (lock:MigrationLock {id: 'schema', owner: $owner})
REMOVE lock.owner, lock.until
