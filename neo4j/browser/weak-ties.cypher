// Which friendships of a person does the active model give the least strength, and which look made up?
// Ties of inauthentic people have strength 0 and no probability. The column `inauthentic` reads that, and not the people's own property:
// a shop without such people has no property of that name, and Neo4j would warn of it.
// Another person than the most influential one with friends: write the id between the quotes.

WITH '' AS wanted
CALL (wanted) {
  MATCH (u:User {id: wanted})
  RETURN u
  UNION
  MATCH (u:User)
  WHERE wanted = '' AND u.influenceRank > 0 AND EXISTS {
    MATCH (u)-[f:FRIENDS_WITH]-()
    WHERE f.tieModel IS NOT NULL
  }
  WITH u
  ORDER BY u.influenceRank
  LIMIT 1
  RETURN u
}
MATCH (u)-[f:FRIENDS_WITH]-(friend:User)
WHERE f.tieModel IS NOT NULL
OPTIONAL MATCH (u)-[:FRIENDS_WITH]-(common:User)-[:FRIENDS_WITH]-(friend)
WITH u, friend, f, count(DISTINCT common) AS commonFriends
RETURN
  u.name AS of,
  friend.id AS friend,
  friend.name AS name,
  round(f.tieStrength, 3) AS strength,
  round(f.tieProbability, 3) AS real,
  f.tieProbability IS NULL AS inauthentic,
  commonFriends,
  f.since AS since
ORDER BY strength
LIMIT 25
