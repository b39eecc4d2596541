// What do these people care for, as far as they share it: how many products of each category did each of them share, praise, rate or buy? Who shares
// nothing has no row.
// mode: read
// param ids: string[]
// param scanned: int - most acts of one person
// row userId: string
// row categories: {id: string, products: int}[]
// timeout: 10s

UNWIND $ids AS id
MATCH (u:User {id: id})
WHERE coalesce(u.shareActivity, 'FRIENDS') = 'FRIENDS' AND u.inauthentic IS NULL
CALL (u) {
  CALL (u) {
    MATCH (u)-[:LIKED|SHARED|RATED|PURCHASED]->(p:Product)
    RETURN p
    LIMIT $scanned
  }
  MATCH (p)-[:IN_CATEGORY]->(c:Category)
  WITH c, count(DISTINCT p) AS products
  ORDER BY products DESC, c.id
  RETURN collect({id: c.id, products: products}) AS categories
}
RETURN u.id AS userId, categories
