// Which people are nearest to a position in the space of the active model?
// mode: read
// param vector: float[]
// param model: string - embeddings of other models are left out
// param neighbours: int - number read from the index, before any are left out
// param except: string
// param region: string?
// param limit: int
// row userId: string
// row score: float - cosine
// timeout: 5s

CALL
  db.index.vector.queryNodes(
    'user_embedding',
    $neighbours,
    $vector
  )
  YIELD node AS v, score
  WHERE v.id <> $except AND v.embeddingModel = $model AND ($region IS NULL OR v.region = $region)
RETURN v.id AS userId, 2 * score - 1 AS score
ORDER BY score DESC, userId
LIMIT $limit
