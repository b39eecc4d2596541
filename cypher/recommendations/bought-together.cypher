// How many people bought both products of each pair, and each of the two? People who were found inauthentic do not count.
// mode: read
// param pairs: {one: string, other: string}[]
// row one: string
// row other: string
// row both: int
// row ofOne: int
// row ofOther: int
// timeout: 5s

UNWIND $pairs AS pair
MATCH (one:Product {id: pair.one}), (other:Product {id: pair.other})
CALL (one, other) {
  MATCH (one)<-[:PURCHASED]-(u:User)
  WHERE u.inauthentic IS NULL
  WITH DISTINCT u, other
  RETURN count(*) AS ofOne, count(
      CASE
        WHEN EXISTS { (u)-[:PURCHASED]->(other) } THEN 1
      END) AS both
}
CALL (other) {
  MATCH (other)<-[:PURCHASED]-(u:User)
  WHERE u.inauthentic IS NULL
  RETURN count(DISTINCT u) AS ofOther
}
RETURN pair.one AS one, pair.other AS other, both, ofOne, ofOther
