// Write the embeddings that the active model has for some people; nothing is written for a model that is not active.
// mode: write
// param model: string
// param rows: {id: string, embedding: float[]}[]
// row written: int
// timeout: 2m

MATCH (:Model {id: $model, active: true})
UNWIND $rows AS row
MATCH (u:User {id: row.id})
SET u.embedding = row.embedding, u.embeddingModel = $model
RETURN count(*) AS written
