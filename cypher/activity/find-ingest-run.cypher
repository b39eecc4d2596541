// What became of the files of one ingest?
// mode: read
// param runId: string
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

MATCH (r:IngestRun {id: $runId})
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
