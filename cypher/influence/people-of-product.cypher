// Who of the authentic people has events with this product, and how large is the sum of the event weights? At most `cap` events are looked at.
// mode: read
// param productId: string
// param weights: {LIKED: float, COMMENTED: float, SHARED: float, ADDED_TO_CART: float, RATED: float, PURCHASED: float}
// param cap: int - most events
// row userId: string
// row activity: float
// row influence: float?
// row acts: int - events
// row truncated: boolean - the product has more events than were looked at
// timeout: 5s

MATCH (p:Product {id: $productId})
CALL (p) {
  MATCH (p)<-[e:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]-(u:User)
  WHERE u.inauthentic IS NULL
  RETURN u, e
  LIMIT $cap
}
WITH p, u, count(*) AS acts, sum($weights[type(e)]) AS activity
RETURN
  u.id AS userId,
  activity,
  u.influenceScore AS influence,
  acts,
  COUNT { (p)<-[:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]-() } > $cap AS truncated
