// Which segment has this name? No row where none has.
// mode: read
// param nameKey: string - in lower case
// row id: string

MATCH (s:Segment {nameKey: $nameKey})
RETURN s.id AS id
