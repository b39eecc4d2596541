// What are the latest events of each of these people, and to whom are they tied by a friendship or a follow in either
// direction? For people with many relationships at most `scanned` of each sort are looked at; the `friends` with fewest ties
// are kept (they weigh most as friends in common), and the latest `events`.
// mode: read
// param ids: string[]
// param codes: {VIEWED: int, LIKED: int, DISLIKED: int, COMMENTED: int, SHARED: int, ADDED_TO_CART: int, RATED: int,
//   PURCHASED: int, RETURNED: int, NOT_INTERESTED: int} - code of each relationship, and of a dislike for that reason
// param friends: int
// param events: int
// param scanned: int
// row userId: string
// row items: string[]
// row kinds: int[]
// row values: float[] - stars of a rating, 1 for the rest
// row times: int[] - unix seconds
// row ties: int - number of tied people
// row friends: {userId: string, ties: int}[]
// timeout: 5s

UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  CALL (u) {
    MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p:Product)
    RETURN e, p
    LIMIT $scanned
  }
  WITH e, p.id AS item, type(e) AS type, e.at.epochSeconds AS time
  ORDER BY time DESC
  LIMIT $events
  RETURN
    collect(item) AS items,
    collect(
      CASE
        WHEN type = 'DISLIKED' AND e.reason = 'NOT_INTERESTED' THEN $codes.NOT_INTERESTED
        ELSE $codes[type]
      END) AS kinds,
    collect(
      CASE type
        WHEN 'RATED' THEN toFloat(coalesce(e.value, 1))
        ELSE 1.0
      END) AS values,
    collect(time) AS times
}
CALL (u) {
  CALL (u) {
    MATCH (u)-[:FRIENDS_WITH|FOLLOWS]-(v:User)
    RETURN v
    LIMIT $scanned
  }
  WITH DISTINCT v
  WITH v, COUNT { (v)-[:FRIENDS_WITH|FOLLOWS]-() } AS relationships
  ORDER BY relationships, v.id
  WITH collect({v: v, relationships: relationships}) AS known
  UNWIND known[0..$friends] AS one
  WITH size(known) AS ties, one.v AS v, one.relationships AS relationships
  RETURN
    max(ties) AS ties,
    collect({
      userId: v.id,
      ties:
        CASE
          WHEN relationships > $friends THEN relationships
          ELSE
            COUNT {
              MATCH (v)-[:FRIENDS_WITH|FOLLOWS]-(other:User)
              RETURN DISTINCT other
            }
        END
    }) AS friends
}
RETURN u.id AS userId, items, kinds, values, times, coalesce(ties, 0) AS ties, friends
