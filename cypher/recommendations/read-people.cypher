// What are the latest events of each of these people, and who are their friends and followed people who share their activity?
// People who share with nobody, and those whom the last influence run takes for inauthentic, are left out here, so a withdrawn consent counts at once. People, events and values are those of
// the export that models learn from (`models/export-ties`, `models/export-events`). For people with many relationships at most
// `ties` ties are looked at and `friends` kept (those with fewest ties, which weigh most), and `scanned` events of each person.
// Neo4j returns the newest relationships of a type first, so these are mostly the latest. Products have no label in the
// pattern: each type has one label at its end, and to check it for every event costs a fifth of the time.
// mode: read
// param ids: string[]
// param codes: {VIEWED: int, LIKED: int, DISLIKED: int, COMMENTED: int, SHARED: int, ADDED_TO_CART: int, RATED: int,
//   PURCHASED: int, RETURNED: int, NOT_INTERESTED: int} - code of each relationship, and of a dislike for that reason
// param without: string[] - people to whom ties do not count, for lists that are supposed
// param ties: int
// param friends: int
// param events: int
// param scanned: int
// row userId: string
// row region: string?
// row items: string[]
// row kinds: int[]
// row values: float[] - stars of a rating, number bought in a purchase, 1 for the rest
// row moments: float[] - milliseconds since 1970; floats, because the driver reads integers of this size and dates slowly
// row texts: string[] - of the comments alone, in the order of the events
// row friends: {userId: string, friend: boolean, name: string?, joinedAt: float?, region: string?, degree: int, stamp: float}[] - the stamp changes with each write of an event of the person
// timeout: 5s

UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  CALL (u) {
    MATCH (u)-[e:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->(p)
    RETURN e, p, type(e) AS type
    LIMIT $scanned
  }
  WITH
    p.id AS item,
    CASE
      WHEN type = 'DISLIKED' AND e.reason = 'NOT_INTERESTED' THEN $codes.NOT_INTERESTED
      ELSE $codes[type]
    END AS kind,
    CASE type
      WHEN 'RATED' THEN toFloat(coalesce(e.value, 1))
      WHEN 'PURCHASED' THEN toFloat(coalesce(e.quantity, 1))
      ELSE 1.0
    END AS value,
    e.at.epochMillis AS moment,
    CASE type
      WHEN 'COMMENTED' THEN coalesce(e.text, '')
    END AS text
  ORDER BY moment / 1000 DESC, item DESC, kind DESC, value DESC
  LIMIT $events
  RETURN
    collect(item) AS items,
    collect(kind) AS kinds,
    collect(value) AS values,
    collect(toFloat(moment)) AS moments,
    collect(text) AS texts
}
CALL (u) {
  CALL (u) {
    CALL (u) {
      MATCH (u)-[:FRIENDS_WITH]-(v)
      RETURN v
      LIMIT $ties
        UNION
      MATCH (u)-[:FOLLOWS]->(v)
      RETURN v
      LIMIT $ties
    }
    WITH v
    WHERE coalesce(v.shareActivity, 'FRIENDS') = 'FRIENDS' AND v.inauthentic IS NULL AND NOT v.id IN $without
    WITH v, COUNT { (v)-[:FRIENDS_WITH|FOLLOWS]-() } AS ties
    WITH
      v,
      CASE
        WHEN ties > $ties THEN ties
        ELSE
          COUNT {
            MATCH (v)-[:FRIENDS_WITH|FOLLOWS]-(other)
            RETURN DISTINCT other
          }
      END AS degree
    ORDER BY degree, v.id
    LIMIT $friends
    RETURN v, degree, EXISTS { (u)-[:FRIENDS_WITH]-(v) } AS friend
  }
  RETURN
    collect({
      userId: v.id,
      friend: friend,
      name: v.name,
      joinedAt: toFloat(v.joinedAt.epochMillis),
      region: v.region,
      degree: degree,
      stamp: coalesce(v.eventsStamp, 0.0)
    }) AS friends
}
RETURN u.id AS userId, u.region AS region, items, kinds, values, moments, texts, friends
