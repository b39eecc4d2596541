// Whom does each of these people follow? One page for each, in the order of ids.
// mode: read
// param requests: {index: int, of: string, after: string}[] - whose page, and the id before it
// param limit: int - of each page
// row request: int
// row userId: string
// timeout: 5s

UNWIND $requests AS request
MATCH (u:User {id: request.of})
CALL (u, request) {
  MATCH (u)-[:FOLLOWS]->(other:User)
  WHERE other.id > request.after
  RETURN other.id AS userId
  ORDER BY userId
  LIMIT $limit
}
RETURN request.index AS request, userId
ORDER BY request, userId
