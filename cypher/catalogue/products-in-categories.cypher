// Which products of each of these categories, with those of sub-categories, match the filter? One page for each, in the order
// of ids.
// mode: read
// param requests: {index: int, of: string, after: string}[] - which category's page, and the id before it
// param filter: {brand: string?, minPrice: float?, maxPrice: float?, currency: string?, inStock: boolean?, active: boolean?,
//   releasedAfter: datetime?}
// param limit: int - of each page
// row request: int
// row productId: string
// timeout: 5s

UNWIND $requests AS request
MATCH (c:Category {id: request.of})
CALL (c, request) {
  MATCH (c)<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
  WHERE
    p.id > request.after AND
    ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
    ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
    ($filter.currency IS NULL OR p.currency = $filter.currency) AND
    ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
    ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
    ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
    ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
  RETURN DISTINCT p.id AS productId
  ORDER BY productId
  LIMIT $limit
}
RETURN request.index AS request, productId
ORDER BY request, productId
