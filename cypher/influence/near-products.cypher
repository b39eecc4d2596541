// Which products of the categories of one are nearest to it, by the cosine of their vectors, where the model that placed it also placed
// the other? Of a large category some products are looked at.
// mode: read
// param productId: string
// param scanned: int
// param limit: int
// row productId: string
// row similarity: float - cosine
// timeout: 5s

MATCH (p:Product {id: $productId})
CALL (p) {
  MATCH (p)-[:IN_CATEGORY]->(:Category)<-[:IN_CATEGORY]-(other:Product)
  WHERE other <> p
  RETURN other
  LIMIT $scanned
}
WITH DISTINCT p, other
WHERE p.embeddingModel = other.embeddingModel
WITH other, 2 * vector.similarity.cosine(p.embedding, other.embedding) - 1 AS similarity
RETURN other.id AS productId, similarity
ORDER BY similarity DESC, productId
LIMIT $limit
