// Which ingest was begun last?
// mode: read
// row runId: string
// row startedAt: datetime
// row finishedAt: datetime?
// row records: int - that are read
// row quarantineBytes: int
// row demo: boolean
// row besideDemo: boolean - whether this or an earlier one brought the demo shop
// timeout: 5s
// scan: ingests are few

MATCH (r:IngestRun)
RETURN
  r.id AS runId,
  r.startedAt AS startedAt,
  r.finishedAt AS finishedAt,
  r.records AS records,
  r.quarantineBytes AS quarantineBytes,
  coalesce(r.demo, false) AS demo,
  EXISTS {
    MATCH (d:IngestRun)
    WHERE d.demo
  } AS besideDemo
ORDER BY startedAt DESC
LIMIT 1
