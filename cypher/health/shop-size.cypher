// How many people and products does the shop have?
// mode: read
// row people: int
// row products: int
// timeout: 5s
// scan: both numbers are counters of the database

CALL () {
  MATCH (:User)
  RETURN count(*) AS people
}
CALL () {
  MATCH (:Product)
  RETURN count(*) AS products
}
RETURN people, products
