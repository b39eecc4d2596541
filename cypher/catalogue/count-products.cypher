// How many products match the filter?
// mode: read
// param filter: {brand: string?, minPrice: float?, maxPrice: float?, currency: string?, inStock: boolean?, active: boolean?,
//   releasedAfter: datetime?}
// row total: int
// timeout: 5s
// scan: a count that the caller asked for looks at every product

MATCH (p:Product)
WHERE
  true AND
  ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
  ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
  ($filter.currency IS NULL OR p.currency = $filter.currency) AND
  ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
  ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
  ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
  ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
RETURN count(*) AS total
