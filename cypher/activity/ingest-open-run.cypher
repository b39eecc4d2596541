// Take up the ingest of these files and this mapping, new or broken off; from where does it go on?
// Whoever opens a run last owns it: `token` tells owners apart.
// mode: write
// param id: string
// param token: string
// param mapping: string
// param at: datetime
// param restart: boolean - forget what was done and begin again
// row startedAt: datetime
// row finished: boolean
// row records: int - records that are dealt with
// row quarantineBytes: int
// row state: string - counters, as JSON

MERGE (r:IngestRun {id: $id})
  ON CREATE SET r.mapping = $mapping, r.startedAt = $at, r.records = 0, r.quarantineBytes = 0, r.state = ''
SET r.token = $token
FOREACH (_ IN
CASE
  WHEN $restart THEN [1]
  ELSE []
END |
  SET r.startedAt = $at, r.finishedAt = null, r.records = 0, r.quarantineBytes = 0, r.state = ''
)
RETURN
  r.startedAt AS startedAt,
  r.finishedAt IS NOT NULL AS finished,
  r.records AS records,
  r.quarantineBytes AS quarantineBytes,
  r.state AS state
