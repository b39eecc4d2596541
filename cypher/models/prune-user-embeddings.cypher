// Remove the embeddings that other models than the active one gave some people.
// mode: write
// param model: string
// param limit: int
// row removed: int
// timeout: 2m
// scan: reads all people, a batch at a time, after a training

MATCH (:Model {id: $model, active: true})
MATCH (u:User)
WHERE u.embeddingModel <> $model
WITH u
LIMIT $limit
REMOVE u.embedding, u.embeddingModel
RETURN count(*) AS removed
