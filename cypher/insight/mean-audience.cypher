// How many friends and followers does a person have on average? 0 in an empty shop.
// mode: read
// row people: int
// row ties: int - friendships count for both
// timeout: 5s

CALL () {
  MATCH (u:User)
  RETURN count(u) AS people
}
CALL () {
  MATCH ()-[f:FRIENDS_WITH]->()
  RETURN count(f) AS friendships
}
CALL () {
  MATCH ()-[f:FOLLOWS]->()
  RETURN count(f) AS follows
}
RETURN people, 2 * friendships + follows AS ties
