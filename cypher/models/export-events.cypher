// What did each person do up to a time? One row a person: a row an event takes three times as long.
// mode: read
// param cutoff: datetime
// param codes: {VIEWED: int, LIKED: int, DISLIKED: int, COMMENTED: int, SHARED: int, ADDED_TO_CART: int, RATED: int,
//   PURCHASED: int, RETURNED: int, NOT_INTERESTED: int} - code of each relationship, and of a dislike for that reason
// row user: string
// row items: string[]
// row kinds: int[]
// row values: float[]
// row times: int[] - unix seconds
// timeout: 30m
// scan: a snapshot holds every event

MATCH (u:User)
CALL (u) {
  MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p:Product)
  WHERE e.at <= $cutoff
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
