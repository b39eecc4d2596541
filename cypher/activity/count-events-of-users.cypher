// How many events of these kinds has each of these people?
// mode: read
// param ids: string[]
// param filter: {relationships: string[], reasons: string[], from: datetime?, to: datetime?} - reasons of DISLIKED
// param productId: string?
// row userId: string
// row total: int
// timeout: 5s

UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH
    (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED|UNVERIFIED_PURCHASE]->
    (p:Product)
  WHERE
    type(e) IN $filter.relationships AND
    (type(e) <> 'DISLIKED' OR coalesce(e.reason, 'DISLIKE') IN $filter.reasons) AND
    ($filter.from IS NULL OR e.at >= $filter.from) AND
    ($filter.to IS NULL OR e.at < $filter.to) AND
    ($productId IS NULL OR p.id = $productId)
  RETURN count(*) AS total
}
RETURN u.id AS userId, total
