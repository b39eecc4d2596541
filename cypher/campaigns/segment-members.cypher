// Who is a member of a segment, now or in a version, in the order of ids?
// mode: read
// param id: string
// param version: int? - null for now
// param contactable: boolean? - true: only people to whom the shop may write, false: only others
// param after: string - id of the last one of the page before; empty for the first page
// param limit: int
// row userId: string
// timeout: 30s

MATCH (:Segment {id: $id})<-[r:IN_SEGMENT]-(u:User)
WHERE
  (r.until IS NULL OR r.until > $version) AND
  ($version IS NULL OR r.from <= $version) AND
  u.id > $after AND
  ($contactable IS NULL OR coalesce(u.mayContact, false) = $contactable)
WITH DISTINCT u
RETURN u.id AS userId
ORDER BY userId
LIMIT $limit
