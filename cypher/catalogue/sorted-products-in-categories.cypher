// Which products of each of these categories, with those of sub-categories, match the filter? One page for each, in an order. Products
// that lack what they are ordered by come last, by id. The first page has no product before it; a product that lacks it has no value.
// mode: read
// param requests: {index: int, of: string, number: float?, text: string?, afterId: string?}[] - which category's page, and the product before it
// param sort: string - PRICE_ASC, PRICE_DESC, NEWEST or TITLE
// param filter: {brand: string?, minPrice: float?, maxPrice: float?, currency: string?, inStock: boolean?, active: boolean?,
//   releasedAfter: datetime?}
// param limit: int - of each page
// row request: int
// row productId: string
// row number: float? - the place is by rising number or text, then id
// row text: string?
// timeout: 5s

UNWIND $requests AS request
MATCH (c:Category {id: request.of})
CALL (c, request) {
  MATCH (c)<-[:CHILD_OF*0..16]-(:Category)<-[:IN_CATEGORY]-(p:Product)
  WHERE
    true AND
    ($filter.minPrice IS NULL OR p.price >= $filter.minPrice) AND
    ($filter.maxPrice IS NULL OR p.price <= $filter.maxPrice) AND
    ($filter.currency IS NULL OR p.currency = $filter.currency) AND
    ($filter.inStock IS NULL OR (coalesce(p.stock, 0) > 0) = $filter.inStock) AND
    ($filter.active IS NULL OR coalesce(p.active, true) = $filter.active) AND
    ($filter.releasedAfter IS NULL OR p.releasedAt > $filter.releasedAfter) AND
    ($filter.brand IS NULL OR EXISTS { (p)-[:MADE_BY]->(:Brand {id: $filter.brand}) })
  WITH DISTINCT
    request,
    p.id AS productId,
    CASE $sort
      WHEN 'PRICE_ASC' THEN toFloat(p.price)
      WHEN 'PRICE_DESC' THEN - toFloat(p.price)
      WHEN 'NEWEST' THEN - toFloat(p.releasedAt.epochMillis)
    END AS number,
    CASE $sort
      WHEN 'TITLE' THEN p.title
    END AS text
  WITH *, number IS NULL AND text IS NULL AS lacking, request.number IS NULL AND request.text IS NULL AS pastValues
  WHERE
    request.afterId IS NULL OR
    (pastValues AND lacking AND productId > request.afterId) OR
    (NOT pastValues AND
      (lacking OR
        number > request.number OR
        text > request.text OR
        ((number = request.number OR text = request.text) AND productId > request.afterId)))
  RETURN productId, number, text, lacking
  ORDER BY lacking, number, text, productId
  LIMIT $limit
}
RETURN request.index AS request, productId, number, text
ORDER BY request, lacking, number, text, productId
