// Remove the embeddings that other models than the active one gave some products.
// mode: write
// param model: string
// param limit: int
// row removed: int
// timeout: 2m
// scan: reads all products, a batch at a time, after a training

MATCH (:Model {id: $model, active: true})
MATCH (p:Product)
WHERE p.embeddingModel <> $model
WITH p
LIMIT $limit
REMOVE p.embedding, p.embeddingModel
RETURN count(*) AS removed
