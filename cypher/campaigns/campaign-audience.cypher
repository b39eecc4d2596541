// To which members of a segment may the shop write now, and in which communities are they, in the order of ids?
// mode: read
// param segmentId: string
// row userId: string
// row community: string?
// timeout: 60s

MATCH (:Segment {id: $segmentId})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
WHERE u.mayContact = true
RETURN u.id AS userId, u.influenceCommunity AS community
ORDER BY userId
