// Which people, who are no members of a segment, stand nearest to a direction in the space of a model?
// mode: read
// param id: string - the segment
// param model: string
// param vector: float[]
// param limit: int
// row ids: string[]
// row contactable: int
// timeout: 60s
// scan: everybody is compared, so that the nearest are the nearest

MATCH (s:Segment {id: $id})
MATCH (u:User)
WHERE u.embeddingModel = $model AND NOT EXISTS { (u)-[r:IN_SEGMENT WHERE r.until IS NULL]->(s) }
WITH u, vector.similarity.cosine(u.embedding, $vector) AS likeness
ORDER BY likeness DESC, u.id
LIMIT $limit
WITH u
ORDER BY u.id
RETURN collect(u.id) AS ids, count(
    CASE
      WHEN u.mayContact THEN 1
    END) AS contactable
