// Remove some visitors who were last seen before a moment, with what they did; how many?
// mode: write
// param before: datetime
// param limit: int
// row removed: int
// timeout: 60s

MATCH (v:Visitor)
USING INDEX SEEK v:Visitor(seenAt)
WHERE v.seenAt < $before
WITH v
LIMIT $limit
DETACH DELETE v
RETURN count(*) AS removed
