// What did these people do in a span of time, both ends included? One row a person: a row an event takes three times as long.
// mode: read
// param users: string[]
// param since: datetime
// param cutoff: datetime
// param codes: {VIEWED: int, LIKED: int, DISLIKED: int, COMMENTED: int, SHARED: int, ADDED_TO_CART: int, RATED: int,
//   PURCHASED: int, RETURNED: int, NOT_INTERESTED: int} - code of each relationship, and of a dislike for that reason
// row user: string
// row items: string[]
// row kinds: int[]
// row values: float[]
// row times: int[] - unix seconds
// timeout: 10m

UNWIND $users AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p:Product)
  WHERE $since <= e.at AND e.at <= $cutoff
  RETURN
    collect(p.id) AS items,
    collect(
      CASE e.reason
        WHEN 'NOT_INTERESTED' THEN $codes.NOT_INTERESTED
        ELSE $codes[type(e)]
      END) AS kinds,
    collect(toFloat(coalesce(e.value, e.quantity, 1))) AS values,
    collect(e.at.epochSeconds) AS times
}
WITH u, items, kinds, values, times
WHERE size(items) > 0
RETURN u.id AS user, items, kinds, values, times
