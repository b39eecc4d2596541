// With whom is each of these people friends, and since when? One page for each, in the order of ids.
// mode: read
// param requests: {index: int, of: string, after: string}[] - whose page, and the id before it
// param limit: int - of each page
// row request: int
// row userId: string
// row since: datetime?
// timeout: 5s

UNWIND $requests AS request
MATCH (u:User {id: request.of})
CALL (u, request) {
  MATCH (u)-[f:FRIENDS_WITH]-(other:User)
  WHERE other.id > request.after
  RETURN other.id AS userId, f.since AS since
  ORDER BY userId
  LIMIT $limit
}
RETURN request.index AS request, userId, since
ORDER BY request, userId
