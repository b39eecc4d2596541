// What did the friends of a person, and the people whom that person follows, do for or against these products? At most `ties`
// ties of each type are looked at, the newest first; people who were found inauthentic are left out. No row for an unknown person.
// mode: read
// param viewerId: string
// param productIds: string[]
// param ties: int
// row truncated: boolean - the person has more ties
// row acts: {userId: string, friend: boolean, shareActivity: string, productId: string, relationship: string, reason: string?,
//   value: float?, text: string?, at: datetime}[]
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
  WHERE v.inauthentic IS NULL
  RETURN collect(v) AS people
}
CALL (viewer, people) {
  UNWIND $productIds AS productId
  MATCH (p:Product {id: productId})
  UNWIND people AS v
  MATCH (v)-[e:LIKED|DISLIKED|COMMENTED|SHARED|RATED|PURCHASED|RETURNED]->(p)
  RETURN
    collect({
      userId: v.id,
      friend: EXISTS { (viewer)-[:FRIENDS_WITH]-(v) },
      shareActivity: coalesce(v.shareActivity, 'FRIENDS'),
      productId: productId,
      relationship: type(e),
      reason: e.reason,
      value: e.value,
      text: e.text,
      at: e.at
    }) AS acts
}
RETURN COUNT { (viewer)-[:FRIENDS_WITH]-() } > $ties OR COUNT { (viewer)-[:FOLLOWS]->() } > $ties AS truncated, acts
