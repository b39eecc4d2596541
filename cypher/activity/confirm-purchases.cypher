// Make purchases of these unverified ones; how many were there? Who bought is marked, so that the orders are counted anew.
// mode: write
// param ids: string[]
// row confirmed: int

UNWIND $ids AS id
MATCH (u:User)-[e:UNVERIFIED_PURCHASE {id: id}]->(p:Product)
CREATE
  (u)-
    [:PURCHASED {
        id: e.id,
        sentAs: e.sentAs,
        at: e.at,
        quantity: e.quantity,
        price: e.price,
        currency: e.currency,
        recommendationId: e.recommendationId
      }]->
  (p)
SET u.ordersChanged = true, u.eventsStamp = timestamp() + rand()
RETURN count(e) AS confirmed
