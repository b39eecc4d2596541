// Remove some memberships of a segment: all, or those that ended with a version or before it. How many were removed?
// mode: write
// param id: string
// param until: int? - null for all
// param limit: int
// row removed: int
// timeout: 60s

MATCH (:Segment {id: $id})<-[r:IN_SEGMENT]-(:User)
WHERE $until IS NULL OR r.until <= $until
WITH r
LIMIT $limit
DELETE r
RETURN count(*) AS removed
