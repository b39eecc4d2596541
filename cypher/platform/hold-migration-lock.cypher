// Does this process still hold the migration lock? The query locks the node, so no other process takes the lock before the
// transaction ends.
// mode: write
// param owner: string
// row until: datetime - end of the lease; no row where it does not hold the lock

MATCH (lock:MigrationLock {id: 'schema', owner: $owner})
SET lock.asked = datetime.realtime()
RETURN lock.until AS until
