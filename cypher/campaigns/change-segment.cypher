// Change what a segment is called or whom it chooses; what is null stays. No row where there is no such segment.
// mode: write
// param id: string
// param name: string?
// param nameKey: string? - the name in lower case
// param kind: string?
// param choice: string? - JSON
// param at: datetime
// row id: string

MATCH (s:Segment {id: $id})
SET
  s.name = coalesce($name, s.name),
  s.nameKey = coalesce($nameKey, s.nameKey),
  s.kind = coalesce($kind, s.kind),
  s.choice = coalesce($choice, s.choice),
  s.changedAt = $at
RETURN s.id AS id
