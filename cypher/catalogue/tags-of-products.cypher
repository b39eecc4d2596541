// What are the tags of these products, in the order of the alphabet?
// mode: read
// param productIds: string[]
// row productId: string
// row tags: string[]

UNWIND $productIds AS productId
MATCH (p:Product {id: productId})
CALL (p) {
  MATCH (p)-[:TAGGED]->(t:Tag)
  WITH t.id AS tag
  ORDER BY tag
  RETURN collect(tag) AS tags
}
RETURN p.id AS productId, tags
