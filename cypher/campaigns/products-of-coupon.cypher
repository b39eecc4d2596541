// Which of these products are among some products, or in some categories or categories below them?
// mode: read
// param ids: string[]
// param productIds: string[]
// param categoryIds: string[]
// row productId: string

UNWIND $ids AS id
MATCH (p:Product {id: id})
WHERE
  p.id IN $productIds OR
  EXISTS {
  (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(c:Category WHERE c.id IN $categoryIds)
  }
RETURN DISTINCT p.id AS productId
