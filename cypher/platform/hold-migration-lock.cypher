// Does this process still hold the migration lock? Locks the node, so it cannot be taken over before the transaction ends.
// mode: write
// param owner: string
// row until: datetime - no row when it does not

MATCH (lock:MigrationLock {id: 'schema', owner: $owner})
SET lock.asked = datetime.realtime()
RETURN lock.until AS until
