// Which products are nearest to a product in the space that the network learned?
// Another product than the one bought most: write the id between the quotes.

WITH '' AS wanted
CALL (wanted) {
  MATCH (p:Product {id: wanted})
  RETURN p
  UNION
  MATCH (p:Product)
  WHERE wanted = '' AND p.embedding IS NOT NULL
  WITH p
  ORDER BY COUNT { (p)<-[:PURCHASED]-() } DESC, p.id
  LIMIT 1
  RETURN p
}
CALL db.index.vector.queryNodes('product_embedding', 11, p.embedding) YIELD node AS other, score
WHERE other <> p AND other.embeddingModel = p.embeddingModel
OPTIONAL MATCH (other)-[:IN_CATEGORY]->(c:Category)
RETURN
  p.title AS to,
  other.id AS product,
  other.title AS title,
  collect(c.name) AS categories,
  round(2 * score - 1, 3) AS similarity
ORDER BY similarity DESC
