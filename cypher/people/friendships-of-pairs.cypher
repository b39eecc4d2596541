// Which of these pairs are friends, and since when?
// mode: read
// param pairs: {index: int, userId: string, friendId: string}[]
// row index: int
// row since: datetime?

UNWIND $pairs AS pair
MATCH (:User {id: pair.userId})-[f:FRIENDS_WITH]-(:User {id: pair.friendId})
RETURN pair.index AS index, f.since AS since
