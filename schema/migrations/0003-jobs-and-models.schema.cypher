// Two processes that enqueue or claim at once meet at one node, never at two.
CREATE CONSTRAINT job_idempotency_key IF NOT EXISTS FOR (n:Job) REQUIRE n.idempotencyKey IS UNIQUE;
CREATE CONSTRAINT job_lock_kind IF NOT EXISTS FOR (n:JobLock) REQUIRE n.kind IS UNIQUE;
CREATE CONSTRAINT model_lock_kind IF NOT EXISTS FOR (n:ModelLock) REQUIRE n.kind IS UNIQUE;
CREATE CONSTRAINT snapshot_id IF NOT EXISTS FOR (n:Snapshot) REQUIRE n.id IS UNIQUE;

// The next job of a kind, and the model that is active: asked every second.
CREATE INDEX job_kind_status IF NOT EXISTS FOR (j:Job) ON (j.kind, j.status);
CREATE INDEX model_kind_active IF NOT EXISTS FOR (m:Model) ON (m.kind, m.active);
