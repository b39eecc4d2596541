// What did these people do with some products, and how active are they?
// mode: read
// param ids: string[]
// param productIds: string[] - products like the new one
// param since: datetime - acts from here on are counted as recent
// param likedFrom: float - stars of a rating
// row userId: string
// row near: int - how many of the products the person bought, liked, shared or rated well
// row nearest: string[] - three of them, the latest first
// row nearAt: datetime? - the latest such act
// row recent: int - products with which the person did so since then
// row whole: int - of all time
// row latestAt: datetime? - the latest such act with any product
// timeout: 30s

UNWIND $ids AS id
MATCH (u:User {id: id})
CALL (u) {
  MATCH (u)-[e:PURCHASED|LIKED|SHARED|RATED]->(p:Product)
  WHERE type(e) <> 'RATED' OR e.value >= $likedFrom
  WITH p, max(e.at) AS at
  ORDER BY at DESC, p.id
  WITH collect({id: p.id, at: at, near: p.id IN $productIds}) AS acts
  RETURN
    [act IN acts WHERE act.near] AS near,
    size([act IN acts WHERE act.at >= $since]) AS recent,
    size(acts) AS whole,
    head(acts).at AS latestAt
}
RETURN
  u.id AS userId,
  size(near) AS near,
  [act IN near[..3] | act.id] AS nearest,
  head(near).at AS nearAt,
  recent,
  whole,
  latestAt
