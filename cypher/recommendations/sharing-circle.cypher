// Of whom may a person be told what they do: the friends, and the people whom the person follows, who share their activity and were not found
// inauthentic? At most `ties` ties of each type are looked at; an unknown person has nobody.
// mode: read
// param viewerId: string
// param ties: int
// row userIds: string[] - in any order
// timeout: 5s

MATCH (viewer:User {id: $viewerId})
CALL (viewer) {
  MATCH (viewer)-[:FRIENDS_WITH]-(v:User)
  RETURN v
  LIMIT $ties
    UNION
  MATCH (viewer)-[:FOLLOWS]->(v:User)
  RETURN v
  LIMIT $ties
}
WITH v
WHERE coalesce(v.shareActivity, 'FRIENDS') = 'FRIENDS' AND v.inauthentic IS NULL
RETURN collect(v.id) AS userIds
