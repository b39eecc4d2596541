// Which friendships of a person does the active model give the least strength, and which look made up?
// Set first: :param user => 'u0001'

MATCH (u:User {id: $user})-[f:FRIENDS_WITH]-(friend:User)
WHERE f.tieModel IS NOT NULL
OPTIONAL MATCH (u)-[:FRIENDS_WITH]-(common:User)-[:FRIENDS_WITH]-(friend)
WITH friend, f, count(DISTINCT common) AS commonFriends
RETURN
  friend.id AS friend,
  friend.name AS name,
  round(f.tieStrength, 3) AS strength,
  round(f.tieProbability, 3) AS real,
  commonFriends,
  f.since AS since
ORDER BY strength
LIMIT 25
