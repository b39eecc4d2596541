// Lock a segment until the transaction ends; which version does it have? No row where there is no such segment.
// mode: write
// param id: string
// row version: int
// row choice: string
// row kind: string

MATCH (s:Segment {id: $id})
// A property of its own: one that is read to be written back is read before the lock is there.
SET s.locked = true
WITH s
RETURN s.version AS version, s.choice AS choice, s.kind AS kind
