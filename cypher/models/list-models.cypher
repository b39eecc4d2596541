// Which models are there, the latest first, after a given one?
// mode: read
// param afterCreatedAt: datetime?
// param afterId: string?
// param limit: int
// row model: {id: string, kind: string, snapshot: string, seed: int, metrics: string, checksum: string, createdAt: datetime,
//   activatedAt: datetime?, withdrawnAt: datetime?, active: boolean, cutoff: datetime, users: int, items: int, events: int, ties: int}
// scan: models are few, and this is a page for people

MATCH (m:Model)-[:TRAINED_ON]->(s:Snapshot)
WHERE $afterCreatedAt IS NULL OR m.createdAt < $afterCreatedAt OR (m.createdAt = $afterCreatedAt AND m.id < $afterId)
WITH m, s
ORDER BY m.createdAt DESC, m.id DESC
LIMIT $limit
RETURN m {
  .id,
  .kind,
  .snapshot,
  .seed,
  .metrics,
  .checksum,
  .createdAt,
  .activatedAt,
  .withdrawnAt,
  .active,
  cutoff: s.cutoff,
  users: s.users,
  items: s.items,
  events: s.events,
  ties: s.ties
} AS model
