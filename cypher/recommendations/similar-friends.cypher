// Which friends and followed people who share their activity are nearest to a position in the space of the active model?
// mode: read
// param userId: string
// param vector: float[]
// param model: string - embeddings of other models are left out
// param region: string?
// param ties: int - most friends, and most followed people, that are looked at
// param limit: int
// row userId: string
// row score: float - cosine
// timeout: 5s

MATCH (u:User {id: $userId})
CALL (u) {
  MATCH (u)-[:FRIENDS_WITH]-(v:User)
  RETURN v
  LIMIT $ties
    UNION
  MATCH (u)-[:FOLLOWS]->(v:User)
  RETURN v
  LIMIT $ties
}
WITH v
WHERE
  coalesce(v.shareActivity, 'FRIENDS') = 'FRIENDS' AND
  v.embeddingModel = $model AND
  ($region IS NULL OR v.region = $region)
RETURN v.id AS userId, 2 * vector.similarity.cosine(v.embedding, $vector) - 1 AS score
ORDER BY score DESC, userId
LIMIT $limit
