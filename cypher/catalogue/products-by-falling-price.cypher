// Which products match the filter, those of the highest price first? Those without it are not among them.
// mode: read
// param from: float - the value at which the page begins
// param afterId: string - the last id of this value before the page
// param filter: {brand: string?, minPrice: float?, maxPrice: float?, currency: string?, inStock: boolean?, active: boolean?,
//   releasedAfter: datetime?}
// param limit: int
// row productId: string
// row value: float - the place is by rising value, then id
// timeout: 5s

MATCH (p:Product)
USING RANGE INDEX SEEK p:Product(price)
WHERE
  p.price <= $from AND
  (p.price < $from OR p.id > $afterId) AND
  ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
  ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
  ($filter.currency IS NULL OR p.currency = $filter.currency) AND
  ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
  ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
  ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
  ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
WITH p
ORDER BY p.price DESC, p.id
LIMIT $limit
RETURN p.id AS productId, - toFloat(p.price) AS value
