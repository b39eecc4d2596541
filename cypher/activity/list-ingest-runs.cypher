// Which ingests are there, the latest first, after a given one?
// mode: read
// param beforeAt: datetime?
// param beforeId: string?
// param limit: int
// row runId: string
// row folder: string?
// row mapping: string
// row demo: boolean
// row startedAt: datetime
// row finishedAt: datetime?
// row checkpointAt: datetime?
// row records: int
// row quarantineBytes: int
// row state: string - counters, as JSON
// timeout: 5s
// scan: ingests are few

MATCH (r:IngestRun)
WHERE $beforeAt IS NULL OR r.startedAt < $beforeAt OR (r.startedAt = $beforeAt AND r.id < $beforeId)
RETURN
  r.id AS runId,
  r.folder AS folder,
  r.mapping AS mapping,
  coalesce(r.demo, false) AS demo,
  r.startedAt AS startedAt,
  r.finishedAt AS finishedAt,
  r.checkpointAt AS checkpointAt,
  r.records AS records,
  r.quarantineBytes AS quarantineBytes,
  r.state AS state
ORDER BY startedAt DESC, runId DESC
LIMIT $limit
