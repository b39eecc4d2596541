// Who is a member of a segment now?
// mode: read
// param id: string
// row ids: string[]
// timeout: 60s

MATCH (:Segment {id: $id})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
RETURN collect(u.id) AS ids
