// How many people are members of two segments, of both and of each, and how many people are there at all?
// mode: read
// param first: string
// param second: string
// row both: int
// row inFirst: int
// row inSecond: int
// row everybody: int
// timeout: 30s

CALL () {
  MATCH (:Segment {id: $first})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(u:User)
  RETURN
    count(u) AS inFirst,
    count(
      CASE
        WHEN EXISTS { (u)-[other:IN_SEGMENT WHERE other.until IS NULL]->(:Segment {id: $second}) } THEN 1
      END) AS both
}
CALL () {
  MATCH (:Segment {id: $second})<-[r:IN_SEGMENT WHERE r.until IS NULL]-(:User)
  RETURN count(r) AS inSecond
}
CALL () {
  MATCH (u:User)
  RETURN count(u) AS everybody
}
RETURN both, inFirst, inSecond, everybody
