// Which products are in a category or a sub-category of it? No row where the category is unknown.
// mode: read
// param categoryId: string
// param limit: int
// row products: string[]
// timeout: 10s

MATCH (root:Category {id: $categoryId})
CALL (root) {
  MATCH (root)<-[:CHILD_OF*0..8]-(c:Category)<-[:IN_CATEGORY]-(p:Product)
  WITH DISTINCT p
  LIMIT $limit
  RETURN collect(p.id) AS products
}
RETURN products
