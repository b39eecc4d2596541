// Take or extend the migration lock: if nobody holds it, this process does, or the lease of its holder ran out. The clock of
// the server decides, so clocks of different machines do not matter.
// mode: write
// param owner: string
// param leaseMs: int
// row until: datetime - end of the lease; no row when another process holds the lock

MERGE (lock:MigrationLock {id: 'schema'})
// Writing first takes the lock on the node: the condition below is then read by one transaction at a time.
SET lock.asked = datetime.realtime()
WITH lock
WHERE lock.owner IS NULL OR lock.owner = $owner OR lock.until < datetime.realtime()
SET lock.owner = $owner, lock.until = datetime.realtime() + duration({milliseconds: $leaseMs})
RETURN lock.until AS until
