// How did the members of a segment change, the newest change first?
// mode: read
// param id: string
// param limit: int
// row version: int
// row at: datetime
// row people: int
// row contactable: int
// row joined: int
// row left: int

MATCH (v:SegmentVersion)-[:VERSION_OF]->(:Segment {id: $id})
RETURN
  v.version AS version,
  v.at AS at,
  v.people AS people,
  v.contactable AS contactable,
  v.joined AS joined,
  v.left AS left
ORDER BY version DESC
LIMIT $limit
