// Does this process still own the ingest, and how many records are done? Locks the run until the batch is committed.
// mode: write
// param id: string
// param token: string
// row records: int
// row quarantineBytes: int
// row state: string

MATCH (r:IngestRun {id: $id})
WHERE r.token = $token
SET r.token = $token
RETURN r.records AS records, r.quarantineBytes AS quarantineBytes, r.state AS state
