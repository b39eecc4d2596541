// End the membership of these people with a version.
// mode: write
// param id: string
// param people: string[]
// param version: int
// row left: int
// timeout: 60s

MATCH (s:Segment {id: $id})
UNWIND $people AS person
MATCH (:User {id: person})-[r:IN_SEGMENT WHERE r.until IS NULL]->(s)
SET r.until = $version
RETURN count(r) AS left
