// Make sure that there is at most one migration lock.
// mode: write

CREATE CONSTRAINT migration_lock_id IF NOT EXISTS
FOR (lock:MigrationLock)
REQUIRE lock.id IS UNIQUE
