// Note how far an ingest has come, in the transaction of the batch itself.
// mode: write
// param id: string
// param records: int
// param quarantineBytes: int
// param state: string
// param at: datetime
// param finishedAt: datetime?
// row records: int

MATCH (r:IngestRun {id: $id})
SET
  r.records = $records,
  r.quarantineBytes = $quarantineBytes,
  r.state = $state,
  r.checkpointAt = $at,
  r.finishedAt = $finishedAt
RETURN r.records AS records
