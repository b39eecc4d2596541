// How many products does a category have, with those of its sub-categories, counted up to a limit? No row where the category is
// unknown.
// mode: read
// param categoryId: string
// param limit: int
// row products: int
// timeout: 5s

MATCH (root:Category {id: $categoryId})
CALL (root) {
  MATCH (root)<-[:CHILD_OF*0..8]-(c:Category)<-[:IN_CATEGORY]-(p:Product)
  WITH DISTINCT p
  LIMIT $limit
  RETURN count(p) AS products
}
RETURN products
