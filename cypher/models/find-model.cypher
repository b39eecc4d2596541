// What are the properties of this model and of the snapshot it learned from?
// mode: read
// param id: string
// row model: {id: string, kind: string, snapshot: string, seed: int, metrics: string, checksum: string, createdAt: datetime,
//   activatedAt: datetime?, withdrawnAt: datetime?, active: boolean, cutoff: datetime, users: int, items: int, events: int, ties: int}

MATCH (m:Model {id: $id})-[:TRAINED_ON]->(s:Snapshot)
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
