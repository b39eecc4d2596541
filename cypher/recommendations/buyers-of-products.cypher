// Who bought each of these products? People who were found inauthentic do not count. No row for a product with more than `most` purchases.
// mode: read
// param ids: string[]
// param most: int
// row productId: string
// row buyers: string[] - user ids, each once
// timeout: 5s

UNWIND $ids AS id
MATCH (p:Product {id: id})
WHERE COUNT { (p)<-[:PURCHASED]-() } <= $most
CALL (p) {
  MATCH (p)<-[:PURCHASED]-(u:User)
  WHERE u.inauthentic IS NULL
  RETURN collect(DISTINCT u.id) AS buyers
}
RETURN p.id AS productId, buyers
