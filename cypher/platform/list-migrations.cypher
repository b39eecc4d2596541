// Which migrations were applied, when, and with which checksum?
// mode: read
// row id: string
// row checksum: string
// row kind: string - schema, data or batches
// row appliedAt: datetime
// scan: a few dozen nodes, all wanted

MATCH (m:Migration)
RETURN m.id AS id, m.checksum AS checksum, m.kind AS kind, m.appliedAt AS appliedAt
ORDER BY id
