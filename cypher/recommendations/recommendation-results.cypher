// How many answers with each list of recommendations, made in a time, were shown, and how many led to a view, a cart and a purchase? Ids of
// a list sort by time: each list is a range of ids.
// mode: read
// param lists: {list: string, from: string, until: string}[] - from this id on, before that one
// row list: string
// row shown: int
// row clicked: int
// row carted: int
// row bought: int
// row purchases: int - all of them; a list may lead to several
// timeout: 10s

UNWIND $lists AS span
CALL (span) {
  MATCH (i:Impressions)
  USING INDEX SEEK i:Impressions(id)
  WHERE i.id >= span.from AND i.id < span.until
  RETURN coalesce(sum(i.shown), 0) AS shown
}
CALL (span) {
  MATCH ()-[e:VIEWED]->()
  USING INDEX SEEK e:VIEWED(recommendationId)
  WHERE e.recommendationId >= span.from AND e.recommendationId < span.until
  RETURN count(DISTINCT e.recommendationId) AS clicked
}
CALL (span) {
  MATCH ()-[e:ADDED_TO_CART]->()
  USING INDEX SEEK e:ADDED_TO_CART(recommendationId)
  WHERE e.recommendationId >= span.from AND e.recommendationId < span.until
  RETURN count(DISTINCT e.recommendationId) AS carted
}
CALL (span) {
  MATCH ()-[e:PURCHASED]->()
  USING INDEX SEEK e:PURCHASED(recommendationId)
  WHERE e.recommendationId >= span.from AND e.recommendationId < span.until
  RETURN count(DISTINCT e.recommendationId) AS bought, count(e) AS purchases
}
RETURN span.list AS list, shown, clicked, carted, bought, purchases
