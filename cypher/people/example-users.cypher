// Who shows what friends do for a shop: the person with most friends, one with as many friends and acts as is usual, and the latest without any?
// mode: read
// row kind: string - HUB, USUAL or NEWCOMER; no row for a kind of which nobody is
// row userId: string
// timeout: 20s
// scan: most friends, the median, and who has none are about all people

MATCH (u:User)
WITH
  u.id AS userId,
  u.joinedAt AS joinedAt,
  COUNT { (u)-[:FRIENDS_WITH]-() } AS friends,
  COUNT { (u)-[:FOLLOWS]->() } AS follows,
  COUNT { (u)-->(:Product) } AS acts
WITH
  collect({userId: userId, joinedAt: joinedAt, friends: friends, follows: follows, acts: acts}) AS people,
  percentileDisc(friends, 0.5) AS usual,
  percentileDisc(acts, 0.5) AS usualActs
CALL (people, usual, usualActs) {
  UNWIND people AS person
  WITH person
  WHERE person.friends > usual
  RETURN 'HUB' AS kind, person.userId AS userId
  ORDER BY person.friends DESC, userId
  LIMIT 1
    UNION
  UNWIND people AS person
  WITH person
  WHERE person.friends = usual AND person.friends > 0
  RETURN 'USUAL' AS kind, person.userId AS userId
  ORDER BY abs(person.acts - usualActs), userId
  LIMIT 1
    UNION
  UNWIND people AS person
  WITH person
  WHERE person.friends = 0 AND person.follows = 0
  RETURN 'NEWCOMER' AS kind, person.userId AS userId
  ORDER BY person.acts, person.joinedAt DESC, userId
  LIMIT 1
}
RETURN kind, userId
