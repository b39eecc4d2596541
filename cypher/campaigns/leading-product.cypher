// Which product on sale of a category, or of one within it, was bought most often?
// mode: read
// param categoryId: string
// row productId: string
// timeout: 30s

MATCH (:Category {id: $categoryId})<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
WHERE coalesce(p.active, true) AND (p.stock IS NULL OR p.stock > 0)
WITH DISTINCT p
RETURN p.id AS productId
ORDER BY COUNT { (p)<-[:PURCHASED]-() } DESC, productId
LIMIT 1
