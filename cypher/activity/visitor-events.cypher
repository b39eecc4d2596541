// What did this visitor do, the oldest first?
// mode: read
// param visitor: string
// param limit: int
// row id: string
// row kind: string
// row productId: string
// row at: datetime
// row quantity: int?
// row recommendationId: string?

MATCH (:Visitor {id: $visitor})-[e:VISITOR_EVENT]->(p:Product)
RETURN
  e.id AS id,
  e.kind AS kind,
  p.id AS productId,
  e.at AS at,
  e.quantity AS quantity,
  e.recommendationId AS recommendationId
ORDER BY at, id
LIMIT $limit
