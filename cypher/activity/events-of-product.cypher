// Which events of this product are the newest, one page?
// mode: read
// param productId: string
// param filter: {relationships: string[], reasons: string[], from: datetime?, to: datetime?} - reasons of DISLIKED
// param beforeAt: datetime? - time and id of the event before the page
// param beforeId: string?
// param limit: int
// row id: string
// row relationship: string
// row at: datetime
// row userId: string
// row productId: string
// row value: float?
// row quantity: int?
// row price: float?
// row currency: string?
// row text: string?
// row channel: string?
// row reason: string?
// timeout: 5s

MATCH
  (:Product {id: $productId})<-
    [e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED|UNVERIFIED_PURCHASE]-
  (:User)
WHERE
  type(e) IN $filter.relationships AND
  (type(e) <> 'DISLIKED' OR coalesce(e.reason, 'DISLIKE') IN $filter.reasons) AND
  ($filter.from IS NULL OR e.at >= $filter.from) AND
  ($filter.to IS NULL OR e.at < $filter.to) AND
  ($beforeAt IS NULL OR e.at < $beforeAt OR (e.at = $beforeAt AND e.id < $beforeId))
WITH e
ORDER BY e.at DESC, e.id DESC
LIMIT $limit
RETURN
  e.id AS id,
  type(e) AS relationship,
  e.at AS at,
  startNode(e).id AS userId,
  endNode(e).id AS productId,
  e.value AS value,
  e.quantity AS quantity,
  e.price AS price,
  e.currency AS currency,
  e.text AS text,
  e.channel AS channel,
  e.reason AS reason
ORDER BY at DESC, id DESC
