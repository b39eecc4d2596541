// Which people are nearest to a person in the space that the network learned?
// Another person than the most influential one: write the id between the quotes.

WITH '' AS wanted
CALL (wanted) {
  MATCH (u:User {id: wanted})
  RETURN u
  UNION
  MATCH (u:User)
  WHERE wanted = '' AND u.influenceRank > 0 AND u.embedding IS NOT NULL
  WITH u
  ORDER BY u.influenceRank
  LIMIT 1
  RETURN u
}
CALL db.index.vector.queryNodes('user_embedding', 11, u.embedding) YIELD node AS other, score
WHERE other <> u AND other.embeddingModel = u.embeddingModel
RETURN
  u.name AS to,
  other.id AS person,
  other.name AS name,
  other.region AS region,
  round(2 * score - 1, 3) AS similarity
ORDER BY similarity DESC
