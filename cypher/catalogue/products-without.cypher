// Which products that lack a property match the filter, in the order of their ids?
// mode: read
// param lacking: string - price, releasedAt or title
// param after: string - the id before the page
// param filter: {brand: string?, minPrice: float?, maxPrice: float?, currency: string?, inStock: boolean?, active: boolean?,
//   releasedAfter: datetime?}
// param limit: int
// row productId: string
// timeout: 5s

MATCH (p:Product)
USING RANGE INDEX SEEK p:Product(id)
WHERE
  p.id > $after AND
  CASE $lacking
    WHEN 'price' THEN p.price IS NULL
    WHEN 'releasedAt' THEN p.releasedAt IS NULL
    ELSE p.title IS NULL
  END AND
  ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
  ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
  ($filter.currency IS NULL OR p.currency = $filter.currency) AND
  ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
  ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
  ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
  ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
RETURN p.id AS productId
ORDER BY productId
LIMIT $limit
