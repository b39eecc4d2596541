// Store a trained model and the snapshot it learned from; it serves nothing until it is activated.
// mode: write
// param id: string
// param kind: string
// param seed: int
// param metrics: string - the card, JSON
// param served: {people: int, ndcgAt10: float, recallAt10: float, precisionAt10: float, ndcgAt20: float, recallAt20: float,
//   precisionAt20: float, coverage: float}? - figures of the served model
// param checksum: string - of its files
// param at: datetime
// param snapshot: {id: string, cutoff: datetime, checksum: string, users: int, items: int, events: int, ties: int}
// row id: string

MERGE (s:Snapshot {id: $snapshot.id})
SET
  s.cutoff = $snapshot.cutoff,
  s.checksum = $snapshot.checksum,
  s.users = $snapshot.users,
  s.items = $snapshot.items,
  s.events = $snapshot.events,
  s.ties = $snapshot.ties
MERGE (m:Model {id: $id})
  ON CREATE SET m.createdAt = $at, m.active = false
SET
  m.kind = $kind,
  m.snapshot = $snapshot.id,
  m.seed = $seed,
  m.metrics = $metrics,
  m.checksum = $checksum,
  m.metricsPeople = $served.people,
  m.metricsNdcgAt10 = $served.ndcgAt10,
  m.metricsRecallAt10 = $served.recallAt10,
  m.metricsPrecisionAt10 = $served.precisionAt10,
  m.metricsNdcgAt20 = $served.ndcgAt20,
  m.metricsRecallAt20 = $served.recallAt20,
  m.metricsPrecisionAt20 = $served.precisionAt20,
  m.metricsCoverage = $served.coverage
MERGE (m)-[:TRAINED_ON]->(s)
RETURN m.id AS id
