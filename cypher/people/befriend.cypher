// Make two people friends, stored once from the smaller id, and return since when they are and whether that is new; no row
// where one of them is unknown.
// mode: write
// param smallerId: string
// param largerId: string
// param since: datetime
// row since: datetime?
// row created: boolean

MATCH (a:User {id: $smallerId}), (b:User {id: $largerId})
OPTIONAL MATCH (a)-[old:FRIENDS_WITH]-(b)
WITH a, b, count(old) = 0 AS created
MERGE (a)-[f:FRIENDS_WITH]-(b)
  ON CREATE SET f.since = $since
RETURN min(f.since) AS since, created
