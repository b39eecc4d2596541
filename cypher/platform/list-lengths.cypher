// How long are the lists of people, products and categories, as a 99th percentile?
// mode: read
// row friends: int? - null in a graph without people, like the next two
// row follows: int?
// row events: int?
// row categories: int? - of a product, like the next
// row variants: int?
// row products: int? - of a category
// timeout: 10s
// scan: two thousand of each label are looked at, however many there are, and only their counters are read

CALL () {
  MATCH (u:User)
  WITH u
  LIMIT 2000
  WITH
    COUNT { (u)-[:FRIENDS_WITH]-() } AS friends,
    COUNT { (u)-[:FOLLOWS]-() } AS follows,
    COUNT { (u)-[:VIEWED|LIKED|DISLIKED|COMMENTED|SHARED|ADDED_TO_CART|RATED|PURCHASED|RETURNED]->() } AS events
  RETURN
    percentileDisc(friends, 0.99) AS friends,
    percentileDisc(follows, 0.99) AS follows,
    percentileDisc(events, 0.99) AS events
}
CALL () {
  MATCH (p:Product)
  WITH p
  LIMIT 2000
  WITH COUNT { (p)-[:IN_CATEGORY]->() } AS categories, COUNT { (p)<-[:VARIANT_OF]-() } AS variants
  RETURN percentileDisc(categories, 0.99) AS categories, percentileDisc(variants, 0.99) AS variants
}
CALL () {
  MATCH (c:Category)
  WITH c
  LIMIT 2000
  WITH COUNT { (c)<-[:IN_CATEGORY]-() } AS products
  RETURN percentileDisc(products, 0.99) AS products
}
RETURN friends, follows, events, categories, variants, products
