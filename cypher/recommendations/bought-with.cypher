// Which products did buyers of each of these products buy too, and how often? At most `scanned` purchases of a product are
// looked through, and at most `each` of each buyer; people who were
// found inauthentic do not count.
// mode: read
// param ids: string[]
// param scanned: int
// param each: int
// param minBuyers: int - fewer buyers of both say nothing
// param limit: int - most products for one
// row productId: string
// row other: string
// row share: float - buyers of both by the root of the product of the buyers of the one and the purchases of the other, 0 to 1
// timeout: 5s

UNWIND $ids AS id
MATCH (p:Product {id: id})
CALL (p) {
  MATCH (p)<-[:PURCHASED]-(u:User)
  RETURN u
  LIMIT $scanned
}
WITH p, u
WHERE u.inauthentic IS NULL
WITH p, collect(DISTINCT u) AS people
CALL (p, people) {
  UNWIND people AS u
  CALL (p, u) {
    MATCH (u)-[:PURCHASED]->(o:Product)
    WITH o, p
    LIMIT $each
    WITH DISTINCT o, p
    WHERE o <> p
    RETURN o
  }
  WITH o, count(*) AS buyers
  WHERE buyers >= $minBuyers
  WITH o, buyers, COUNT { (o)<-[:PURCHASED]-() } AS purchases
  WITH o, buyers, buyers / sqrt(toFloat(size(people)) * purchases) AS share
  ORDER BY share DESC, o.id
  LIMIT $limit
  RETURN o.id AS other, share
}
RETURN p.id AS productId, other, share
