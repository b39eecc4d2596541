// How many events of these kinds has this product?
// mode: read
// param productId: string
// param filter: {relationships: string[], reasons: string[], from: datetime?, to: datetime?} - reasons of DISLIKED
// row total: int
// timeout: 5s

MATCH
  (:Product {id: $productId})<-
    [e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED|UNVERIFIED_PURCHASE]-
  (:User)
WHERE
  type(e) IN $filter.relationships AND
  (type(e) <> 'DISLIKED' OR coalesce(e.reason, 'DISLIKE') IN $filter.reasons) AND
  ($filter.from IS NULL OR e.at >= $filter.from) AND
  ($filter.to IS NULL OR e.at < $filter.to)
RETURN count(*) AS total
