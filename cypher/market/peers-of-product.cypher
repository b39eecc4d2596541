// Which products of its categories are bought most, beside this one? They tell what one product alone is too rare to tell. Without such a product no row.
// mode: read
// param productId: string
// param limit: int
// row productId: string
// row events: int
// timeout: 10s

MATCH (:Product {id: $productId})-[:IN_CATEGORY]->(:Category)<-[:IN_CATEGORY]-(p:Product)
WHERE p.id <> $productId
WITH DISTINCT p
WITH p, COUNT { (p)<-[:PURCHASED]-() } AS events
WHERE events > 0
RETURN p.id AS productId, events
ORDER BY events DESC, productId
LIMIT $limit
