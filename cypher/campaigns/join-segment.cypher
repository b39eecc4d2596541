// Make these people, who are no members now, members of a segment from a version on.
// mode: write
// param id: string
// param people: string[]
// param version: int
// row joined: int
// timeout: 60s

MATCH (s:Segment {id: $id})
UNWIND $people AS person
MATCH (u:User {id: person})
CREATE (u)-[:IN_SEGMENT {from: $version}]->(s)
RETURN count(u) AS joined
