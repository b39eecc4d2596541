// Take from some products the place that another model than the active one had for them.
// mode: write
// param model: string
// param limit: int
// row removed: int
// timeout: 2m
// scan: the rest after a run, a batch at a time

MATCH (:Model {id: $model, active: true})
MATCH (p:Product)
WHERE p.embeddingModel <> $model
WITH p
LIMIT $limit
REMOVE p.embedding, p.embeddingModel
RETURN count(*) AS removed
