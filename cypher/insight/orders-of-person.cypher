// What did the person buy and bring back, the oldest first? At most `limit` rows.
// mode: read
// param userId: string
// param limit: int
// row returned: boolean
// row at: datetime
// row productId: string
// row quantity: int
// row price: float? - of one piece, as paid
// row currency: string? - of the purchase, else of the product
// timeout: 5s

MATCH (u:User {id: $userId})
CALL (u) {
  MATCH (u)-[e:PURCHASED|RETURNED]->(:Product)
  RETURN e
  LIMIT $limit
}
RETURN
  type(e) = 'RETURNED' AS returned,
  e.at AS at,
  endNode(e).id AS productId,
  coalesce(e.quantity, 1) AS quantity,
  e.price AS price,
  coalesce(e.currency, endNode(e).currency) AS currency
ORDER BY at, returned, e.id
