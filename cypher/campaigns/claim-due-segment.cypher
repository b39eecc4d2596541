// Take one segment whose members were computed before a moment, or never, and which nobody else has taken; the oldest first. No row where there is none.
// mode: write
// param before: datetime
// param at: datetime
// param until: datetime - until when nobody else takes it
// row id: string
// scan: there are as many segments as people saved

MATCH (s:Segment)
WHERE
  s.kind <> 'LIST' AND
  (s.computedAt IS NULL OR s.computedAt < $before) AND
  (s.takenUntil IS NULL OR s.takenUntil <= $at)
WITH s
ORDER BY s.computedAt
LIMIT 1
SET s.locked = true
WITH s
WHERE s.takenUntil IS NULL OR s.takenUntil <= $at
SET s.takenUntil = $until
RETURN s.id AS id
