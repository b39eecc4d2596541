// Create these events, none of which may be there yet, with the people and products they name; how many were created?
// The fast way in: `u` and `p` are places in `users` and `products`, so each of those is looked up once a batch. An id
// that is there already breaks its uniqueness constraint and undoes the whole batch: then load-events.cypher sorts it out.
// Whoever bought or returned something is marked, so that the orders are counted anew; everybody gets a new stamp of events.
// mode: write
// param users: string[]
// param products: string[]
// param viewed: {id: string, u: int, p: int, at: int, quantity: int?}[]
// param liked: {id: string, u: int, p: int, at: int, quantity: int?}[]
// param disliked: {id: string, u: int, p: int, at: int, reason: string?}[]
// param commented: {id: string, u: int, p: int, at: int, text: string?}[]
// param shared: {id: string, u: int, p: int, at: int, channel: string?}[]
// param addedToCart: {id: string, u: int, p: int, at: int, quantity: int?}[]
// param rated: {id: string, u: int, p: int, at: int, value: float?}[]
// param purchased: {id: string, u: int, p: int, at: int, quantity: int?, price: float?, currency: string?}[]
// param returned: {id: string, u: int, p: int, at: int, quantity: int?, reason: string?}[]
// row loaded: int
// timeout: 120s

UNWIND range(0, size($users) - 1) AS i
MERGE (u:User {id: $users[i]})
  ON CREATE SET u.shareActivity = 'FRIENDS'
SET u.eventsStamp = timestamp() + rand()
WITH i, u
ORDER BY i
WITH collect(u) AS users
UNWIND range(0, size($products) - 1) AS i
MERGE (p:Product {id: $products[i]})
  ON CREATE SET p.active = true
WITH users, i, p
ORDER BY i
WITH users, collect(p) AS products
CALL (users, products) {
  UNWIND $viewed AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE (u)-[:VIEWED {id: row.id, at: datetime({epochMillis: row.at}), quantity: row.quantity}]->(p)
  RETURN count(*) AS viewed
}
CALL (users, products) {
  UNWIND $liked AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE (u)-[:LIKED {id: row.id, at: datetime({epochMillis: row.at}), quantity: row.quantity}]->(p)
  RETURN count(*) AS liked
}
CALL (users, products) {
  UNWIND $disliked AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE (u)-[:DISLIKED {id: row.id, at: datetime({epochMillis: row.at}), reason: row.reason}]->(p)
  RETURN count(*) AS disliked
}
CALL (users, products) {
  UNWIND $commented AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE (u)-[:COMMENTED {id: row.id, at: datetime({epochMillis: row.at}), text: row.text}]->(p)
  RETURN count(*) AS commented
}
CALL (users, products) {
  UNWIND $shared AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE (u)-[:SHARED {id: row.id, at: datetime({epochMillis: row.at}), channel: row.channel}]->(p)
  RETURN count(*) AS shared
}
CALL (users, products) {
  UNWIND $addedToCart AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE (u)-[:ADDED_TO_CART {id: row.id, at: datetime({epochMillis: row.at}), quantity: row.quantity}]->(p)
  RETURN count(*) AS addedToCart
}
CALL (users, products) {
  UNWIND $rated AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE (u)-[:RATED {id: row.id, at: datetime({epochMillis: row.at}), value: row.value}]->(p)
  RETURN count(*) AS rated
}
CALL (users, products) {
  UNWIND $purchased AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE
    (u)-
      [:PURCHASED {
          id: row.id,
          at: datetime({epochMillis: row.at}),
          quantity: row.quantity,
          price: row.price,
          currency: row.currency
        }]->
    (p)
  SET u.ordersChanged = true
  RETURN count(*) AS purchased
}
CALL (users, products) {
  UNWIND $returned AS row
  WITH row, users[row.u] AS u, products[row.p] AS p
  CREATE
    (u)-[:RETURNED {id: row.id, at: datetime({epochMillis: row.at}), quantity: row.quantity, reason: row.reason}]->(p)
  SET u.ordersChanged = true
  RETURN count(*) AS returned
}
RETURN viewed + liked + disliked + commented + shared + addedToCart + rated + purchased + returned AS loaded
