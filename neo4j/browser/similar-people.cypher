// Which people are nearest to a person in the space that the network learned?
// Set first: :param user => 'u0001'

MATCH (u:User {id: $user})
CALL db.index.vector.queryNodes('user_embedding', 11, u.embedding) YIELD node AS other, score
WHERE other <> u AND other.embeddingModel = u.embeddingModel
RETURN other.id AS person, other.name AS name, other.region AS region, round(score, 3) AS similarity
ORDER BY similarity DESC
