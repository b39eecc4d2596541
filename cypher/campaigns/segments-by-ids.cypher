// What is known of these segments?
// mode: read
// param ids: string[]
// row id: string
// row name: string
// row kind: string
// row choice: string - JSON
// row createdAt: datetime
// row createdBy: string
// row changedAt: datetime
// row computedAt: datetime? - null until its members were computed
// row version: int
// row people: int
// row contactable: int

UNWIND $ids AS id
MATCH (s:Segment {id: id})
RETURN
  s.id AS id,
  s.name AS name,
  s.kind AS kind,
  s.choice AS choice,
  s.createdAt AS createdAt,
  s.createdBy AS createdBy,
  s.changedAt AS changedAt,
  s.computedAt AS computedAt,
  s.version AS version,
  s.people AS people,
  s.contactable AS contactable
