// Which products are nearest to one? By the cosine of their vectors where the model that placed it also placed the other, else by
// the cosine of what they have in common: categories and words of the title. Of a large category some products are looked at.
// mode: read
// param productId: string
// param scanned: int
// param limit: int
// row productId: string
// row similarity: float - cosine
// row byModel: boolean - of the vectors
// timeout: 5s

MATCH (p:Product {id: $productId})
CALL (p) {
  MATCH (p)-[:IN_CATEGORY]->(:Category)<-[:IN_CATEGORY]-(other:Product)
  WHERE other <> p
  RETURN other
  LIMIT $scanned
}
WITH DISTINCT p, other
WITH
  p,
  other,
  [(p)-[:IN_CATEGORY]->(c) | 'category ' + c.id ] + split(toLower(coalesce(p.title, '')), ' ') AS own,
  [(other)-[:IN_CATEGORY]->(c) | 'category ' + c.id ] + split(toLower(coalesce(other.title, '')), ' ') AS theirs
WITH
  other,
  coalesce(p.embeddingModel = other.embeddingModel, false) AS byModel,
  CASE
    WHEN p.embeddingModel = other.embeddingModel THEN 2 * vector.similarity.cosine(p.embedding, other.embedding) - 1
    ELSE size([one IN own WHERE one IN theirs]) / sqrt(toFloat(size(own) * size(theirs)))
  END AS similarity
RETURN other.id AS productId, similarity, byModel
ORDER BY similarity DESC, productId
LIMIT $limit
