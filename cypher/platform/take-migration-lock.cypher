// May this process migrate now? It may when nobody does, when it does already, or when whoever did let the lease run out.
// The server's clock judges, so clocks of different machines do not matter.
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
