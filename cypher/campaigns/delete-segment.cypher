// Remove a segment whose members are removed, with its versions. No row where there is no such segment.
// mode: write
// param id: string
// row removed: int
// timeout: 60s

MATCH (s:Segment {id: $id})
OPTIONAL MATCH (v:SegmentVersion)-[:VERSION_OF]->(s)
DETACH DELETE v, s
RETURN count(DISTINCT s) AS removed
