// Which products are nearest to a product in the space that the network learned?
// Set first: :param product => 'p001'

MATCH (p:Product {id: $product})
CALL db.index.vector.queryNodes('product_embedding', 11, p.embedding) YIELD node AS other, score
WHERE other <> p AND other.embeddingModel = p.embeddingModel
OPTIONAL MATCH (other)-[:IN_CATEGORY]->(c:Category)
RETURN other.id AS product, other.title AS title, collect(c.name) AS categories, round(score, 3) AS similarity
ORDER BY similarity DESC
