// Who are the most influential people, and whom do they know?

MATCH (u:User)
WHERE u.influenceRank <= 20
CALL (u) {
  MATCH tie = (u)-[:FRIENDS_WITH|FOLLOWS]-(:User)
  RETURN tie
  LIMIT 10
}
RETURN u, tie
