// Take from some people the place that another model than the active one had for them.
// mode: write
// param model: string
// param limit: int
// row removed: int
// timeout: 2m
// scan: the rest after a run, a batch at a time

MATCH (:Model {id: $model, active: true})
MATCH (u:User)
WHERE u.embeddingModel <> $model
WITH u
LIMIT $limit
REMOVE u.embedding, u.embeddingModel
RETURN count(*) AS removed
