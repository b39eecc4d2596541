// Open the ingest of these files and this mapping, new or interrupted; from which record does it continue?
// The process that opened a run last owns it; `token` identifies the owner.
// mode: write
// param id: string
// param token: string
// param mapping: string
// param folder: string - where the files are
// param at: datetime
// param demo: boolean - whether the files are those of the demo shop
// param restart: boolean - start again from the first record
// row startedAt: datetime
// row finished: boolean
// row records: int - records that are done
// row quarantineBytes: int
// row state: string - counters, as JSON

MERGE (r:IngestRun {id: $id})
  ON CREATE SET r.mapping = $mapping, r.startedAt = $at, r.records = 0, r.quarantineBytes = 0, r.state = ''
SET r.token = $token, r.folder = $folder, r.checkpointAt = $at, r.demo = $demo OR coalesce(r.demo, false)
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
