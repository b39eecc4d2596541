// Who praised at least `together` of the same products as these people, within so many milliseconds? Products with more than `most`
// ratings say nothing here.
// mode: read
// param ids: string[]
// param likedFrom: float - stars
// param within: int - milliseconds
// param together: int - products
// param most: int - ratings
// param limit: int - partners of each person
// row id: string
// row partners: {id: string, products: int, distrusted: boolean}[] - those with most products first
// timeout: 20s

UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH (u)-[a:RATED]->(p:Product)
  WHERE a.value >= $likedFrom AND COUNT { (p)<-[:RATED]-() } <= $most
  MATCH (p)<-[b:RATED]-(v:User)
  WHERE v <> u AND b.value >= $likedFrom AND abs(a.at.epochMillis - b.at.epochMillis) <= $within
  WITH v, count(DISTINCT p) AS products
  WHERE products >= $together
  WITH v, products
  ORDER BY products DESC, v.id
  LIMIT $limit
  RETURN collect({id: v.id, products: products, distrusted: coalesce(v.inauthentic, false)}) AS partners
}
RETURN u.id AS id, partners
