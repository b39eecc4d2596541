// How many people and products does the graph hold?
// mode: read
// row people: int
// row products: int

CALL () {
  MATCH (u:User)
  RETURN count(u) AS people
}
CALL () {
  MATCH (p:Product)
  RETURN count(p) AS products
}
RETURN people, products
