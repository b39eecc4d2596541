// Make one person follow another, and return since when and whether that is new; no row where one of them is unknown.
// mode: write
// param userId: string
// param followedId: string
// param since: datetime
// row since: datetime?
// row created: boolean

MATCH (a:User {id: $userId}), (b:User {id: $followedId})
OPTIONAL MATCH (a)-[old:FOLLOWS]->(b)
WITH a, b, count(old) = 0 AS created
MERGE (a)-[f:FOLLOWS]->(b)
  ON CREATE SET f.since = $since
RETURN min(f.since) AS since, created
