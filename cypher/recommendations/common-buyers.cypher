// How many people bought both products of each of these pairs? People who were found inauthentic do not count. Buyers of the product with fewer purchases are looked through, at
// most `scanned` of its purchases; of a product with more the number is a lower bound.
// mode: read
// param pairs: {one: string, other: string}[]
// param scanned: int
// row one: string
// row other: string
// row buyers: int
// timeout: 5s

UNWIND $pairs AS pair
MATCH (a:Product {id: pair.one})
MATCH (b:Product {id: pair.other})
WITH pair, a, b, COUNT { (a)<-[:PURCHASED]-() } <= COUNT { (b)<-[:PURCHASED]-() } AS fewerOfOne
WITH pair,
  CASE
    WHEN fewerOfOne THEN a
    ELSE b
  END AS few,
  CASE
    WHEN fewerOfOne THEN b
    ELSE a
  END AS many
CALL (few, many) {
  MATCH (few)<-[:PURCHASED]-(u:User)
  WITH u, many
  LIMIT $scanned
  WITH DISTINCT u, many
  WHERE u.inauthentic IS NULL AND EXISTS { (u)-[:PURCHASED]->(many) }
  RETURN count(u) AS buyers
}
RETURN pair.one AS one, pair.other AS other, buyers
