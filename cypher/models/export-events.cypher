// Which events do these people have in a span of time, both ends included? One row for each person: one row for each event
// takes three times as long. `recommendations/read-people` reads the same events and values for serving.
// mode: read
// param users: string[]
// param since: datetime
// param cutoff: datetime
// param codes: {VIEWED: int, LIKED: int, DISLIKED: int, COMMENTED: int, SHARED: int, ADDED_TO_CART: int, RATED: int,
//   PURCHASED: int, RETURNED: int, NOT_INTERESTED: int} - code of each relationship, and of a dislike for that reason
// row user: string
// row items: string[]
// row kinds: int[]
// row values: float[] - stars of a rating, number bought in a purchase, 1 for the rest
// row times: int[] - unix seconds
// timeout: 10m

UNWIND $users AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p:Product)
  WHERE $since <= e.at AND e.at <= $cutoff
  WITH e, p, type(e) AS type
  RETURN
    collect(p.id) AS items,
    collect(
      CASE
        WHEN type = 'DISLIKED' AND e.reason = 'NOT_INTERESTED' THEN $codes.NOT_INTERESTED
        ELSE $codes[type]
      END) AS kinds,
    collect(
      CASE type
        WHEN 'RATED' THEN toFloat(coalesce(e.value, 1))
        WHEN 'PURCHASED' THEN toFloat(coalesce(e.quantity, 1))
        ELSE 1.0
      END) AS values,
    collect(e.at.epochSeconds) AS times
}
WITH u, items, kinds, values, times
WHERE size(items) > 0
RETURN u.id AS user, items, kinds, values, times
