// How many levels are above and below each of these categories, and which of them is among its own ancestors?
// mode: read
// param ids: string[]
// row categoryId: string
// row levels: int
// row circular: boolean

UNWIND $ids AS id
MATCH (c:Category {id: id})
CALL (c) {
  OPTIONAL MATCH path = (c)-[:CHILD_OF*1..17]->(above:Category)
  RETURN coalesce(max(length(path)), 0) AS above, sum(
      CASE
        WHEN above = c THEN 1
        ELSE 0
      END) > 0 AS circular
}
CALL (c) {
  OPTIONAL MATCH path = (c)<-[:CHILD_OF*1..17]-(:Category)
  RETURN coalesce(max(length(path)), 0) AS below
}
RETURN c.id AS categoryId, above + below AS levels, circular
