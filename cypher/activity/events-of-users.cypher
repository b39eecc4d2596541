// Which events of each of these people are the newest, one page for each?
// mode: read
// param requests: {index: int, of: string, beforeAt: datetime?, beforeId: string?}[] - the person of the page; time and id of the event before it
// param filter: {relationships: string[], reasons: string[], from: datetime?, to: datetime?} - reasons of DISLIKED
// param productId: string?
// param limit: int - of each page
// row request: int
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

UNWIND $requests AS request
MATCH (u:User {id: request.of})
CALL (u, request) {
  MATCH
    (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED|UNVERIFIED_PURCHASE]->
    (p:Product)
  WHERE
    type(e) IN $filter.relationships AND
    (type(e) <> 'DISLIKED' OR coalesce(e.reason, 'DISLIKE') IN $filter.reasons) AND
    ($filter.from IS NULL OR e.at >= $filter.from) AND
    ($filter.to IS NULL OR e.at < $filter.to) AND
    ($productId IS NULL OR p.id = $productId) AND
    (request.beforeAt IS NULL OR e.at < request.beforeAt OR (e.at = request.beforeAt AND e.id < request.beforeId))
  RETURN e
  ORDER BY e.at DESC, e.id DESC
  LIMIT $limit
}
RETURN
  request.index AS request,
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
ORDER BY request, at DESC, id DESC
