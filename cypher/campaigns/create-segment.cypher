// Save a segment under a name, unless there is one of this name; what is there then?
// mode: write
// param id: string - of a new one
// param name: string
// param nameKey: string - the name in lower case
// param kind: string
// param choice: string - JSON
// param at: datetime
// param by: string
// row id: string
// row choice: string
// row created: boolean

MERGE (s:Segment {nameKey: $nameKey})
  ON CREATE SET
    s.id = $id,
    s.name = $name,
    s.kind = $kind,
    s.choice = $choice,
    s.createdAt = $at,
    s.createdBy = $by,
    s.changedAt = $at,
    s.version = 0,
    s.people = 0,
    s.contactable = 0
RETURN s.id AS id, s.choice AS choice, s.id = $id AS created
