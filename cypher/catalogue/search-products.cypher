// Which of the products that match the filter match these words best?
// mode: read
// param words: string - in the syntax of the full-text index
// param hits: int - how many of the best are looked at
// param categoryId: string? - sub-categories included
// param filter: {brand: string?, minPrice: float?, maxPrice: float?, currency: string?, inStock: boolean?, active: boolean?,
//   releasedAfter: datetime?}
// param afterScore: float? - score and id before the page
// param afterId: string?
// param limit: int
// row productId: string
// row score: float
// timeout: 5s

CALL
  db.index.fulltext.queryNodes(
    'product_text',
    $words,
    {limit: $hits}
  )
  YIELD node AS p, score
  WHERE
    ($afterScore IS NULL OR score < $afterScore OR (score = $afterScore AND p.id > $afterId)) AND
    ($categoryId IS NULL OR EXISTS { (p)-[:IN_CATEGORY]->(:Category)-[:CHILD_OF*0..16]->(:Category {id: $categoryId}) }) AND
    ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
    ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
    ($filter.currency IS NULL OR p.currency = $filter.currency) AND
    ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
    ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
    ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
    ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
RETURN p.id AS productId, score
ORDER BY score DESC, productId
LIMIT $limit
