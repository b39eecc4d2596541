// A snapshot is described once, however many models were trained on it; one model of a kind is activated at a time.
CREATE CONSTRAINT snapshot_id IF NOT EXISTS FOR (n:Snapshot) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT model_lock_kind IF NOT EXISTS FOR (n:ModelLock) REQUIRE n.kind IS UNIQUE;
CREATE INDEX model_kind_active IF NOT EXISTS FOR (m:Model) ON (m.kind, m.active);
