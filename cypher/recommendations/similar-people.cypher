// Whose place in the space of the active model is nearest to this one?
// mode: read
// param vector: float[]
// param model: string - places that another model gave are passed over
// param neighbours: int - asked of the index; those left out for another reason are among them
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
