// Record that a migration was applied.
// mode: write
// param id: string
// param checksum: string
// param kind: string - schema, data or batches

MERGE (m:Migration {id: $id})
SET m.checksum = $checksum, m.kind = $kind, m.appliedAt = datetime()
