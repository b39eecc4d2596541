// Who are the most influential people, and whom do they know?
// Set first: :param top => 20

MATCH (u:User)
WHERE u.influenceRank <= $top
CALL (u) {
  MATCH tie = (u)-[:FRIENDS_WITH|FOLLOWS]-(:User)
  RETURN tie
  LIMIT 10
}
RETURN u, tie
