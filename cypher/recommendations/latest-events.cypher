// What are the latest events of each of these people?
// Events are cut as in `read-people` and are those of the export that models learn from. Products have no label in the pattern, as there.
// mode: read
// param ids: string[]
// param codes: {VIEWED: int, LIKED: int, DISLIKED: int, COMMENTED: int, SHARED: int, ADDED_TO_CART: int, RATED: int,
//   PURCHASED: int, RETURNED: int, NOT_INTERESTED: int} - code of each relationship, and of a dislike for that reason
// param events: int
// param scanned: int
// row userId: string
// row items: string[]
// row kinds: int[]
// row values: float[] - stars of a rating, number bought in a purchase, 1 for the rest
// row moments: float[] - milliseconds since 1970; floats, because the driver reads integers of this size and dates slowly
// row texts: string[] - of the comments alone, in the order of the events
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
RETURN u.id AS userId, items, kinds, values, moments, texts
