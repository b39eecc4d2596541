// Who of the authentic people has events with products of this category or a sub-category, and how large is the sum of the event weights? At most
// `products` products are looked at, and `perProduct` events of each.
// mode: read
// param categoryId: string
// param weights: {LIKED: float, COMMENTED: float, SHARED: float, ADDED_TO_CART: float, RATED: float, PURCHASED: float}
// param products: int - most products
// param perProduct: int - most events of one product
// row userId: string
// row activity: float
// row influence: float?
// row acts: int - events
// row truncated: boolean - a product of the person has more events than were looked at
// timeout: 10s

MATCH (root:Category {id: $categoryId})
CALL (root) {
  MATCH (root)<-[:CHILD_OF*0..8]-(c:Category)<-[:IN_CATEGORY]-(p:Product)
  RETURN DISTINCT p
  LIMIT $products
}
CALL (p) {
  MATCH (p)<-[e:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]-(u:User)
  WHERE u.inauthentic IS NULL
  RETURN u, e
  LIMIT $perProduct
}
WITH
  u,
  count(*) AS acts,
  sum($weights[type(e)]) AS activity,
  max(
    CASE
      WHEN COUNT { (p)<-[:LIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED]-() } > $perProduct THEN 1
      ELSE 0
    END) AS truncated
RETURN u.id AS userId, activity, u.influenceScore AS influence, acts, truncated > 0 AS truncated
