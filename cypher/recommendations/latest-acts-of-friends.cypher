// What did the friends of a person, and the people whom that person follows, do lately that may be told? Only people who share their
// activity and were not found inauthentic. At most `ties` ties of each type and `people` people are looked at, `scanned` acts of each, of which
// the latest `each` are kept, and of all these the latest `most`. No row for an unknown person.
// mode: read
// param viewerId: string
// param ties: int
// param people: int
// param scanned: int
// param each: int
// param most: int
// row truncated: boolean - there is more than one of the limits lets through
// row acts: {userId: string, friend: boolean, productId: string, relationship: string, at: datetime}[] - the latest first
// timeout: 5s

MATCH (viewer:User {id: $viewerId})
CALL (viewer) {
  CALL (viewer) {
    MATCH (viewer)-[:FRIENDS_WITH]-(v:User)
    RETURN v
    LIMIT $ties
      UNION
    MATCH (viewer)-[:FOLLOWS]->(v:User)
    RETURN v
    LIMIT $ties
  }
  WITH v
  WHERE coalesce(v.shareActivity, 'FRIENDS') = 'FRIENDS' AND v.inauthentic IS NULL
  RETURN collect(v) AS sharing
}
CALL (viewer, sharing) {
  UNWIND sharing[..$people] AS v
  CALL (v) {
    CALL (v) {
      MATCH (v)-[e:LIKED|COMMENTED|SHARED|RATED|PURCHASED]->(p:Product)
      RETURN e, p
      LIMIT $scanned
    }
    RETURN e, p
    ORDER BY e.at DESC, p.id
    LIMIT $each
  }
  WITH viewer, v, e, p
  ORDER BY e.at DESC, v.id, p.id
  LIMIT $most
  RETURN
    collect({
      userId: v.id,
      friend: EXISTS { (viewer)-[:FRIENDS_WITH]-(v) },
      productId: p.id,
      relationship: type(e),
      at: e.at
    }) AS acts
}
CALL (sharing) {
  UNWIND sharing[..$people] AS v
  WITH v
  WHERE COUNT { (v)-[:LIKED|COMMENTED|SHARED|RATED|PURCHASED]->() } > $each
  RETURN count(v) AS busier
}
RETURN
  COUNT { (viewer)-[:FRIENDS_WITH]-() } > $ties OR
  COUNT { (viewer)-[:FOLLOWS]->() } > $ties OR
  size(sharing) > $people OR
  size(acts) = $most OR
  busier > 0 AS truncated,
  acts
